"""`/rules`: the rule book of a day, and each rule of it."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Header, Path, Query
from fastapi.responses import Response

from api.problems import NothingHere, problem_responses
from api.requests import JSON, json_bytes
from api.rules.schemas import BOOK_EXAMPLE, RULE_EXAMPLE, RuleBook, RuleRead
from api.rules.stated import rules_on
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission
from matcher.calendar import LONDON

router = APIRouter(prefix="/rules", tags=["rules"])
Reads = Annotated[Principal, Depends(needs(Permission.SEE_RULES))]
On = Annotated[
    date | None,
    Query(description="Law of this day; today's, in London, if left out.", examples=["2026-03-02"]),
]
RuleId = Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{0,79}$", examples=["near_home"])]
IfNoneMatch = Annotated[
    str | None,
    Header(alias="If-None-Match", max_length=1000, description="ETag of what you have."),
]
KEEP: Final = {"Cache-Control": "private, max-age=300", "Vary": "Authorization"}
"""A rule says nothing of anybody; who may read it keeps it for a while."""
_DAYS_KEPT = 16


def _responses(example: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    tagged = {"headers": {"ETag": {"schema": {"type": "string"}}}}
    return {
        200: {"content": {JSON: {"example": example}}} | tagged,
        304: {"description": "As you have it."} | tagged,
    }


@router.get(
    "", operation_id="list_rules", response_model=RuleBook, responses=_responses(BOOK_EXAMPLE)
)
def read_all(_: Reads, on: On = None, if_none_match: IfNoneMatch = None) -> Response:
    """List every rule in force on a day, and those enacted and not in force, which say so."""
    day = on or datetime.now(LONDON).date()
    return _answer(_book(day), if_none_match)


@router.get(
    "/{rule}",
    operation_id="get_rule",
    response_model=RuleRead,
    responses=_responses(RULE_EXAMPLE) | problem_responses(NothingHere),
)
def read_one(rule: RuleId, _: Reads, on: On = None, if_none_match: IfNoneMatch = None) -> Response:
    """Read one rule as it is on a day; ids are for ever, and records cite them."""
    found = _each(on or datetime.now(LONDON).date()).get(rule)
    if found is None:
        raise NothingHere
    return _answer(found, if_none_match)


@lru_cache(_DAYS_KEPT)
def _book(day: date) -> bytes:
    return json_bytes({"on": day.isoformat(), "items": rules_on(day)})


@lru_cache(_DAYS_KEPT)
def _each(day: date) -> dict[str, bytes]:
    return {str(rule["id"]): json_bytes(rule) for rule in rules_on(day)}


def _answer(body: bytes, if_none_match: str | None) -> Response:
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = [one.strip().removeprefix("W/") for one in (if_none_match or "").split(",")]
    headers = KEEP | {"ETag": tag}
    if tag in known or known == ["*"]:
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, JSON)
