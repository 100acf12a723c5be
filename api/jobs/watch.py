"""Nothing is lost: jobs of workers that ended are taken up, and those that wait are called."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from sqlalchemy import select

from api.jobs import changes
from api.jobs.hold import LOST_SECONDS
from api.jobs.queue import Queue
from api.store.change import SYSTEM
from api.store.database import Database
from api.store.tables.jobs import jobs

_Sign = tuple[str, object]


class Watch:
    """
    Looks for jobs whose worker has ended, and for jobs that wait and that nobody was told of.

    A worker counts as ended once its sign of life has been the same for long on this process's own
    steady clock: clocks of two machines that differ, or are set back, end nobody.

    Parameters
    ----------
    database
        The store.
    queue
        Where workers are called.
    lost_seconds
        How long the same sign of life may stand.
    clock
        Monotonic seconds.
    """

    def __init__(
        self,
        database: Database,
        queue: Queue,
        *,
        lost_seconds: float = LOST_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._database = database
        self._queue = queue
        self._lost_seconds = lost_seconds
        self._clock = clock
        self._since: dict[str, tuple[_Sign, float]] = {}

    def look(self) -> None:
        """
        Look once; to be done again and again.

        Raises
        ------
        StoreUnavailable
            If the store does not answer.
        """
        with self._database.read() as connection:
            running = connection.execute(
                select(jobs.c.id, jobs.c.worker, jobs.c.seen_alive_at).where(
                    jobs.c.state == "running"
                )
            ).all()
        now = self._clock()
        signs = {row.id: (row.worker, row.seen_alive_at) for row in running}
        self._since = {
            job: before if (before := self._since.get(job)) and before[0] == sign else (sign, now)
            for job, sign in signs.items()
        }
        for job, ((worker, _), since) in self._since.items():
            if now - since >= self._lost_seconds:
                self._take_up(job, worker)
        self._call_who_waits()

    def _take_up(self, job: str, worker: str) -> None:
        self._database.write(lambda change: changes.take_up(change, job, worker), actor=SYSTEM)

    def _call_who_waits(self) -> None:
        """Call for every waiting job again once nobody is on the way to one."""
        if not self._queue.empty():
            return
        with self._database.read() as connection:
            waiting = connection.scalars(
                select(jobs.c.id).where(jobs.c.state == "waiting").order_by(jobs.c.created_at)
            ).all()
        for job in waiting:
            self._queue.call(job)
