"""Taking a step with a proposal: judged, taken by the machine, and written with all it brings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from api.proposals.carrying import Judging, NotJudged, carry_out_judged
from api.proposals.expiring import tell_step
from api.proposals.finding import find_proposal
from api.proposals.judging import Judged, judge
from api.proposals.living import come_to_live, leave
from api.proposals.may import check_may
from api.proposals.present import HOLD, Present, present_of
from api.proposals.record import Record
from api.proposals.seen import seen
from api.proposals.states import Verb
from api.proposals.steps import End, Step
from api.proposals.stored import put_step
from api.proposals.workflow import take
from api.requests import JSON, check_version, json_bytes, tag_of
from api.security.principal import Principal
from api.store.change import Change
from api.store.database import Database
from api.store.once import Kept, Once
from matcher.engine import Engine

JUDGED: Final = frozenset({Verb.CLEAR, Verb.ASSIGN, Verb.DO, Verb.SIGN, Verb.CONFIRM})
"""Verbs for which the proposal is judged anew."""


@dataclass(frozen=True, slots=True)
class Taking:
    """
    A step that somebody asks for.

    Parameters
    ----------
    principal
        Who.
    proposal
        Name of the record.
    step
        What is to be done.
    if_match
        ETag of the proposal as they read it.
    once
        What tells the request apart.
    """

    principal: Principal
    proposal: str
    step: Step
    if_match: str | None
    once: Once


def take_step(database: Database, engine: Callable[[], Engine], asked: Taking) -> Kept:
    """
    Take a step: state, tasks, placement, supply and audit change together, or nothing does.

    Parameters
    ----------
    database
        The store.
    engine
        Gives the engine whose rules, points and travel count.
    asked
        The step.

    Raises
    ------
    Refused
        The machine refuses: with everything that stands in the way.
    Conflict
        Of a confirmation: a child lives in the place, or this one lives elsewhere.
    FactsChanged, VersionNeeded
        The proposal is of another version, or it is not said of which.
    NotFound, NotOnCase
        The proposal is none that the caller may see.
    """
    principal, step = asked.principal, asked.step

    def work(change: Change, judged: Judged | None) -> Kept:
        record = find_proposal(change.connection, principal, asked.proposal, change.now)
        check_version(asked.if_match, record.version)
        check_may(step.verb, record.proposal, principal, change.now)
        if step.verb in JUDGED:
            judged = _still(present_of(change.connection, record, change.now), record, judged)
        standing = None if judged is None else judged.standing
        made = take(record.proposal, step, principal, change.now, hold=HOLD, standing=standing)
        after = put_step(change, record, made)
        tell_step(change, after)
        if step.verb is Verb.CONFIRM:
            come_to_live(change, after)
        if isinstance(step, End):
            leave(change, after, step.outcome)
        headers = {"ETag": tag_of(after.version), "Content-Type": JSON}
        body = json_bytes(seen(change.connection, after, principal))
        return Kept(200, body, headers, made.id)

    def judge_it(found: tuple[Record, Present]) -> Judged:
        return judge(engine(), *found)

    asking = Judging(work, judge_it, asked.proposal, step.verb.value)
    return carry_out_judged(database, principal, asked.once, asking)


def _still(present: Present, record: Record, judged: Judged | None) -> Judged:
    """Give a judgement that is of what is on record; ask for one where there is none."""
    if judged is None or judged.marks != present.marks:
        raise NotJudged((record, present))
    return judged
