"""The store as the service uses it: to read, and to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar, overload

from sqlalchemy import URL, Connection

from api.store.carrying import Asked
from api.store.change import Actor, Change
from api.store.engines import check_there, make_engine, parsed
from api.store.errors import StoreBusy, StoreUnavailable
from api.store.once import Kept, Once
from api.store.refusals import FATAL, unavailable
from api.store.writer import Writer

T = TypeVar("T")

_PATIENCE = 3.0


def utc_now() -> datetime:
    """Give this moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Bounds:
    """
    How much may wait, and how long.

    Parameters
    ----------
    most_waiting
        Units of work that may wait to be written; one more is refused at once.
    most_together
        Units of work that share a transaction at most.
    wait_seconds
        Longest wait for a lock or a server: short, so that a refusal comes within two seconds.
    """

    most_waiting: int = 256
    most_together: int = 64
    wait_seconds: float = 1.5


class Database:
    """
    One database, opened by one process. Several processes may open the same.

    Parameters
    ----------
    url
        As `parsed` gives it.
    clock
        Gives the moment, UTC.
    bounds
        How much may wait, and how long.
    """

    def __init__(self, url: URL, clock: Callable[[], datetime], bounds: Bounds) -> None:
        self.url = url
        self.kind = url.get_backend_name()
        self._reading = make_engine(url, "read", bounds.wait_seconds)
        self._writing = make_engine(url, "write", bounds.wait_seconds)
        self._writer = Writer(
            self._writing,
            clock,
            most_waiting=bounds.most_waiting,
            most_together=bounds.most_together,
        )

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """
        Open the store for reading: one moment of it, however long the reading takes.

        Yields
        ------
        connection
            Which cannot write.

        Raises
        ------
        StoreUnavailable
            If the database does not answer.
        """
        try:
            with self._reading.begin() as connection:
                yield connection
        except FATAL as error:
            raise unavailable(error, committing=False) from error

    @overload
    def write(
        self, work: Callable[[Change], T], *, actor: Actor, patience: float = _PATIENCE
    ) -> T: ...

    @overload
    def write(
        self,
        work: Callable[[Change], Kept],
        *,
        actor: Actor,
        once: Once,
        patience: float = _PATIENCE,
    ) -> Kept: ...

    def write(
        self,
        work: Callable[[Change], Any],
        *,
        actor: Actor,
        once: Once | None = None,
        patience: float = _PATIENCE,
    ) -> Any:
        """
        Carry out a unit of work: all of it is on disk when this returns, or nothing is kept.

        Parameters
        ----------
        work
            Reads and writes by the connection of its change, and records what it did. It runs in
            another thread, between savepoints, in a transaction that others share. What it raises
            is raised here, and nothing of it is kept.
        actor
            Who asks.
        once
            What tells the request apart; the work then gives the answer to keep.
        patience
            Longest wait, in seconds.

        Returns
        -------
        result
            What the work gave; for a request that was carried out before, the answer given then.

        Raises
        ------
        Conflict
            If a unique index refuses it.
        KeyReused
            If the key was used for another request.
        StoreBusy
            If too much waits, or it did not come to its turn in time.
        StoreUnavailable
            If the database does not answer, or not in time.
        """
        asked = Asked(work, actor, once)
        self._writer.ask(asked)
        try:
            return asked.answer.result(patience)
        except TimeoutError:
            if asked.answer.cancel():
                raise StoreBusy from None
            if asked.answer.done():
                return asked.answer.result()
        raise StoreUnavailable(
            "The database takes long. It is not known whether this will be kept: send it again "
            "with the same Idempotency-Key.",
            done=None,
        )

    def close(self) -> None:
        """Carry out what waits, then let go of the database."""
        self._writer.close()
        self._reading.dispose()
        self._writing.dispose()


def open_database(
    url: str,
    *,
    clock: Callable[[], datetime] = utc_now,
    bounds: Bounds = Bounds(),
) -> Database:
    """
    Open the store; its tables must be there (`homeward db upgrade`).

    Parameters
    ----------
    url
        ``sqlite:////path/to/file`` or ``postgresql://user@host/name``.
    clock
        Gives the moment, UTC.
    bounds
        How much may wait, and how long.

    Returns
    -------
    database
        To be closed.

    Raises
    ------
    StoreError
        If the address cannot be read, or no file is there.
    """
    found = parsed(url)
    check_there(found)
    return Database(found, clock, bounds)
