"""A child comes to live in a home, and leaves: the placement, and what the supply tells of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sqlalchemy import insert, select, update

from api.homes.document import home_text
from api.homes.service import supply_changed
from api.proposals.proposal import Outcome
from api.proposals.record import Record
from api.store.change import Change
from api.store.identifiers import new_id
from api.store.tables.homes import homes
from api.store.tables.placements import placements
from api.store.tables.referrals import referrals
from matcher.allocate.newcomers import as_resident
from matcher.calendar import day_of
from matcher.entities import Referral, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.records.documents.parse import parse_referral, parse_snapshot

TAKEN_BY: Final = "placement confirmed"
"""Who says that a place is not free, where it was let here."""


def come_to_live(change: Change, record: Record) -> str:
    """
    Make the placement of a confirmed proposal; the home's list has the child from now on.

    Parameters
    ----------
    change
        Unit of work.
    record
        The proposal, confirmed.

    Returns
    -------
    placement
        Name of the record.

    Raises
    ------
    sqlalchemy.exc.IntegrityError
        By the unique indexes: a child lives in the place, or this child lives elsewhere. The store
        tells it as a `Conflict`.
    """
    made, name = record.proposal, new_id("placement")
    change.connection.execute(
        insert(placements).values(
            id=name,
            authority=record.authority,
            child=record.child,
            proposal=made.id,
            urn=made.urn,
            place=made.place,
            state="running",
            starts_on=made.starts_on,
            ended_told="",
            created_at=change.now,
            updated_at=change.now,
            version=1,
        )
    )
    _tell(change, record, "placement.made", name, "running")
    referral = _referral(change, record)

    def lives_there(home: Snapshot) -> Snapshot:
        known = (one for one in home.residents if one.person != referral.child.reference)
        vacancies = (_let(one, record, change) for one in home.vacancies)
        return replace(
            home,
            residents=(*known, as_resident(referral, made.urn)),
            vacancies=tuple(one for one in vacancies if one is not None),
        )

    _retell(change, made.urn, lives_there)
    return name


def leave(change: Change, record: Record, outcome: Outcome) -> None:
    """
    End the placement of a proposal; whether the place is free is for the home to say.

    Parameters
    ----------
    change
        Unit of work.
    record
        The proposal, ended.
    outcome
        When, and why.
    """
    made = record.proposal
    name = change.connection.execute(
        update(placements)
        .where(placements.c.proposal == made.id)
        .values(
            state="ended",
            ended_on=outcome.on,
            ended_because=outcome.code,
            ended_told=outcome.why,
            updated_at=change.now,
            version=placements.c.version + 1,
        )
        .returning(placements.c.id)
    ).scalar_one()
    _tell(change, record, "placement.ended", name, "ended")
    own = _referral(change, record).child.reference
    let = (made.place, TAKEN_BY)

    def left(home: Snapshot) -> Snapshot:
        return replace(
            home,
            residents=tuple(one for one in home.residents if one.person != own),
            vacancies=tuple(one for one in home.vacancies if (one.place, one.told_by) != let),
        )

    _retell(change, made.urn, left)


def _let(told: Vacancy, record: Record, change: Change) -> Vacancy | None:
    """
    Give what is told of a place when one is let.

    This one is not free. Of "some place", nobody knows any more whether another is meant.
    """
    if told.place == record.proposal.place:
        return Vacancy(told.urn, told.place, None, day_of(change.now), TAKEN_BY)
    return None if told.place == ANY_PLACE and told.free_from is not None else told


def _tell(change: Change, record: Record, action: str, name: str, state: str) -> None:
    detail = {"state": state, "proposal": record.proposal.id, "child": record.child}
    change.record(action, name, detail, authority=record.authority)


def _referral(change: Change, record: Record) -> Referral:
    statement = select(referrals.c.document).where(referrals.c.id == record.proposal.referral)
    return parse_referral(change.connection.execute(statement).scalar_one())


def _retell(change: Change, urn: str, told: Callable[[Snapshot], Snapshot]) -> None:
    """Put a home on record as it is now; the version of the supply moves on with it."""
    row = change.connection.execute(
        select(homes.c.document, homes.c.version).where(homes.c.urn == urn)
    ).one()
    before = parse_snapshot(row.document)
    after = replace(told(before), as_at=max(before.as_at, day_of(change.now)))
    change.connection.execute(
        update(homes)
        .where(homes.c.urn == urn)
        .values(
            document=home_text(after, urn),
            updated_at=change.now,
            version=row.version + 1,
        )
    )
    supply_changed(change)
    change.record("home.lived_in", urn, {"version": row.version + 1})
