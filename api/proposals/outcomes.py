"""How placements went, by home and by rule, for people to learn from; no points come of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from sqlalchemy import Connection, exists, select

from api.paging import LINK, before, moment_place, page_answer, page_of
from api.proposals.document import parse_proposal
from api.proposals.finding import for_home
from api.proposals.outcome import ENDED_BECAUSE
from api.proposals.read_schemas import OutcomePage
from api.proposals.schemas import Rule
from api.proposals.stored import Found
from api.referrals.cases import carry_out
from api.requests import Store
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.steps import clearances, proposal_steps

router = APIRouter(prefix="/outcomes", tags=["proposals"])
Sees = Annotated[Principal, Depends(needs(Permission.SEE_PROPOSALS))]
Urn = Annotated[str | None, Query(pattern=r"^(SC[0-9]{6}|[0-9]{7})$", description="One home.")]
OfRule = Annotated[Rule | None, Query(description="A rule that somebody cleared.")]
_PAGE: Final[dict[int | str, dict[str, Any]]] = {200: LINK}


@router.get("", operation_id="list_outcomes", response_model=OutcomePage, responses=_PAGE)
def read_all(
    *,
    request: Request,
    store: Store,
    principal: Sees,
    urn: Urn = None,
    rule: OfRule = None,
    cursor: Cursor = None,
    limit: PageSize = 20,
) -> Response:
    """List how placements of your authority, or in your homes, ended: by home, or by rule."""
    after = moment_place(cursor)

    def work(change: Change) -> list[Found]:
        rows = _ended(change.connection, principal, (urn, rule), limit, after)
        change.record("outcomes.listed", principal.id, {"outcomes": len(rows[:limit])})
        return rows

    rows = carry_out(store, principal, work)
    return page_answer(
        request,
        page_of(rows, limit, _said, lambda row: [row.updated_at.isoformat(), row.id]),
    )


def _ended(
    connection: Connection,
    principal: Principal,
    of: tuple[str | None, str | None],
    limit: int,
    after: list[Any] | None,
) -> list[Found]:
    """Give placements that ended, the latest recorded first, one more than fits on a page."""
    urn, rule = of
    columns = placements.c
    statement = (
        select(placements, proposal_steps.c.document)
        .join_from(placements, proposals, columns.proposal == proposals.c.id)
        .join(
            proposal_steps,
            (proposal_steps.c.proposal == proposals.c.id)
            & (proposal_steps.c.seq == proposals.c.version),
        )
        .where(columns.state == "ended")
    )
    if for_home(principal):
        statement = statement.where(columns.urn.in_(principal.homes))
    else:
        statement = statement.where(columns.authority == (principal.authority or ""))
    if urn is not None:
        statement = statement.where(columns.urn == urn)
    if rule is not None:
        cleared = (clearances.c.proposal == columns.proposal) & (clearances.c.rule == rule)
        statement = statement.where(exists().where(cleared))
    if after is not None:
        statement = statement.where(before(columns.updated_at, columns.id, after))
    order = statement.order_by(columns.updated_at.desc(), columns.id.desc())
    return list(connection.execute(order.limit(limit + 1)))


def _said(row: Found) -> Mapping[str, Any]:
    made = parse_proposal(row.document)
    rules = {one.rule for one in made.clearances}
    rules |= {rule for one in made.signatures for rule in one.rules}
    return {
        "proposal": row.proposal,
        "urn": row.urn,
        "starts_on": row.starts_on.isoformat(),
        "ended_on": row.ended_on.isoformat(),
        "days": (row.ended_on - row.starts_on).days,
        "code": row.ended_because,
        "because": ENDED_BECAUSE[row.ended_because],
        "rules": sorted(rules),
    }
