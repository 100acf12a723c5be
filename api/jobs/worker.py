"""One job from beginning to end, in the process that works on it."""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from api.jobs import changes
from api.jobs.hold import BEAT_SECONDS, LOST_SECONDS, Hold
from api.jobs.job import Ended, Kind
from api.security.logs import Journal
from api.store.change import SYSTEM
from api.store.database import Database
from api.store.errors import StoreUnavailable

Work = Callable[[Hold], bytes]
"""Works out an answer; comes to an end soon after `should_stop`, with the best so far."""

UNFORESEEN = "The work failed in a way nobody foresaw. Nothing was changed; it is in the log."
CANCELLED = "It was cancelled: this is the best that was found until then."
_HOST_LETTERS = 40
_PATIENCE = 30.0


class CannotAnswer(Exception):  # noqa: N818  what the one who asked is told
    """What was asked cannot be answered; its text is a sentence without a word of a child."""


@dataclass(slots=True)
class Worker:
    """
    Takes jobs and works on them, one at a time.

    Parameters
    ----------
    database
        The store.
    kinds
        How each kind of job is worked out.
    journal
        Log.
    beat_seconds, lost_seconds
        Between signs of life, and until one who gives none is taken to have ended.
    """

    database: Database
    kinds: Mapping[Kind, Work]
    journal: Journal
    beat_seconds: float = BEAT_SECONDS
    lost_seconds: float = LOST_SECONDS
    _hold: Hold | None = field(default=None, init=False)
    _stopping: bool = field(default=False, init=False)

    def work_on(self, job: str) -> None:
        """
        Work on a job, if it still waits.

        Parameters
        ----------
        job
            Name of the record.
        """
        if self._stopping:
            return
        worker = _new_name()
        taken = self.database.write(lambda change: changes.take(change, job, worker), actor=SYSTEM)
        if taken is None:
            return
        beats = {"beat_seconds": self.beat_seconds, "lost_seconds": self.lost_seconds}
        with Hold(self.database, taken, worker, **beats) as hold:
            self._hold = hold
            if self._stopping:  # told so after the job was taken
                self._give_back(hold)
            else:
                self._end(hold, self._ended(hold))
        self._hold = None

    def stop(self, seconds: float) -> None:
        """
        Take no more jobs, and let the one under way wait again for another worker.

        Parameters
        ----------
        seconds
            How long the work has to notice.
        """
        self._stopping = True
        hold = self._hold
        if hold is not None:
            self._give_back(hold)
        until = time.monotonic() + seconds
        while self._hold is not None and time.monotonic() < until:
            time.sleep(0.05)

    def _give_back(self, hold: Hold) -> None:
        hold.close()
        # Where the store does not answer now, the job is taken up once its worker is not heard of.
        with contextlib.suppress(StoreUnavailable):
            self.database.write(
                lambda change: changes.give_back(change, hold.job.id, hold.worker), actor=SYSTEM
            )

    def _ended(self, hold: Hold) -> Ended:
        try:
            answer = self.kinds[hold.job.kind](hold)
        except CannotAnswer as refused:
            return Ended("failed", told=str(refused))
        except Exception as error:  # whatever it is, the job may not hang
            self.journal.failed(error)
            return Ended("failed", told=UNFORESEEN)
        return Ended("cancelled", answer, CANCELLED) if hold.cancelled else Ended("done", answer)

    def _end(self, hold: Hold, ended: Ended) -> None:
        """Write how it ended while the job is held; an answer is not lost to a short fault."""
        until = time.monotonic() + self.lost_seconds
        last = hold.untold()
        while not hold.lost and not hold.closing:
            try:
                self.database.write(
                    lambda change: (
                        changes.beat(change, hold.job.id, hold.worker, last) is not None
                        and changes.end(change, hold.job.id, hold.worker, ended)
                    ),
                    actor=SYSTEM,
                    patience=_PATIENCE,
                )
            except StoreUnavailable:
                if time.monotonic() > until:
                    return
                time.sleep(self.beat_seconds)
            else:
                return


def _new_name() -> str:
    host = socket.gethostname()[:_HOST_LETTERS]
    return f"{host}:{os.getpid()}:{secrets.token_hex(4)}"
