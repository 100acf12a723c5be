"""Where workers are called to jobs: huey, beside an SQLite store or inside a PostgreSQL one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

import psycopg
from huey import Huey, PostgresHuey, SqliteHuey
from huey.registry import Message
from huey.serializer import Serializer
from sqlalchemy import URL

from api.store.engines import file_of

NAME: Final = "homeward"
READ_SECONDS: Final = 1
"""How long a worker waits for a call before it looks whether it is to stop."""


class Words(Serializer):  # type: ignore[misc]
    """Calls as JSON: huey's own pickles would run whatever somebody put into the queue."""

    def _serialize(self, data: object) -> bytes:
        return json.dumps(data).encode()

    def _deserialize(self, data: bytes) -> Message:
        return Message(*json.loads(bytes(data)))


class Queue:
    """
    Calls to jobs.

    What a job is, and whose it is, stands in the store alone: a call that is lost is made again by
    `Watch`, and one that is made twice finds nothing to take.

    Parameters
    ----------
    huey
        The engine.
    work
        What a worker does when it is called; whoever only calls gives nothing.
    """

    def __init__(self, huey: Huey, work: Callable[[str], None] | None = None) -> None:
        self.huey = huey

        def work_on_job(job: str) -> None:
            if work is not None:
                work(job)

        self._task = huey.task(name="work_on_job")(work_on_job)

    def call(self, job: str) -> None:
        """Call a worker to a job."""
        self._task(job)

    def empty(self) -> bool:
        """Tell whether every call has been answered."""
        return bool(self.huey.storage.queue_size() == 0)

    def close(self) -> None:
        """Let go of the database."""
        self.huey.storage.close()


def open_queue(url: URL, work: Callable[[str], None] | None = None) -> Queue:
    """
    Open the queue that goes with a store, making its tables if they are not there.

    Parameters
    ----------
    url
        Of the store. Beside an SQLite file the queue is a file of its own, for its readers lock
        the whole of it; it needs no backup.
    work
        See `Queue`.

    Returns
    -------
    queue
        To be closed.
    """
    file = file_of(url)
    return Queue(_sqlite(file) if file is not None else _postgresql(url), work)


def queue_file(file: Path) -> Path:
    """Give the file of the queue that goes with the file of a store."""
    return file.with_name(f"{file.stem}-queue.db")


def _sqlite(file: Path) -> Huey:
    return SqliteHuey(
        NAME, filename=str(queue_file(file)), results=False, serializer=Words(), timeout=2
    )


def _postgresql(url: URL) -> Huey:
    dsn = url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        return _huey_at(dsn)
    except psycopg.errors.UniqueViolation:
        # Another process made the tables between our look and our making them.
        return _huey_at(dsn)


def _huey_at(dsn: str) -> Huey:
    return PostgresHuey(
        NAME,
        dsn=dsn,
        results=False,
        serializer=Words(),
        read_timeout=READ_SECONDS,
        table_prefix="queue",
        connect_timeout=2,
    )
