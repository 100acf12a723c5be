"""How each database is opened: settings on which the promises of the store rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from api.store.errors import StoreError

Way = Literal["read", "write", "change tables"]

# Whoever holds this lock may put rows into the audit; it is given back with the transaction.
AUDIT_LOCK: Final = 0x486F6D6577617264
_READERS = 16
_SECONDS_IN_MS = 1000


def parsed(url: str) -> URL:
    """
    Read the address of a database.

    Parameters
    ----------
    url
        ``sqlite:////path/to/file`` or ``postgresql://user:word@host/name``.

    Returns
    -------
    parsed
        With psycopg as the driver of PostgreSQL.

    Raises
    ------
    StoreError
        For another kind of database, or none that is kept in a file or a server. The address is
        not repeated: it may hold a password.
    """
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(
            "The address of the database could not be read; expected sqlite:////path/to/file or "
            "postgresql://user@host/name."
        ) from None
    kind = found.get_backend_name()
    if kind in {"postgresql", "postgres"}:
        return found.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise StoreError(f"Found a database of kind {kind}, expected sqlite or postgresql.")
    if not found.database or found.database == ":memory:":
        raise StoreError("Found SQLite without a file, expected sqlite:////path/to/file.")
    return found


def make_engine(url: URL, way: Way, wait_seconds: float) -> Engine:
    """
    Open a database for one way of using it.

    Parameters
    ----------
    url
        As `parsed` gives it.
    way
        Reading cannot write, so that nothing passes by the audit; a writing transaction takes its
        turn at once, before it has read anything; changing tables waits as long as it takes.
    wait_seconds
        Longest wait for a lock or a server.

    Returns
    -------
    engine
        Not connected yet.
    """
    # What is written is about children: it stands in no error, and so in no log.
    pool: dict[str, Any] = {"hide_parameters": True}
    pool |= {"pool_timeout": wait_seconds, "max_overflow": 0}
    pool["pool_size"] = _READERS if way == "read" else 1
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, way, wait_seconds, pool)
    return _postgresql(url, way, wait_seconds, pool)


def _sqlite(url: URL, way: Way, wait_seconds: float, pool: dict[str, Any]) -> Engine:
    engine = create_engine(url, **pool)

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: object) -> None:  # noqa: ANN401  a connection of the driver
        connection.isolation_level = None  # transactions begin where we say, not the driver
        for pragma in (
            f"busy_timeout = {int(wait_seconds * _SECONDS_IN_MS)}",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            f"query_only = {'ON' if way == 'read' else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # Taken later, the lock could be refused to a transaction that has read already.
        connection.exec_driver_sql("BEGIN" if way == "read" else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL, way: Way, wait_seconds: float, pool: dict[str, Any]) -> Engine:
    milliseconds = int(wait_seconds * _SECONDS_IN_MS)
    options = [f"-c default_transaction_read_only={'on' if way == 'read' else 'off'}"]
    if way != "change tables":
        options += [
            f"-c lock_timeout={milliseconds}",
            f"-c statement_timeout={5 * milliseconds}",
            # A process that stands still in a transaction does not keep the others waiting.
            f"-c idle_in_transaction_session_timeout={5 * milliseconds}",
        ]
    engine = create_engine(
        url,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ" if way == "read" else "READ COMMITTED",
        connect_args={
            "connect_timeout": max(2, int(wait_seconds)),
            "tcp_user_timeout": milliseconds,
            "options": " ".join(options),
        },
        **pool,
    )
    if way != "read":

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({AUDIT_LOCK})")

    return engine


def file_of(url: URL) -> Path | None:
    """Give the file of an SQLite database; None for PostgreSQL."""
    if url.get_backend_name() != "sqlite" or url.database is None:
        return None
    return Path(url.database)


def check_there(url: URL) -> None:
    """
    Check that an SQLite file is there, which would be made otherwise.

    Parameters
    ----------
    url
        As `parsed` gives it.

    Raises
    ------
    StoreError
        If not.
    """
    file = file_of(url)
    if file is not None and not file.is_file():
        raise StoreError(f"{file}: no store is there. `homeward db upgrade` makes one.")
