"""What a proposal is judged on as the store has it now; the judging is done outside the writer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, select

from api.proposals.holding import HoldTimes
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.standing import Standing, standing_of
from api.proposals.states import State
from api.proposals.stored import Record
from api.proposals.together import Confirmed
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.referrals import referrals
from matcher.calendar import LONDON, day_of
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.entities.place import ANY_PLACE
from matcher.frame import prepare
from matcher.records.documents.parse import parse_referral, parse_snapshot

HOLD = HoldTimes()
Found = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Marks:
    """
    Tells whether a judgement is still of what is on record.

    Parameters
    ----------
    proposal, referral, home
        Versions.
    confirmed
        Placements that run in the home.
    day
        In England.
    """

    proposal: int
    referral: int
    home: int
    confirmed: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Present:
    """
    What is on record of a child, a home and those confirmed for it, as texts.

    Parameters
    ----------
    marks
        Of all of it.
    now
        The moment of reading.
    referral, home
        Documents.
    confirmed
        Documents of the children confirmed for the home, when each was, and whether since the
        match.
    """

    marks: Marks
    now: datetime
    referral: str
    home: str
    confirmed: tuple[tuple[str, datetime, bool], ...]


def present_of(connection: Connection, record: Record, now: datetime) -> Present:
    """Read what a proposal is judged on."""
    made = record.proposal
    asked = select(match_requests.c.created_at).where(match_requests.c.id == record.match_request)
    matched_at = connection.execute(asked).scalar_one()
    referral = connection.execute(
        select(referrals.c.document, referrals.c.version).where(referrals.c.id == made.referral)
    ).one()
    home = connection.execute(
        select(homes.c.document, homes.c.version).where(homes.c.urn == made.urn)
    ).one()
    beside = _confirmed(connection, record)
    marks = Marks(
        record.version,
        referral.version,
        home.version,
        tuple(row.id for row in beside),
        day_of(now),
    )
    told = tuple((row.document, row.created_at, row.created_at > matched_at) for row in beside)
    return Present(marks, now, referral.document, home.document, told)


def _confirmed(connection: Connection, record: Record) -> list[Found]:
    """Give the other children confirmed for the home, of whichever authority."""
    statement = (
        select(placements.c.id, placements.c.created_at, referrals.c.document)
        .join_from(placements, proposals, placements.c.proposal == proposals.c.id)
        .join(referrals, referrals.c.id == proposals.c.referral)
        .where(
            placements.c.urn == record.proposal.urn,
            placements.c.state == "running",
            placements.c.child != record.child,
        )
        .order_by(placements.c.id)
    )
    return list(connection.execute(statement))


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
