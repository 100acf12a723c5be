"""A proposal judged on what the store has now; outside the writer, for it takes long."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from api.proposals.present import Marks, Present
from api.proposals.record import Record
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.standing import Standing, standing_of
from api.proposals.states import State
from api.proposals.together import Confirmed
from matcher.calendar import LONDON, day_of
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.entities.place import ANY_PLACE
from matcher.frame import prepare
from matcher.records.documents.parse import parse_referral, parse_snapshot


@dataclass(frozen=True, slots=True)
class Judged:
    """How a proposal stands, and of what that was judged."""

    marks: Marks
    standing: Standing


def judge(engine: Engine, record: Record, present: Present) -> Judged:
    """
    Judge a proposal on what is on record.

    Parameters
    ----------
    engine
        Whose rules, points and travel count; its homes do not.
    record
        The proposal.
    present
        What is on record.

    Raises
    ------
    RefusedError
        The day of the start is past, or somebody else there has the child's own reference.
    """
    made = record.proposal
    referral = parse_referral(present.referral)
    confirmed = [(parse_referral(text), at, since) for text, at, since in present.confirmed]
    snapshot = parse_snapshot(present.home)
    others = {one.child.reference for one, _, _ in confirmed}
    if made.state is not State.CONFIRMED:
        others |= {one.person for one in snapshot.residents}
    if referral.child.reference in others:
        words = (
            "Somebody who lives in the home, or is to, has the same reference as this child, so "
            "that nobody can tell them apart. Put the reference right, and match again."
        )
        raise RefusedError(Refusal(Kind.NOT_DECIDED, words))
    newly = {one.child.reference for one, _, since in confirmed if since}
    # The engine's own part of what changed is told by those confirmed, not by the home's list.
    there = replace(
        place_alone(snapshot, made.place),
        residents=tuple(one for one in snapshot.residents if one.person not in newly),
    )
    standing = standing_of(
        over(engine, there),
        referral,
        made,
        _moment(record, present.now),
        [Confirmed(one, at) for one, at, _ in confirmed],
    )
    return Judged(present.marks, standing)


def _moment(record: Record, now: datetime) -> datetime:
    """Give the moment to judge of: of a child who lives there, that of the day of the start."""
    made = record.proposal
    if made.state is not State.CONFIRMED or day_of(now) <= made.starts_on:
        return now
    return datetime.combine(made.starts_on, time(12), LONDON)


def place_alone(snapshot: Snapshot, place: str) -> Snapshot:
    """Give a home with what is told of one of its places: another one, taken, changes nothing."""
    told = (one for one in snapshot.vacancies if one.place in {place, ANY_PLACE})
    return replace(snapshot, vacancies=tuple(told))


def over(engine: Engine, snapshot: Snapshot) -> Engine:
    """Give an engine over one home, with the rules, points and travel of another."""
    return engine.with_supply(prepare(snapshot, engine.supply.network))
