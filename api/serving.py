"""The process that serves: its socket, its server, and how it stops."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

import uvicorn
from fastapi import FastAPI

from api.app import create_app
from api.jobs.children import Children
from api.match_requests.supplies import Supplies
from api.routers import ROUTERS
from api.security.logs import Event, Journal
from api.security.people import People
from api.security.starting import check_reach, key_secret, make_first_key
from api.settings import STORE, Settings
from api.store.database import Database, open_database, utc_now
from api.store.engines import parsed
from api.store.migrations.run import check_tables, upgrade
from api.supply.book import SupplyBook
from api.upkeep import Upkeep
from constraints.errors import InputError, Problem

CONNECTIONS = 1000
"""Connections at once; requests worked on are bounded lower, and with an answer of ours."""
ENDING_SECONDS = 2.0
"""For workers and upkeep to end; a worker that is killed then loses no job."""
_HEADER_BYTES = 16_384
_WAITING = 2048


class Server(uvicorn.Server):
    """
    A server that has stopped when its time to stop is over.

    Parameters
    ----------
    config
        Of uvicorn.
    seconds
        From the signal to the end, whatever a thread is doing then: what it writes is in one
        transaction, which is kept whole or not at all.
    """

    def __init__(self, config: uvicorn.Config, seconds: float) -> None:
        super().__init__(config)
        self._seconds = seconds

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002  uvicorn's
        """Stop taking requests, let those under way finish, and end in any case."""
        if not self.should_exit:
            last = threading.Timer(self._seconds, os._exit, (1,))
            last.daemon = True
            last.start()
        self.should_exit = True


def bind(settings: Settings) -> socket.socket:
    """
    Take the address and port.

    Parameters
    ----------
    settings
        Where to listen.

    Returns
    -------
    socket
        Bound.

    Raises
    ------
    InputError
        It cannot be had: in use, or not of this machine.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listening = socket.create_server(
            (settings.host, settings.port), family=family, backlog=_WAITING
        )
    except OSError as error:
        wanted = f"{settings.host} port {settings.port}"
        found = error.strerror or "an address that cannot be had"
        raise InputError(
            (Problem(wanted, "", "", found, "an address that is free here"),)
        ) from None
    # An answer is sent as head and body. Without this the body waits until the caller has said that
    # the head arrived, which it puts off for 40 ms; those who are let in have it from here.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def serve_app(app: FastAPI, settings: Settings, listening: socket.socket) -> None:
    """
    Answer requests until told to stop.

    Parameters
    ----------
    app
        What answers.
    settings
        Certificate, proxies, time to stop.
    listening
        Bound.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        lifespan="on",
        limit_concurrency=CONNECTIONS,
        h11_max_incomplete_event_size=_HEADER_BYTES,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        ssl_certfile=settings.tls_certificate,
        ssl_keyfile=settings.tls_key,
        timeout_graceful_shutdown=max(1, settings.stop_seconds - 1),
    )
    Server(config, settings.stop_seconds).run(sockets=[listening])


def run_service(settings: Settings, journal: Journal, out: TextIO) -> None:
    """
    Open the store, make a first key where there is none, and serve until told to stop.

    Parameters
    ----------
    settings
        All of them.
    journal
        Log.
    out
        Told of the first key, once, and of the address.

    Raises
    ------
    InputError
        A setting that cannot be used, or one that would open the service to others unprotected.
    StoreError
        A store that cannot be used.
    """
    database = open_database(ready_store(settings), clock=utc_now)
    try:
        with database.read() as connection:
            check_tables(connection)
        secret = key_secret(settings)
        keys = People(database).any_key(utc_now()) or settings.oidc_issuer is not None
        check_reach(settings, keys=keys)
        supplies = Supplies(SupplyBook())
        upkeep = Upkeep(database, supplies, journal)
        app = create_app(
            settings, database, key_secret=secret, journal=journal, now=utc_now,
            checks={"supply": upkeep.check}, resources=ROUTERS,
        )  # fmt: skip
        app.state.supplies = supplies
        with bind(settings) as listening:
            _greet(settings, listening, database, secret, out)
            journal.write(Event.STARTED, version=app.version, port=listening.getsockname()[1])
            with _beside(settings, upkeep):
                serve_app(app, settings, listening)
    finally:
        database.close()
    journal.write(Event.STOPPED)


def ready_store(settings: Settings) -> str:
    """
    Make the folder and, where no other store is told of, a store in it.

    Parameters
    ----------
    settings
        Folder, and address of another store.

    Returns
    -------
    url
        Address of the store.
    """
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if settings.database_url is None and not (settings.folder / STORE).exists():
        upgrade(parsed(settings.store_url))
    return settings.store_url


@contextmanager
def _beside(settings: Settings, upkeep: Upkeep) -> Iterator[None]:
    """Keep upkeep and workers going for as long as the service answers."""
    workers = Children(settings.workers, {"HOMEWARD_FOLDER": str(settings.folder.resolve())})
    upkeep.start()
    workers.start()
    try:
        yield
    finally:
        workers.stop(ENDING_SECONDS)
        upkeep.stop(ENDING_SECONDS)


def _greet(
    settings: Settings, listening: socket.socket, database: Database, secret: bytes, out: TextIO
) -> None:
    first = make_first_key(database, secret, utc_now(), settings.key_days)
    if first is not None:
        out.write(f"Key of the first administrator, shown this once:\n{first}\n")
    scheme = "http" if settings.tls_certificate is None else "https"
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    out.write(f"Homeward answers at {scheme}://{host}:{listening.getsockname()[1]}/api/v1\n")
    out.flush()
