"""What a proposal is judged on as the store has it now; the judging is done outside the writer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from api.problems import Conflicting
from api.proposals.holding import HoldTimes
from api.proposals.record import Record
from api.referrals.vouching import vouched
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.referrals import referrals
from matcher.calendar import day_of

HOLD: Final = HoldTimes()
NOT_VOUCHED: Final = (
    "Nobody but one person has spoken for this child and the places that matter to it. Have the "
    "case assigned by somebody else first: POST /api/v1/referrals/{id}/assignments."
)
"""
No child is judged beside a home whom, or whose places, one officer alone could have made up: who
moves a child about the map would find out where the home stands (threat T2).
"""

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


def check_vouched(connection: Connection, child: str) -> None:
    """
    Refuse to judge where nobody else has spoken for the child and its places.

    Raises
    ------
    Conflicting
        Nobody has.
    """
    if not vouched(connection, child):
        raise Conflicting(NOT_VOUCHED)


def present_of(connection: Connection, record: Record, now: datetime) -> Present:
    """
    Read what a proposal is judged on.

    Raises
    ------
    Conflicting
        As of `check_vouched`.
    """
    check_vouched(connection, record.child)
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
