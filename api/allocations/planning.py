"""The work of an allocation: a pool is judged, planned and told, and says how that goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.allocations.reading import Read, read_pool
from api.jobs.hold import Hold
from api.match_requests.supplies import Supplies
from api.store.database import Database
from matcher.allocate.answer import Allocation, allocation_of
from matcher.allocate.plan import allocate
from matcher.allocate.question import question_of
from matcher.allocate.ready import make_ready
from matcher.answer.wire import as_json
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step


def plan_pool(database: Database, supplies: Supplies, hold: Hold) -> bytes:
    """
    Work out an allocation.

    Parameters
    ----------
    database
        The store.
    supplies
        The homes, as this process has them.
    hold
        The job: told how it goes, and says when to come to an end.

    Returns
    -------
    answer
        The document that `homeward allocate --json` writes.

    Raises
    ------
    CannotAnswer
        The children do not make a pool any more, or there are no homes.
    """
    question = hold.job.question
    with database.read() as connection:
        read = read_pool(connection, supplies, hold.job.authority, question, hold.job.created_at)
    hold.tell(step="reading", referrals=dict(read.versions), supply=read.supply, places=read.places)
    answer = _planned(read, question, hold)
    beside = {"notes": read.notes, "told": read.told, "stopped": hold.should_stop()}
    return as_json(answer, "allocation", **beside).encode()


def _planned(read: Read, question: Mapping[str, Any], hold: Hold) -> Allocation:
    limits, fair = Limits(float(question["seconds"])), not question["total"]
    children = len(read.pool)

    def judged(done: int) -> None:
        hold.tell(step="judging", done=done, of=children)

    def step(aim: str, one: Step) -> None:
        hold.tell(step="searching", aim=aim, best=one.value, bound=one.bound)

    asked = question_of(read.engine, read.pool, on_judged=judged)
    hold.tell(step="preparing")
    make_ready()
    plan = allocate(asked, limits, hold.should_stop, step, fair=fair)
    total = None
    if fair and not hold.should_stop():
        hold.tell(step="comparing")
        total = allocate(asked, limits, hold.should_stop, fair=False, ties=False)
    hold.tell(step="telling")
    return allocation_of(
        plan,
        limits,
        total=None if hold.should_stop() else total,
        input_hash=read.input_hash,
        should_stop=hold.should_stop,
    )
