"""What a worker has of a job while it works on it: a sign of life, progress, a word to stop."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from time import monotonic
from types import TracebackType
from typing import Final, Self

from api.jobs import changes
from api.jobs.job import Job
from api.store.change import SYSTEM
from api.store.database import Database
from api.store.errors import StoreUnavailable

BEAT_SECONDS: Final = 1.0
"""Between two signs of life, and between two times that progress is written."""
LOST_SECONDS: Final = 15.0
"""A worker not heard of for so long is taken to have ended; one that could not say so stops."""
MOST_TOLD: Final = 20
"""Things told at one sign of life: of each step and aim the last, and of more the last."""


class Hold:
    """
    A job that this process works on, from when it was taken until it ends.

    Parameters
    ----------
    database
        The store.
    job
        What was taken.
    worker
        As which it was taken.
    beat_seconds, lost_seconds
        See `BEAT_SECONDS` and `LOST_SECONDS`.
    """

    def __init__(
        self,
        database: Database,
        job: Job,
        worker: str,
        *,
        beat_seconds: float = BEAT_SECONDS,
        lost_seconds: float = LOST_SECONDS,
    ) -> None:
        self.job = job
        self.worker = worker
        self.cancelled = job.cancel_asked
        self.lost = False
        self._closing = threading.Event()
        self._over = threading.Event()
        self._database = database
        self._beat_seconds, self._lost_seconds = beat_seconds, lost_seconds
        self._told: list[Mapping[str, object]] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._live, name="homeward-job", daemon=True)

    def __enter__(self) -> Self:
        """Begin to give signs of life."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give no more."""
        self._over.set()
        self._thread.join()

    def should_stop(self) -> bool:
        """Say whether the work is to come to an end: asked for, lost, or the process stops."""
        return self.cancelled or self.lost or self._closing.is_set()

    def tell(self, **said: object) -> None:
        """Say how far the work is: plain values, no word of a child. Written at the next beat."""
        one: Mapping[str, object] = {"event": "progress", **said}
        with self._lock:
            kept = self._told
            if kept and all(kept[-1].get(key) == one.get(key) for key in ("step", "aim")):
                kept = kept[:-1]
            self._told = [*kept, one][-MOST_TOLD:]

    def close(self) -> None:
        """Ask for the end because the process stops."""
        self._closing.set()

    @property
    def closing(self) -> bool:
        """Whether the process stops."""
        return self._closing.is_set()

    def untold(self) -> list[Mapping[str, object]]:
        """Take what has not been written yet."""
        with self._lock:
            told, self._told = self._told, []
        return told

    def _live(self) -> None:
        heard = monotonic()
        while not self._over.wait(self._beat_seconds):
            told = self.untold()
            try:
                asked = self._database.write(
                    lambda change, told=told: changes.beat(  # type: ignore[misc]
                        change, self.job.id, self.worker, told
                    ),
                    actor=SYSTEM,
                )
            except StoreUnavailable:
                # Whoever watches may have given the job to another by then.
                self.lost = self.lost or monotonic() - heard > self._lost_seconds
                continue
            heard = monotonic()
            self.lost = self.lost or asked is None
            self.cancelled = self.cancelled or bool(asked)
