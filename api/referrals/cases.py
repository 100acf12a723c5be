"""Whose case a child is: only who works with a child opens the record, and it is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from api.problems import NotAllowed
from api.requests import actor_of
from api.security.principal import Principal
from api.store.change import Change
from api.store.database import Database
from api.store.errors import NotFound
from api.store.identifiers import new_id
from api.store.once import Kept, Once
from api.store.tables.people import case_assignments
from api.store.tables.referrals import referrals

T = TypeVar("T")
Found = Row[*tuple[Any, ...]]
_CASE = case_assignments.c
# Put together once: SQLAlchemy takes longer to build these than the database to answer them.
_ON_CASE = (
    select(_CASE.id)
    .where(
        _CASE.person == bindparam("person"),
        _CASE.child == bindparam("child"),
        _CASE.starts_at <= bindparam("now"),
        or_(_CASE.ends_at.is_(None), _CASE.ends_at > bindparam("now")),
    )
    .limit(1)
)
_REFERRAL = select(referrals).where(
    referrals.c.id == bindparam("referral"), referrals.c.authority == bindparam("authority")
)


class NotOnCase(NotAllowed):
    """
    Who asks is not assigned to the child, and has not opened the record with a reason.

    Parameters
    ----------
    subject
        Record that was asked for.
    """

    says = (
        "You are not assigned to this child. Ask to be, or open the record with a reason: "
        "POST /api/v1/referrals/{id}/openings."
    )

    def __init__(self, subject: str) -> None:
        self.subject = subject
        super().__init__()


def on_case(connection: Connection, person: str, child: str, now: datetime) -> bool:
    """Tell whether a person works with a child, or has opened the record for a while."""
    asked = {"person": person, "child": child, "now": now}
    return connection.execute(_ON_CASE, asked).one_or_none() is not None


def find_referral(connection: Connection, principal: Principal, referral: str) -> Found:
    """
    Find a referral of the caller's authority, whoever works with the child.

    Raises
    ------
    NotFound
        There is none; another authority's is none.
    """
    asked = {"referral": referral, "authority": principal.authority or ""}
    found = connection.execute(_REFERRAL, asked).one_or_none()
    if found is None:
        raise NotFound("referral")
    return found


def case_of(connection: Connection, principal: Principal, referral: str, now: datetime) -> Found:
    """
    Find a referral of a child with whom the caller works.

    Raises
    ------
    NotFound
        As of `find_referral`.
    NotOnCase
        The caller is not assigned to the child.
    """
    found = find_referral(connection, principal, referral)
    if not on_case(connection, principal.id, found.child, now):
        raise NotOnCase(referral)
    return found


def assign(
    change: Change,
    child: str,
    person: str,
    *,
    kind: str = "assigned",
    reason: str = "",
    until: datetime | None = None,
) -> str:
    """
    Let a person work with a child.

    Parameters
    ----------
    change
        Unit of work; its actor decides it.
    child, person
        Who.
    kind
        "assigned", or "break_glass" for a while and with a reason.
    reason
        Kept with the assignment; it is not told to the audit, for it may name somebody.
    until
        When it ends; None until it is ended.

    Returns
    -------
    assignment
        Name of the record.
    """
    name = new_id("assignment")
    if kind == "assigned":
        _end(change, child, person)
    change.connection.execute(
        insert(case_assignments).values(
            id=name,
            authority=change.actor.authority,
            person=person,
            child=child,
            kind=kind,
            reason=reason,
            made_by=change.actor.id,
            starts_at=change.now,
            ends_at=until,
        )
    )
    change.record(f"case.{kind}", name, {"child": child, "person": person})
    return name


def _end(change: Change, child: str, person: str) -> None:
    """End an assignment that a new one takes the place of."""
    case = case_assignments.c
    change.connection.execute(
        update(case_assignments)
        .where(
            case.child == child,
            case.person == person,
            case.kind == "assigned",
            case.ends_at.is_(None),
        )
        .values(ends_at=change.now)
    )


@contextmanager
def refusals_recorded(database: Database, principal: Principal) -> Iterator[None]:
    """Write down that somebody asked for the record of a child with whom they do not work."""
    try:
        yield
    except NotOnCase as refused:
        subject = refused.subject
        database.write(
            lambda change: change.record("case.refused", subject), actor=actor_of(principal)
        )
        raise


def carry_out(database: Database, principal: Principal, work: Callable[[Change], T]) -> T:
    """
    Carry out a unit of work on a child's record; a refusal is written down as well.

    Parameters
    ----------
    database
        The store.
    principal
        Who asks.
    work
        Reads or changes, and records that.

    Returns
    -------
    result
        Of the work.

    Raises
    ------
    NotOnCase
        Once that is on record.
    """
    with refusals_recorded(database, principal):
        return database.write(work, actor=actor_of(principal))


def carry_out_once(
    database: Database, principal: Principal, work: Callable[[Change], Kept], once: Once
) -> Kept:
    """Carry out what creates a record, as `carry_out`, and the same request once only."""
    with refusals_recorded(database, principal):
        return database.write(work, actor=actor_of(principal), once=once)
