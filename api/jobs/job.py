"""A job as it is kept, and how it is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, func, select

from api.store.canonical import canonical
from api.store.errors import NotFound
from api.store.tables.jobs import job_events, jobs

Kind = Literal["allocation", "simulation"]
State = Literal["waiting", "running", "done", "failed", "cancelled"]
Outcome = Literal["done", "failed", "cancelled"]

ENDED: Final = frozenset({"done", "failed", "cancelled"})
MOST_TRIES: Final = 2
"""A job whose worker ended in the middle is taken up again once."""


@dataclass(frozen=True, slots=True)
class Job:
    """
    A piece of long work.

    Parameters
    ----------
    id
        Name of the record.
    authority
        Whose children it is about, by ONS code.
    kind
        What is worked out.
    state
        Waiting for a worker, running, or how it ended.
    question
        What was asked: plain values.
    told
        Why it failed or was cancelled, in a sentence; else empty.
    cancel_asked
        Whether somebody asked for it to end.
    tries
        How many workers have begun it.
    created_by
        Who asked.
    created_at, updated_at
        When it was asked for, and last changed its state.
    version
        Changes of its state, the first its making.
    """

    id: str
    authority: str
    kind: Kind
    state: State
    question: dict[str, Any]
    told: str
    cancel_asked: bool
    tries: int
    created_by: str
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ENDED


@dataclass(frozen=True, slots=True)
class Happened:
    """
    Something that is told of a job.

    Parameters
    ----------
    seq
        1 for the first of a job, one more for each.
    at
        When.
    document
        Plain values; "event" says what it is: state, progress or done.
    """

    seq: int
    at: datetime
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ended:
    """
    How a job ended.

    Parameters
    ----------
    state
        Done, failed or cancelled.
    answer
        What was worked out; None for nothing.
    told
        Why it failed or was cancelled, in a sentence.
    """

    state: Outcome
    answer: bytes | None = None
    told: str = ""


_COLUMNS = (
    jobs.c.id, jobs.c.authority, jobs.c.kind, jobs.c.state, jobs.c.question, jobs.c.told,
    jobs.c.cancel_asked, jobs.c.tries, jobs.c.created_by, jobs.c.created_at, jobs.c.updated_at,
    jobs.c.version,
)  # fmt: skip


def find_job(connection: Connection, job: str, *, kind: Kind, authority: str) -> Job:
    """
    Read a job of an authority.

    Parameters
    ----------
    connection
        Of the store.
    job
        Name of the record.
    kind
        Of job; one of another kind is not found.
    authority
        Whose job it has to be.

    Returns
    -------
    job
        As it stands.

    Raises
    ------
    NotFound
        No such job, or one of another authority.
    """
    own = (jobs.c.id == job) & (jobs.c.kind == kind) & (jobs.c.authority == authority)
    row = connection.execute(select(*_COLUMNS).where(own)).one_or_none()
    if row is None:
        raise NotFound(kind)
    return job_of(tuple(row))


def job_of(row: tuple[Any, ...]) -> Job:
    """Make a job of a row of `select(*job_columns())`."""
    name, authority, kind, state, question, *rest = row
    return Job(name, authority, kind, state, json.loads(question), *rest)


def job_columns() -> tuple[Any, ...]:
    """Give the columns that `job_of` reads, in its order."""
    return _COLUMNS


def answer_of(connection: Connection, job: Job) -> bytes | None:
    """Read the answer of a job, byte for byte as it was written; None while there is none."""
    found: bytes | None = connection.scalar(select(jobs.c.answer).where(jobs.c.id == job.id))
    return found


def happened_since(connection: Connection, job: str, seq: int, most: int) -> tuple[Happened, ...]:
    """
    Read what is told of a job.

    Parameters
    ----------
    connection
        Of the store.
    job
        Name of a job that the reader may know of.
    seq
        Number of the last that is known already; 0 for none.
    most
        How many to read.

    Returns
    -------
    happened
        In order.
    """
    later = (job_events.c.job == job) & (job_events.c.seq > seq)
    found = connection.execute(
        select(job_events.c.seq, job_events.c.at, job_events.c.document)
        .where(later)
        .order_by(job_events.c.seq)
        .limit(most)
    )
    return tuple(Happened(row.seq, row.at, json.loads(row.document)) for row in found)


def last_progress(connection: Connection, job: str) -> Happened | None:
    """Read how far a job was when that was last told; None before anything was."""
    row = connection.execute(
        select(job_events.c.seq, job_events.c.at, job_events.c.document)
        .where((job_events.c.job == job) & job_events.c.document.like(_IS_PROGRESS))
        .order_by(job_events.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Happened(row.seq, row.at, json.loads(row.document))


def last_seq(connection: Connection, job: str) -> int:
    """Give the number of the last thing told of a job; 0 before anything was."""
    return connection.scalar(select(func.max(job_events.c.seq)).where(job_events.c.job == job)) or 0


_IS_PROGRESS = f"%{canonical({'event': 'progress'})[1:-1]}%"
