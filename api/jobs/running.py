"""A process that works on jobs until it is told to stop."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Mapping
from typing import Final

from huey.consumer import Consumer

from api.jobs.calling import FAULTS_OF_QUEUE
from api.jobs.hold import BEAT_SECONDS, LOST_SECONDS
from api.jobs.job import Kind
from api.jobs.queue import open_queue
from api.jobs.watch import Watch
from api.jobs.worker import Work, Worker
from api.security.logs import Event, Journal
from api.store.database import Database
from api.store.errors import StoreUnavailable
from matcher.version import engine_version

STOP_SECONDS: Final = 5.0
"""What work under way has to notice that it is to stop; its job waits again already."""
_MOST_DELAY = 1.0


def work(
    database: Database,
    kinds: Mapping[Kind, Work],
    journal: Journal,
    *,
    beat_seconds: float = BEAT_SECONDS,
    lost_seconds: float = LOST_SECONDS,
    with_parent: bool = False,
) -> None:
    """
    Work on jobs, one at a time, until SIGTERM or SIGINT comes.

    Parameters
    ----------
    database
        Open store.
    kinds
        How each kind of job is worked out.
    journal
        Log.
    beat_seconds, lost_seconds
        Between signs of life, and until a worker that gives none is taken to have ended.
    with_parent
        Whether to stop also once standard input ends: a child that outlives `homeward serve`
        would work on for nobody.
    """
    worker = Worker(database, kinds, journal, beat_seconds, lost_seconds)
    queue = open_queue(database.url, worker.work_on)
    watch = Watch(database, queue, lost_seconds=lost_seconds)
    over = threading.Event()
    watching = threading.Thread(
        target=_watch, args=(watch, over, beat_seconds, journal), daemon=True
    )
    consumer = _AtOnce(queue.huey, workers=1, periodic=False, max_delay=_MOST_DELAY)
    if with_parent:
        threading.Thread(target=_end_with_parent, args=(consumer,), daemon=True).start()
    journal.write(Event.STARTED, version=engine_version())
    watching.start()
    try:
        consumer.run()
    finally:
        over.set()
        worker.stop(STOP_SECONDS)
        queue.close()
        journal.write(Event.STOPPED)


class _AtOnce(Consumer):  # type: ignore[misc]
    """A consumer that never waits for a job to be done: it is let go, and another takes it."""

    def start(self) -> None:
        """Begin; a terminal that is closed restarts nothing."""
        super().start()
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def stop(self, graceful: bool = False) -> None:  # noqa: ARG002  huey's own
        """Call nobody any more."""
        super().stop(graceful=False)


def _watch(watch: Watch, over: threading.Event, seconds: float, journal: Journal) -> None:
    while not over.wait(seconds):
        try:
            watch.look()
        except (StoreUnavailable, *FAULTS_OF_QUEUE):
            continue  # looked for again at the next turn
        except Exception as error:  # a watch that ended would lose jobs unseen
            journal.failed(error)


def _end_with_parent(consumer: Consumer) -> None:
    sys.stdin.read()
    consumer.stop_flag.set()
