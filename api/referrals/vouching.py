"""Whether somebody else has spoken for a child and the places that matter to it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, func, select

from api.store.tables.audit import audit
from api.store.tables.people import case_assignments
from matcher.entities import Referral

PLACES_CHANGED: Final = "child.places_changed"


def vouched(connection: Connection, child: str) -> bool:
    """
    Tell whether a second person has spoken for a child as its places stand now.

    Whoever assigns a case to another person says that there is such a child. Where the places of
    the child are changed after that, they have not been spoken for: an officer alone could else
    move a real child about the map to find out where homes are (threat T2).

    Parameters
    ----------
    connection
        Of the store.
    child
        Record of the child.
    """
    changed = connection.scalar(
        select(func.max(audit.c.at)).where(
            audit.c.subject == child, audit.c.action == PLACES_CHANGED
        )
    )
    case = case_assignments.c
    spoken = connection.scalar(
        select(func.max(case.starts_at)).where(
            case.child == child, case.kind == "assigned", case.made_by != case.person
        )
    )
    return spoken is not None and (changed is None or spoken > changed)


def places_differ(before: Referral, after: Referral) -> bool:
    """Tell whether two referrals of a child differ in any place on the map, or in homes named."""
    return _places(before) != _places(after)


def _places(referral: Referral) -> tuple[object, ...]:
    child = referral.child
    return (
        child.origin,
        child.contacts,
        child.relations,
        referral.school,
        referral.services,
        referral.orders,
        referral.hotspots,
        referral.rival_territories,
        referral.lives_at,
    )
