"""Every change of a job's state, each a unit of work; only who holds a running job changes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, select, update

from api.jobs.job import MOST_TRIES, Ended, Job, Kind, job_columns, job_of, last_seq
from api.store.canonical import canonical
from api.store.change import Change
from api.store.errors import StoreError
from api.store.identifiers import new_id
from api.store.tables.jobs import job_events, jobs

MOST_WAITING = 40
"""Jobs that may wait at once; one more is refused."""
MOST_WAITING_OF_ONE = 10
"""Of one authority, so that none keeps the workers from the others."""
STOPPED_BEFORE_IT_BEGAN = "It was cancelled before a worker began it, so nothing was worked out."
CANCELLED_AND_GONE = "It was cancelled, and its worker ended before it had an answer."
TWICE = (
    f"The worker ended in the middle of this, {MOST_TRIES} times. Nothing was worked out and "
    "nothing was changed: ask again, with fewer children or less time, or tell who runs the "
    "service."
)


class TooManyWait(StoreError):  # noqa: N818  named as the answer that it becomes
    """
    As many jobs wait as may; nothing was changed.

    Parameters
    ----------
    of_one
        Whether it is this authority that waits for many; else all together do.
    """

    def __init__(self, *, of_one: bool) -> None:
        self.of_one = of_one
        whose = "of your authority " if of_one else ""
        super().__init__(f"As many jobs {whose}wait as may. Nothing was changed; ask again later.")


def ask(change: Change, kind: Kind, question: Mapping[str, object]) -> Job:
    """
    Put a job behind those that wait.

    Parameters
    ----------
    change
        Of whoever asks, on behalf of an authority.
    kind
        What is to be worked out.
    question
        Plain values: references and numbers.

    Returns
    -------
    job
        As it waits.

    Raises
    ------
    TooManyWait
        If as many wait as may, in all or of this authority.
    """
    waiting = select(func.count()).select_from(jobs).where(jobs.c.state == "waiting")
    own = waiting.where(jobs.c.authority == change.actor.authority)
    if (change.connection.scalar(waiting) or 0) >= MOST_WAITING:
        raise TooManyWait(of_one=False)
    if (change.connection.scalar(own) or 0) >= MOST_WAITING_OF_ONE:
        raise TooManyWait(of_one=True)
    name = new_id("job")
    change.connection.execute(
        insert(jobs).values(
            id=name,
            authority=change.actor.authority,
            kind=kind,
            state="waiting",
            question=canonical(dict(question)),
            told="",
            cancel_asked=False,
            tries=0,
            created_by=change.actor.id,
            created_at=change.now,
            updated_at=change.now,
            version=1,
        )
    )
    tell(change, name, [{"event": "state", "state": "waiting"}])
    change.record(f"{kind}.asked", name, {"state": "waiting"})
    return _read(change, name)


def take(change: Change, job: str, worker: str) -> Job | None:
    """
    Take a job that waits; of two who ask, one gets it.

    Parameters
    ----------
    change
        Of the service itself.
    job
        Name of the record.
    worker
        New for each time that a job is taken, so that whoever lost it cannot change it again.

    Returns
    -------
    job
        To be worked on; None if it does not wait.
    """
    beginning = {"state": "running", "worker": worker, "tries": jobs.c.tries + 1}
    if not _moved(change, and_(jobs.c.id == job, jobs.c.state == "waiting"), beginning):
        return None
    taken = _read(change, job)
    _say(change, taken, "running")
    return taken


def beat(
    change: Change, job: str, worker: str, told: Sequence[Mapping[str, object]]
) -> bool | None:
    """
    Say that the worker of a job is alive, and how far it is.

    Parameters
    ----------
    change
        Of the service itself.
    job, worker
        Which, by whom.
    told
        What happened since, each with its "event".

    Returns
    -------
    cancel_asked
        Whether somebody asked for the end; None if the job is no longer this worker's.
    """
    held = change.connection.execute(
        update(jobs)
        .where(_held(job, worker))
        .values(seen_alive_at=change.now)
        .returning(jobs.c.cancel_asked)
    ).one_or_none()
    if held is None:
        return None
    tell(change, job, told)
    return bool(held.cancel_asked)


def end(change: Change, job: str, worker: str, ended: Ended) -> bool:
    """
    End a job that runs.

    Parameters
    ----------
    change
        Of the service itself.
    job, worker
        Which, by whom.
    ended
        How.

    Returns
    -------
    ended
        False if the job is no longer this worker's: nothing was changed.
    """
    values = {"state": ended.state, "answer": ended.answer, "told": ended.told}
    if not _moved(change, _held(job, worker), values):
        return False
    _say_end(change, _read(change, job))
    return True


def give_back(change: Change, job: str, worker: str) -> bool:
    """Let a job wait again because its worker is told to stop: that does not count as a try."""
    values = {"state": "waiting", "worker": None, "tries": jobs.c.tries - 1}
    if not _moved(change, _held(job, worker), values):
        return False
    _say(change, _read(change, job), "waiting")
    return True


def take_up(change: Change, job: str, worker: str) -> Job | None:
    """
    Take a job from a worker that no longer lives.

    Parameters
    ----------
    change
        Of the service itself.
    job, worker
        Which, from whom.

    Returns
    -------
    job
        It waits again; or it failed, where that has happened before; or it is cancelled, where
        that was asked. None if that worker no longer has it.
    """
    row = change.connection.execute(select(*job_columns()).where(_held(job, worker))).one_or_none()
    if row is None:
        return None
    found = job_of(tuple(row))
    if found.cancel_asked:
        end(change, job, worker, Ended("cancelled", told=CANCELLED_AND_GONE))
    elif found.tries >= MOST_TRIES:
        end(change, job, worker, Ended("failed", told=TWICE))
    else:
        _moved(change, _held(job, worker), {"state": "waiting", "worker": None})
        _say(change, _read(change, job), "waiting")
    return _read(change, job)


def cancel(change: Change, job: Job) -> Job:
    """
    Ask for the end of a job; one that has ended stays as it is.

    Parameters
    ----------
    change
        Of whoever asks.
    job
        Of their authority.

    Returns
    -------
    job
        Cancelled if it was waiting; if it runs, its worker will end it with the best so far.
    """
    waits = and_(jobs.c.id == job.id, jobs.c.state == "waiting")
    values = {"state": "cancelled", "cancel_asked": True, "told": STOPPED_BEFORE_IT_BEGAN}
    if _moved(change, waits, values):
        _say_end(change, _read(change, job.id))
        return _read(change, job.id)
    runs = and_(jobs.c.id == job.id, jobs.c.state == "running", jobs.c.cancel_asked.is_(False))
    if _moved(change, runs, {"cancel_asked": True}):
        change.record(f"{job.kind}.cancel_asked", job.id, {"state": "running"})
    return _read(change, job.id)


def tell(change: Change, job: str, told: Sequence[Mapping[str, object]]) -> None:
    """Put what happened behind what was told before."""
    first = last_seq(change.connection, job) + 1 if told else 0
    rows = [
        {"job": job, "seq": first + number, "at": change.now, "document": canonical(dict(one))}
        for number, one in enumerate(told)
    ]
    if rows:
        change.connection.execute(insert(job_events), rows)


def _moved(change: Change, which: ColumnElement[bool], values: Mapping[str, Any]) -> bool:
    """Change the state of a job; the version and the moments go with every change."""
    also = {
        "updated_at": change.now,
        "seen_alive_at": change.now,
        "version": jobs.c.version + 1,
    }
    done = change.connection.execute(update(jobs).where(which).values({**values, **also}))
    return done.rowcount == 1


def _held(job: str, worker: str) -> ColumnElement[bool]:
    return and_(jobs.c.id == job, jobs.c.state == "running", jobs.c.worker == worker)


def _read(change: Change, job: str) -> Job:
    found = change.connection.execute(select(*job_columns()).where(jobs.c.id == job)).one()
    return job_of(tuple(found))


def _say(change: Change, job: Job, state: str) -> None:
    tell(change, job.id, [{"event": "state", "state": state, "tries": job.tries}])
    detail = {"state": state, "tries": job.tries}
    change.record(f"{job.kind}.{state}", job.id, detail, authority=job.authority)


def _say_end(change: Change, job: Job) -> None:
    tell(change, job.id, [{"event": "done", "state": job.state, "told": job.told}])
    detail = {"state": job.state, "tries": job.tries}
    change.record(f"{job.kind}.{job.state}", job.id, detail, authority=job.authority)
