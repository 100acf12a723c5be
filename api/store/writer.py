"""All writing of a process: one thread, many units of work to a transaction, one wait for disk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from api.store.carrying import Asked, carry_out
from api.store.errors import StoreBusy, StoreUnavailable
from api.store.refusals import unavailable


class Writer:
    """
    The one thread of a process that writes.

    Parameters
    ----------
    engine
        Whose transactions take their turn as they begin.
    clock
        Gives the moment, UTC.
    most_waiting
        More than this many are refused at once.
    most_together
        At most this many share a transaction.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        *,
        most_waiting: int,
        most_together: int,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._waiting: queue.Queue[Asked | None] = queue.Queue()
        self._most_waiting = most_waiting
        self._most_together = most_together
        self._closing = False
        self._gate = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name="homeward-writer", daemon=True)
        self._thread.start()

    def ask(self, asked: Asked) -> None:
        """
        Put a unit of work behind those that wait.

        Parameters
        ----------
        asked
            The work.

        Raises
        ------
        StoreBusy
            If too many wait.
        StoreUnavailable
            If the store is being closed.
        """
        with self._gate:
            if self._closing:
                raise StoreUnavailable("The service is stopping. Nothing was changed.")
            if self._waiting.qsize() >= self._most_waiting:
                raise StoreBusy
            self._waiting.put(asked)

    def close(self) -> None:
        """Take nothing more, carry out what waits, and end."""
        with self._gate:
            if not self._closing:
                self._closing = True
                self._waiting.put(None)
        self._thread.join()

    def _serve(self) -> None:
        open_still = True
        while open_still:
            group, open_still = self._next_group()
            # One who gave up waiting is passed over; from here on nobody can.
            self._carry_out([one for one in group if one.answer.set_running_or_notify_cancel()])

    def _next_group(self) -> tuple[list[Asked], bool]:
        """Wait for the first, then take with it whoever came meanwhile."""
        group: list[Asked] = []
        found = self._waiting.get()
        while found is not None:
            group.append(found)
            if len(group) == self._most_together:
                return group, True
            try:
                found = self._waiting.get_nowait()
            except queue.Empty:
                return group, True
        return group, False

    def _carry_out(self, group: list[Asked]) -> None:
        if not group:
            return
        committing = False
        try:
            with _let_go_after_a_fault(self._engine) as connection:
                connection.begin()
                outcomes = carry_out(connection, group, self._clock)
                committing = True
                connection.commit()
        except SQLAlchemyError as error:
            for one in group:
                one.answer.set_exception(unavailable(error, committing=committing))
        except BaseException as error:  # whoever waits is answered, whatever happens
            for one in group:
                one.answer.set_exception(error)
        else:
            for one, outcome in zip(group, outcomes, strict=True):
                outcome.give(one.answer)


@contextmanager
def _let_go_after_a_fault(engine: Engine) -> Iterator[Connection]:
    """Give a connection, and never again one whose transaction may still be open."""
    with engine.connect() as connection:
        try:
            yield connection
        except BaseException:
            connection.invalidate()
            raise
