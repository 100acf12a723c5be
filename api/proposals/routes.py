"""`/proposals`: propose a home to a child, and read how the proposal stands."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request
from fastapi.responses import Response

from api.paging import LINK, moment_place, page_answer, page_of
from api.problems import (
    BadRequest,
    Conflicting,
    KeyUsedAgain,
    NothingHere,
    problem_responses,
)
from api.proposals.calling import Engines, ProposalId
from api.proposals.expiring import expire_due
from api.proposals.finding import find_proposal, list_proposals
from api.proposals.making import make
from api.proposals.read_schemas import ProposalPage, ProposalRead, StandingRead
from api.proposals.refused import REFUSALS
from api.proposals.schemas import ASKED_EXAMPLE, ProposalAsked
from api.proposals.seen import briefly, seen
from api.proposals.standing_read import read_standing
from api.proposals.stored import record_of
from api.referrals.cases import carry_out
from api.requests import (
    IdempotencyKey,
    Raw,
    Store,
    json_answer,
    kept_answer,
    object_of,
    once_of,
)
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.tables.proposals import proposals

router = APIRouter(prefix="/proposals", tags=["proposals"])
Sees = Annotated[Principal, Depends(needs(Permission.SEE_PROPOSALS))]
Proposes = Annotated[Principal, Depends(needs(Permission.PROPOSE))]
_TAG: dict[str, Any] = {"ETag": {"schema": {"type": "string"}}}
_MADE: dict[int | str, dict[str, Any]] = {
    201: {"headers": _TAG | {"Location": {"schema": {"type": "string"}}}}
}
_READ: dict[int | str, dict[str, Any]] = {200: {"headers": _TAG}}
_PAGE: dict[int | str, dict[str, Any]] = {200: LINK}


@router.post(
    "",
    operation_id="propose",
    status_code=201,
    response_model=ProposalRead,
    responses=_MADE
    | problem_responses(BadRequest, NothingHere, Conflicting, KeyUsedAgain, *REFUSALS),
)
def propose(
    *,
    request: Request,
    raw: Raw,
    asked: Annotated[ProposalAsked, Body(examples=[ASKED_EXAMPLE])],
    store: Store,
    engines: Engines,
    principal: Proposes,
    key: IdempotencyKey = None,
) -> Response:
    """
    Propose a home to the child of a match. It holds the place and the child until it expires.

    Nobody is placed by this: the home answers, the gates are cleared, and a second person confirms.
    """
    once = once_of(request, principal, raw, key)
    object_of(raw)
    return kept_answer(make(store, engines, principal, once, asked))


@router.get("", operation_id="list_proposals", response_model=ProposalPage, responses=_PAGE)
def read_all(
    request: Request, store: Store, principal: Sees, cursor: Cursor = None, limit: PageSize = 20
) -> Response:
    """List the proposals of children with whom you work, or of your homes, the newest first."""
    after = moment_place(cursor)

    def work(change: Change) -> list[Any]:
        rows = list_proposals(change, principal, limit, after)
        change.record("proposals.listed", principal.id, {"proposals": len(rows[:limit])})
        return rows

    rows = carry_out(store, principal, work)
    page = page_of(
        rows,
        limit,
        lambda row: briefly(record_of(row)),
        lambda row: [row.created_at.isoformat(), row.id],
    )
    return page_answer(request, page)


@router.get(
    "/{proposal}",
    operation_id="get_proposal",
    response_model=ProposalRead,
    responses=_READ | problem_responses(NothingHere),
)
def read_one(proposal: ProposalId, store: Store, principal: Sees) -> Response:
    """Read a proposal of a child with whom you work, or of your home. It is written down."""

    def work(change: Change) -> dict[str, Any]:
        find_proposal(change.connection, principal, proposal, change.now)
        expire_due(change, proposals.c.id == proposal)
        record = find_proposal(change.connection, principal, proposal, change.now)
        detail = {"child": record.child}
        change.record("proposal.read", proposal, detail, authority=record.authority)
        return seen(change.connection, record, principal)

    found = carry_out(store, principal, work)
    return json_answer(found, version=found["version"])


@router.get(
    "/{proposal}/standing",
    operation_id="get_standing",
    response_model=StandingRead,
    responses=_READ | problem_responses(NothingHere, *REFUSALS),
)
def read_standing_now(
    proposal: ProposalId, store: Store, engines: Engines, principal: Sees
) -> Response:
    """Say what has to be done before it can be confirmed, judged anew: gates, duties, and more."""
    return read_standing(store, engines, principal, proposal)
