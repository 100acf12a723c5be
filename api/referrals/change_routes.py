"""`/referrals/{id}/changes`: what lowers a risk, asked for by one and decided by another."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from api.paging import LINK, moment_place, page_answer, page_of
from api.problems import (
    BadRequest,
    Conflicting,
    FactsChanged,
    KeyUsedAgain,
    NothingHere,
    VersionNeeded,
    problem_responses,
)
from api.referrals import changes
from api.referrals.cases import carry_out, carry_out_once, case_of
from api.referrals.routes import MADE, Keeps, ReferralId, Sees
from api.referrals.schemas import (
    ChangeAsked,
    ChangeDecided,
    ChangeFull,
    ChangePage,
    ChangeRead,
)
from api.requests import (
    IdempotencyKey,
    IfMatch,
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

router = APIRouter(prefix="/referrals/{referral}/changes", tags=["referrals"])
Agrees = Annotated[Principal, Depends(needs(Permission.LOWER_RISKS))]
ChangeId = Annotated[str, Path(alias="change", pattern=r"^rch_[A-Za-z0-9_-]{22}$")]
_PAGE: dict[int | str, dict[str, Any]] = {200: LINK}


@router.post(
    "",
    operation_id="ask_for_change",
    status_code=201,
    response_model=ChangeRead,
    responses=MADE
    | problem_responses(
        BadRequest, NothingHere, Conflicting, FactsChanged, KeyUsedAgain, VersionNeeded
    ),
)
def ask(
    *,
    request: Request,
    referral: ReferralId,
    raw: Raw,
    asked: ChangeAsked,
    store: Store,
    principal: Keeps,
    key: IdempotencyKey = None,
    if_match: IfMatch = None,
) -> Response:
    """Ask a second person to agree that a risk is lowered. Nothing is changed until then."""
    once = once_of(request, principal, raw, key)
    object_of(raw)
    made = carry_out_once(
        store,
        principal,
        lambda change: changes.ask(change, principal, referral, asked, if_match),
        once,
    )
    return kept_answer(made)


@router.get(
    "",
    operation_id="list_changes",
    response_model=ChangePage,
    responses=_PAGE | problem_responses(NothingHere),
)
def read_all(
    *,
    request: Request,
    referral: ReferralId,
    store: Store,
    principal: Sees,
    cursor: Cursor = None,
    limit: PageSize = 20,
) -> Response:
    """List the changes asked for of a referral, the newest first."""
    after = moment_place(cursor)

    def work(change: Change) -> list[Any]:
        row = case_of(change.connection, principal, referral, change.now)
        change.record("referral.changes_listed", referral, {"child": row.child})
        return changes.list_changes(change.connection, referral, limit, after)

    rows = carry_out(store, principal, work)
    page = page_of(rows, limit, changes.said, lambda row: [row.asked_at.isoformat(), row.id])
    return page_answer(request, page)


@router.get(
    "/{change}",
    operation_id="get_change",
    response_model=ChangeFull,
    responses=problem_responses(NothingHere),
)
def read_one(referral: ReferralId, name: ChangeId, store: Store, principal: Sees) -> Response:
    """Read a change with its reason, and the referral as it would be."""

    def work(change: Change) -> dict[str, Any]:
        row = case_of(change.connection, principal, referral, change.now)
        found = changes.find_change(change.connection, referral, name)
        change.record("referral_change.read", name, {"child": row.child, "state": found.state})
        return changes.said_whole(found)

    return json_answer(carry_out(store, principal, work))


@router.patch(
    "/{change}",
    operation_id="decide_change",
    response_model=ChangeRead,
    responses=problem_responses(NothingHere, Conflicting, FactsChanged),
)
def decide(
    referral: ReferralId, name: ChangeId, decided: ChangeDecided, store: Store, principal: Agrees
) -> Response:
    """Agree to a change, or refuse it. Whoever asked for it cannot."""

    def work(change: Change) -> dict[str, Any]:
        return changes.decide(change, principal, referral, name, decided.state)

    return json_answer(carry_out(store, principal, work))
