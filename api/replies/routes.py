"""`/referrals/{id}/replies`: what a home answered, recorded in a line; the next match counts it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Request
from fastapi.responses import Response
from sqlalchemy import select

from api.documents import Described
from api.paging import LINK, moment_place, page_answer, page_of
from api.problems import BadRequest, Conflicting, KeyUsedAgain, NothingHere, problem_responses
from api.referrals.cases import carry_out, carry_out_once, case_of
from api.referrals.routes import ReferralId, Sees
from api.replies import service
from api.replies.schemas import (
    REPLY_EXAMPLE,
    ReplyFull,
    ReplyPage,
    ReplyRead,
    ReplyTold,
)
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
from api.store.errors import NotFound
from api.store.tables.replies import replies

router = APIRouter(prefix="/referrals/{referral}/replies", tags=["replies"])
Records = Annotated[Principal, Depends(needs(Permission.RECORD_REPLIES))]
ReplyId = Annotated[str, Path(alias="reply", pattern=r"^rep_[A-Za-z0-9_-]{22}$")]
_MADE: dict[int | str, dict[str, Any]] = {
    201: {
        "headers": {"Location": {"schema": {"type": "string"}}},
    }
}
_PAGE: dict[int | str, dict[str, Any]] = {200: LINK}


@router.post(
    "",
    operation_id="record_reply",
    status_code=201,
    response_model=ReplyRead,
    responses=_MADE | problem_responses(BadRequest, NothingHere, Conflicting, KeyUsedAgain),
)
def record(
    *,
    request: Request,
    referral: ReferralId,
    raw: Raw,
    told: Annotated[object, Described(ReplyTold, REPLY_EXAMPLE), Body()],  # noqa: ARG001  read as raw
    store: Store,
    principal: Records,
    key: IdempotencyKey = None,
) -> Response:
    """
    Record what a home answered about this child; the next match of the child counts it.

    It stands for 48 hours where the referral says that it is no emergency, else for 4; after that
    it is a question again. A refusal is remembered. It counts for no other child.
    """
    once = once_of(request, principal, raw, key)
    body = object_of(raw)
    made = carry_out_once(
        store, principal, lambda change: service.record(change, principal, referral, body), once
    )
    return kept_answer(made)


@router.get(
    "",
    operation_id="list_replies",
    response_model=ReplyPage,
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
    """List what homes answered about the child, in this referral or before, the newest first."""
    after = moment_place(cursor)

    def work(change: Change) -> list[Any]:
        row = case_of(change.connection, principal, referral, change.now)
        change.record("referral.replies_listed", referral, {"child": row.child})
        return service.list_replies(change.connection, row, limit, after)

    rows = carry_out(store, principal, work)
    page = page_of(rows, limit, service.said_whole, lambda row: [row.told_at.isoformat(), row.id])
    return page_answer(request, page)


@router.get(
    "/{reply}",
    operation_id="get_reply",
    response_model=ReplyFull,
    responses=problem_responses(NothingHere),
)
def read_one(referral: ReferralId, name: ReplyId, store: Store, principal: Sees) -> Response:
    """Read what one home answered."""

    def work(change: Change) -> dict[str, Any]:
        row = case_of(change.connection, principal, referral, change.now)
        found = change.connection.execute(
            select(replies).where(replies.c.id == name, replies.c.child == row.child)
        ).one_or_none()
        if found is None:
            raise NotFound("reply")
        change.record("reply.read", name, {"child": row.child})
        return service.said_whole(found)

    return json_answer(carry_out(store, principal, work))
