"""Every task of a proposed match, dated, with what it has to say and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from constraints.base import Effect
from matcher.answer.anchors import ASKS_DAY
from matcher.answer.done import done_of
from matcher.answer.matching import area_words, authority_name
from matcher.answer.model.duties import DutyList, Task, Waiting
from matcher.answer.own_row import without_own_row
from matcher.answer.rests_on import rests_on
from matcher.answer.tasks import (
    About,
    anchor_days,
    asked_of,
    clock_of,
    dated,
    owner_of,
    precedes,
    recipient_of,
)
from matcher.answer.waiting import waiting_for
from matcher.completeness import completeness_at
from matcher.engine import Engine
from matcher.entities import DutyDone, Referral
from matcher.explain import Reason, State, explain
from matcher.judge import Judgement
from matcher.rank import Group


def duties_for(
    engine: Engine,
    referral: Referral,
    urn: str,
    *,
    as_at: date,
    input_hash: str = "",
    done_by_papers: bool = True,
) -> DutyList:
    """
    List every task that goes with placing a child in a home, and what is missing to confirm it.

    Parameters
    ----------
    engine
        The prepared supply.
    referral
        The request.
    urn
        The home proposed; whichever group it is in.
    as_at
        The day the list is for.
    input_hash
        Hash of what was read, put on the list.
    done_by_papers
        Whether to name, among what is done, each duty that a paper on the record has done: it is
        found by judging once more for each paper.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    engine = without_own_row(engine, referral)
    column, judgement = engine.supply.column[urn], engine.judge([referral])
    about = about_home(judgement, referral, urn, column)
    home = engine.supply.snapshot.homes[column]
    tasks = [task for reason in _sure(about) for task in _tasks(reason, about, as_at)]
    if done_by_papers:
        tasks += _done_by_evidence(engine, about, column, as_at)
    engine.check_complete(judgement, referral.decided_on)
    return DutyList(
        referral=referral.reference,
        decided_on=referral.decided_on,
        starts_on=referral.starts_on,
        emergency=referral.emergency,
        as_at=as_at,
        urn=urn,
        name=home.name,
        authority=authority_name(home),
        area=area_words(judgement, column),
        group=_group(judgement, column),
        tasks=tuple(sorted((one for one in tasks if one.done_on is None), key=_order)),
        done=tuple(sorted((one for one in tasks if one.done_on is not None), key=_order_done)),
        waiting=tuple(_waiting(about)),
        completeness=completeness_at(about, home, engine.supply.snapshot),
        **rests_on(engine, referral.decided_on, input_hash),
    )


def about_home(judgement: Judgement, referral: Referral, urn: str, column: int) -> About:
    """Gather what bears on a child and one home."""
    return About(
        referral,
        urn,
        explain(judgement, 0, column),
        waiting_for(judgement, referral, (column,))[0],
    )


def _sure(about: About) -> list[Reason]:
    """Give the duties that are sure, or done although it is not known whether they were due."""
    return [
        reason
        for reason in about.reasons
        if reason.effect is Effect.DUTY
        and (reason.state is State.BREACHED or about.done_on(reason) is not None)
    ]


def _tasks(reason: Reason, about: About, as_at: date) -> Iterator[Task]:
    """Give the task of a duty: one for each day it counts from, or one without a day."""
    for day in anchor_days(reason, about) or (None,):
        done = done_of(about.referral, reason, about.urn, day)
        yield _task(reason, about, day, done, as_at)


def _task(
    reason: Reason, about: About, anchor: date | None, done: DutyDone | None, as_at: date
) -> Task:
    clock = clock_of(reason)
    due, due_on = dated(clock, anchor)
    before = due_on is not None and precedes(clock, due_on, about.referral.starts_on)
    until = as_at if done is None else done.on
    strictly = clock.before and due_on is not None and until >= due_on
    return Task(
        rule=reason.rule,
        handbook=reason.handbook,
        title=reason.title,
        says=reason.sentence if reason.state is State.BREACHED else f"{reason.title}.",
        owner=owner_of(reason),
        recipient=recipient_of(reason),
        content=reason.content,
        due=due,
        due_on=due_on,
        before_start=before,
        asks_day=ASKS_DAY.get(clock.anchor) if anchor is None else None,
        source=reason.source,
        url=reason.url,
        evidence=reason.evidence,
        done_on=None if done is None else done.on,
        done_by=None if done is None else done.by,
        late=strictly or (due_on is not None and until > due_on),
    )


def _done_by_evidence(engine: Engine, about: About, column: int, as_at: date) -> Iterator[Task]:
    """
    Give the duties that a paper on the record has done, with its day.

    Found by judging as if each paper were not there: a duty that is then sure was done by it.
    """
    known = {reason.rule for reason in about.reasons}
    for record, on in about.referral.evidence.items():
        left = {one: day for one, day in about.referral.evidence.items() if one is not record}
        without = replace(about.referral, evidence=left)
        then = replace(about, reasons=explain(engine.judge([without]), 0, column))
        for reason in _sure(then):
            if reason.rule not in known:
                done = DutyDone(reason.rule, on, "", about.urn)
                for day in anchor_days(reason, about) or (None,):
                    yield _task(reason, about, day, done, as_at)


def _waiting(about: About) -> Iterator[Waiting]:
    found: dict[tuple[str, str], list[Reason]] = {}
    for reason in about.reasons:
        question = about.only_if(reason)
        counts = reason.effect in {Effect.GATE, Effect.DUTY} and about.done_on(reason) is None
        if question is not None and counts:
            asked = asked_of(reason, about)
            found.setdefault((question, asked), []).append(reason)
    for (question, asked), reasons in found.items():
        yield Waiting(
            question,
            asked,
            tuple(one.title for one in reasons if one.effect is Effect.GATE),
            tuple(one.title for one in reasons if one.effect is Effect.DUTY),
        )


def _group(judgement: Judgement, column: int) -> Group:
    if judgement.barred.surely[0, column]:
        return Group.MAY_NOT
    return Group.ASK_FIRST if judgement.barred.possibly[0, column] else Group.CAN_PROPOSE


def _order(task: Task) -> tuple[object, ...]:
    return not task.before_start, task.due_on is None, task.due_on or date.max, task.rule


def _order_done(task: Task) -> tuple[object, ...]:
    return task.done_on, task.rule
