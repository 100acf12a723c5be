"""Who may open a child's record: assigned to the case, or for a while and with a reason."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from sqlalchemy import select

from api.problems import (
    BadRequest,
    Conflicting,
    Fault,
    InvalidInput,
    KeyUsedAgain,
    NothingHere,
    problem_responses,
)
from api.referrals.cases import assign, carry_out_once, find_referral
from api.referrals.routes import ReferralId
from api.referrals.schemas import Assigned, Assignment, Opening
from api.requests import (
    JSON,
    IdempotencyKey,
    Raw,
    Store,
    json_bytes,
    kept_answer,
    object_of,
    once_of,
)
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.once import Kept
from api.store.tables.people import people

router = APIRouter(prefix="/referrals/{referral}", tags=["referrals"])
Breaks = Annotated[Principal, Depends(needs(Permission.BREAK_GLASS))]
Assigns = Annotated[Principal, Depends(needs(Permission.ASSIGN_CASES))]
OPEN_HOURS: Final = 4
"""How long a record stays open to somebody who is not assigned to the child."""
NOT_ONESELF: Final = "Nobody assigns a child to themselves: open the record with a reason."
_PROBLEMS = problem_responses(BadRequest, NothingHere, Conflicting, KeyUsedAgain)


@router.post(
    "/openings",
    operation_id="open_record",
    status_code=201,
    response_model=Assigned,
    responses=_PROBLEMS,
)
def open_record(
    *,
    request: Request,
    referral: ReferralId,
    raw: Raw,
    opening: Opening,
    store: Store,
    principal: Breaks,
    key: IdempotencyKey = None,
) -> Response:
    """Open a child's record for four hours without being assigned, with a reason."""
    once = once_of(request, principal, raw, key)
    object_of(raw)

    def work(change: Change) -> Kept:
        row = find_referral(change.connection, principal, referral)
        until = change.now + timedelta(hours=OPEN_HOURS)
        name = assign(
            change,
            row.child,
            principal.id,
            kind="break_glass",
            reason=opening.reason,
            until=until,
        )
        return _kept(change, name, (row.child, principal.id, "break_glass"), until)

    return kept_answer(carry_out_once(store, principal, work, once))


@router.post(
    "/assignments",
    operation_id="assign_case",
    status_code=201,
    response_model=Assigned,
    responses=_PROBLEMS,
)
def assign_case(
    *,
    request: Request,
    referral: ReferralId,
    raw: Raw,
    assignment: Assignment,
    store: Store,
    principal: Assigns,
    key: IdempotencyKey = None,
) -> Response:
    """Assign a child to a person of your authority."""
    once = once_of(request, principal, raw, key)
    object_of(raw)

    def work(change: Change) -> Kept:
        row = find_referral(change.connection, principal, referral)
        _check_person(change, principal, assignment.person)
        name = assign(change, row.child, assignment.person, reason=assignment.reason)
        return _kept(change, name, (row.child, assignment.person, "assigned"), None)

    return kept_answer(carry_out_once(store, principal, work, once))


def _check_person(change: Change, principal: Principal, person: str) -> None:
    if person == principal.id:
        raise Conflicting(NOT_ONESELF)
    found = change.connection.execute(
        select(people.c.id).where(
            people.c.id == person,
            people.c.authority == principal.authority,
            people.c.disabled_at.is_(None),
        )
    ).one_or_none()
    if found is None:
        fault = Fault(pointer="/body/person", detail="Expected somebody of your authority.")
        raise InvalidInput(errors=(fault,))


def _kept(change: Change, name: str, made: tuple[str, str, str], until: datetime | None) -> Kept:
    child, person, kind = made
    body: dict[str, Any] = {
        "id": name,
        "child": child,
        "person": person,
        "kind": kind,
        "starts_at": change.now.isoformat(),
        "ends_at": None if until is None else until.isoformat(),
    }
    return Kept(201, json_bytes(body), {"Content-Type": JSON}, name)
