"""Which proposals somebody may see: those of own cases, or of own homes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select

from api.paging import before
from api.proposals.expiring import expire_due
from api.proposals.record import Record
from api.proposals.stored import Found, find_any, whole
from api.referrals.cases import NotOnCase, on_case
from api.security.principal import Principal
from api.security.roles import Role
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.people import case_assignments
from api.store.tables.proposals import proposals


def for_home(principal: Principal) -> bool:
    """Tell whether somebody comes for a home, not for an authority."""
    return Role.REGISTERED_MANAGER in principal.roles


def find_proposal(connection: Connection, principal: Principal, name: str, now: datetime) -> Record:
    """
    Give a proposal of an own case, or of an own home.

    Raises
    ------
    NotFound
        There is none, or it is another authority's or another home's.
    NotOnCase
        The caller does not work with the child.
    """
    record = find_any(connection, name)
    if record is None:
        raise NotFound("proposal")
    if for_home(principal):
        if record.proposal.urn not in principal.homes:
            raise NotFound("proposal")
    elif record.authority != principal.authority:
        raise NotFound("proposal")
    elif not on_case(connection, principal.id, record.child, now):
        raise NotOnCase(name)
    return record


def list_proposals(
    change: Change, principal: Principal, limit: int, after: list[Any] | None
) -> list[Found]:
    """Give proposals of own cases or homes, newest first, one more than fits on a page."""
    mine = _mine(principal, change.now)
    while expire_due(change, mine):
        pass
    statement = whole().where(mine)
    if after is not None:
        statement = statement.where(before(proposals.c.created_at, proposals.c.id, after))
    order = statement.order_by(proposals.c.created_at.desc(), proposals.c.id.desc())
    return list(change.connection.execute(order.limit(limit + 1)))


def _mine(principal: Principal, now: datetime) -> ColumnElement[bool]:
    if for_home(principal):
        return proposals.c.urn.in_(principal.homes)
    case = case_assignments.c
    children = select(case.child).where(
        case.person == principal.id,
        case.starts_at <= now,
        or_(case.ends_at.is_(None), case.ends_at > now),
    )
    own = proposals.c.authority == (principal.authority or "")
    return own & proposals.c.child.in_(children)
