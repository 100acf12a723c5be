"""`/match-requests`: the homes for a child, in order and with reasons; given again as given."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response
from sqlalchemy import select

from api.homes.routes import Urn
from api.match_requests import service
from api.match_requests.again import compare, explain
from api.match_requests.kept import body_of, kept_order, rows_of_order
from api.match_requests.question import put_to
from api.match_requests.schemas import (
    Compared,
    Explained,
    MatchAsked,
    MatchRead,
    PlacedPage,
)
from api.match_requests.supplies import Supplies
from api.paging import LINK, Page, cursor_of, page_answer, place_of
from api.problems import BadRequest, Conflicting, KeyUsedAgain, NothingHere, problem_responses
from api.referrals.cases import carry_out, carry_out_once, refusals_recorded
from api.referrals.vouching import vouched
from api.requests import JSON, IdempotencyKey, Raw, Store, json_answer, object_of, once_of
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.security.turns import JUDGING
from api.store.change import Change
from api.store.database import Database, utc_now
from api.store.tables.match_requests import match_requests

router = APIRouter(prefix="/match-requests", tags=["match-requests"])
Matches = Annotated[Principal, Depends(needs(Permission.MATCH))]
Sees = Annotated[Principal, Depends(needs(Permission.SEE_MATCHES))]
MatchId = Annotated[str, Path(alias="match_request", pattern=r"^mat_[A-Za-z0-9_-]{22}$")]
AsOf = Annotated[
    Literal["now"] | None,
    Query(description="`now`: ask it again with all that is known now, and say what is other."),
]
Voice = Annotated[Literal["officer", "child", "auditor"], Query(description="For whom it is said.")]
_MADE: dict[int | str, dict[str, Any]] = {
    201: {"headers": {"Location": {"schema": {"type": "string"}}}}
}
_PAGE: dict[int | str, dict[str, Any]] = {200: LINK}


async def supplies_of(request: Request) -> Supplies:
    """Give the supply of the app; in the loop, for it needs no thread."""
    found: Supplies = request.app.state.supplies
    return found


Supply = Annotated[Supplies, Depends(supplies_of)]


@router.post(
    "",
    operation_id="make_match",
    status_code=201,
    response_model=MatchRead,
    responses=_MADE | problem_responses(BadRequest, NothingHere, Conflicting, KeyUsedAgain),
)
def make(
    *,
    request: Request,
    raw: Raw,
    asked: MatchAsked,
    store: Store,
    supplies: Supply,
    principal: Matches,
    key: IdempotencyKey = None,
) -> Response:
    """Rank the homes for a child: the first explained, the rest by page."""
    once = once_of(request, principal, raw, key)
    object_of(raw)
    with refusals_recorded(store, principal), JUDGING.turn():
        made = _made(store, supplies, principal, asked)
    kept = carry_out_once(
        store, principal, lambda change: service.keep(change, principal, made), once
    )
    body = _given_before(store, kept.record) if kept.replayed else made.body
    return Response(body, kept.status, dict(kept.headers), JSON)


def _made(
    store: Database, supplies: Supplies, principal: Principal, asked: MatchAsked
) -> service.Made:
    now = utc_now()
    # One transaction: supply, referral and replies are of one moment. The writer waits for none.
    with store.read() as connection:
        referral, replies = service.referral_asked(connection, principal, asked.referral, now)
        question = service.question_of(referral, replies, asked, now)
        view = supplies.view(connection, exact=vouched(connection, referral.child))
    return service.make(put_to(question, view), referral, now)


def _given_before(store: Store, name: str) -> bytes:
    with store.read() as connection:
        answer = connection.scalar(
            select(match_requests.c.answer).where(match_requests.c.id == name)
        )
    assert answer is not None  # noqa: S101  kept in one transaction with the key
    return body_of(answer)


@router.get(
    "/{match_request}",
    operation_id="get_match",
    response_model=MatchRead | Compared,
    responses=problem_responses(NothingHere),
)
def read_one(
    *, name: MatchId, store: Store, supplies: Supply, principal: Sees, as_of: AsOf = None
) -> Response:
    """Give an answer again exactly as it was given; or say what is other by now."""
    row = carry_out(store, principal, _reading(principal, name, "match_request.read"))
    if as_of is None:
        return Response(body_of(row.answer), 200, None, JSON)
    now = utc_now()
    with JUDGING.turn(), store.read() as connection:
        return json_answer(compare(connection, principal, row, supplies, now))


@router.get(
    "/{match_request}/matches",
    operation_id="list_matches",
    response_model=PlacedPage,
    responses=_PAGE | problem_responses(NothingHere),
)
def read_order(
    *,
    request: Request,
    name: MatchId,
    store: Store,
    principal: Sees,
    cursor: Cursor = None,
    limit: PageSize = 20,
) -> Response:
    """List every home that can be proposed, then every home to ask first, in order."""
    first = (place_of(cursor, int) or [0])[0]
    row = carry_out(store, principal, _reading(principal, name, "match_request.listed"))
    rows = rows_of_order(kept_order(row.answer), first, limit + 1)
    more = len(rows) > limit
    return page_answer(request, Page(rows[:limit], cursor_of([first + limit]) if more else None))


@router.get(
    "/{match_request}/homes/{urn}",
    operation_id="explain_match",
    response_model=Explained,
    responses=problem_responses(NothingHere),
)
def read_home(
    *,
    name: MatchId,
    urn: Urn,
    store: Store,
    supplies: Supply,
    principal: Sees,
    voice: Voice = "officer",
) -> Response:
    """
    Explain one home for the child, in one of three voices.

    The auditor's is the full record; of those who live in the home it tells an officer no more
    than the officer's does.
    """
    row = carry_out(store, principal, _reading(principal, name, "match_request.explained"))
    with JUDGING.turn():
        with store.read() as connection:
            view = supplies.view(connection, exact=vouched(connection, row.child))
        return json_answer(explain(row, view, urn, voice))


def _reading(principal: Principal, name: str, action: str) -> Any:  # noqa: ANN401  a unit of work
    def work(change: Change) -> Any:  # noqa: ANN401  a row
        row = service.find(change.connection, principal, name, change.now)
        change.record(action, name, {"child": row.child})
        return row

    return work
