"""`/referrals`: make, read and change them; open a record; ask for what takes two people."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Request
from fastapi.responses import Response

from api.documents import Described
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
from api.referrals import service
from api.referrals.cases import carry_out, carry_out_once, case_of
from api.referrals.schemas import (
    REFERRAL_EXAMPLE,
    ReferralMade,
    ReferralPage,
    ReferralRead,
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
from matcher.records.documents.referral import ReferralDocument

router = APIRouter(prefix="/referrals", tags=["referrals"])
Sees = Annotated[Principal, Depends(needs(Permission.SEE_REFERRALS))]
Keeps = Annotated[Principal, Depends(needs(Permission.KEEP_REFERRALS))]
ReferralId = Annotated[
    str,
    Path(pattern=r"^ref_[A-Za-z0-9_-]{22}$", examples=["ref_3Jm0s1bXy3kQv7m2t9uZ0A"]),
]
MADE: dict[int | str, dict[str, Any]] = {
    201: {"headers": {name: {"schema": {"type": "string"}} for name in ("Location", "ETag")}}
}
_ETAG: dict[int | str, dict[str, Any]] = {
    200: {"headers": {"ETag": {"schema": {"type": "string"}}}}
}


@router.post(
    "",
    operation_id="make_referral",
    status_code=201,
    response_model=ReferralMade,
    responses=MADE | problem_responses(BadRequest, Conflicting, KeyUsedAgain),
)
def make(
    *,
    request: Request,
    raw: Raw,
    document: Annotated[  # noqa: ARG001  read as raw
        object, Described(ReferralDocument, REFERRAL_EXAMPLE), Body()
    ],
    store: Store,
    principal: Keeps,
    key: IdempotencyKey = None,
) -> Response:
    """Put a referral on record. Who makes the first of a child is assigned to the child."""
    once = once_of(request, principal, raw, key)
    referral = service.read_body(object_of(raw), principal)
    made = carry_out_once(
        store, principal, lambda change: service.make(change, principal, referral), once
    )
    return kept_answer(made)


@router.get("", operation_id="list_referrals", response_model=ReferralPage, responses={200: LINK})
def read_all(
    request: Request, store: Store, principal: Sees, cursor: Cursor = None, limit: PageSize = 20
) -> Response:
    """List the referrals of children with whom you work, the newest first."""
    after = moment_place(cursor)

    def work(change: Change) -> list[Any]:
        rows = service.list_own(change.connection, principal, change.now, limit, after)
        change.record("referrals.listed", principal.id, {"referrals": len(rows[:limit])})
        return rows

    rows = carry_out(store, principal, work)
    page = page_of(rows, limit, service.said, lambda row: [row.created_at.isoformat(), row.id])
    return page_answer(request, page)


@router.get(
    "/{referral}",
    operation_id="get_referral",
    response_model=ReferralRead,
    responses=_ETAG | problem_responses(NothingHere),
)
def read_one(referral: ReferralId, store: Store, principal: Sees) -> Response:
    """Read a referral of a child with whom you work. Each reading is written down."""

    def work(change: Change) -> dict[str, Any]:
        row = case_of(change.connection, principal, referral, change.now)
        change.record("referral.read", referral, {"child": row.child})
        return service.said_whole(change.connection, row)

    found = carry_out(store, principal, work)
    return json_answer(found, version=found["version"])


@router.patch(
    "/{referral}",
    operation_id="change_referral",
    response_model=ReferralRead,
    responses=_ETAG | problem_responses(NothingHere, Conflicting, FactsChanged, VersionNeeded),
)
def change_one(
    *,
    referral: ReferralId,
    raw: Raw,
    document: Annotated[  # noqa: ARG001  read as raw
        object,
        Described(ReferralDocument, {"emergency": True}, partly=True),
        Body(),
    ],
    store: Store,
    principal: Keeps,
    if_match: IfMatch = None,
) -> Response:
    """Change parts of a referral. What lowers a risk takes a second person, and is refused here."""
    body = object_of(raw)
    found = carry_out(
        store,
        principal,
        lambda change: service.change_referral(change, principal, referral, body, if_match),
    )
    return json_answer(found, version=found["version"])
