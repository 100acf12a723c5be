"""`/people`: who uses the service, and what they may do. Administrators alone."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Depends, Path, Request
from fastapi.responses import Response

from api.paging import LINK, moment_place, page_answer, page_of
from api.people import service
from api.people.schemas import (
    ADDED_EXAMPLE,
    PEOPLE_EXAMPLE,
    PERSON_EXAMPLE,
    RIGHTS_EXAMPLE,
    PersonAdded,
    PersonPage,
    PersonRead,
    Rights,
)
from api.problems import BadRequest, Conflicting, KeyUsedAgain, NothingHere, problem_responses
from api.requests import (
    JSON,
    IdempotencyKey,
    Raw,
    Store,
    json_answer,
    json_bytes,
    kept_answer,
    object_of,
    once_of,
)
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Actor, Change
from api.store.once import Kept

router = APIRouter(prefix="/people", tags=["people"])
Keeps = Annotated[Principal, Depends(needs(Permission.KEEP_PEOPLE))]
PersonId = Annotated[
    str, Path(pattern=r"^per_[A-Za-z0-9_-]{22}$", examples=["per_Zb0s1bXy3kQv7m2t9uZ0AA"])
]
PATH: Final = "/api/v1/people"
_SHOWN: Final[dict[str, Any]] = {"content": {JSON: {"example": PERSON_EXAMPLE}}}
_PAGE: dict[int | str, dict[str, Any]] = {
    200: LINK | {"content": {JSON: {"example": PEOPLE_EXAMPLE}}}
}
_READ: dict[int | str, dict[str, Any]] = {200: _SHOWN}
_MADE: dict[int | str, dict[str, Any]] = {
    201: _SHOWN | {"headers": {"Location": {"schema": {"type": "string"}}}}
}


@router.get("", operation_id="list_people", response_model=PersonPage, responses=_PAGE)
def read_all(
    request: Request, store: Store, principal: Keeps, cursor: Cursor = None, limit: PageSize = 20
) -> Response:
    """List who uses the service, the newest first: of your authority, or all if you have none."""
    after = moment_place(cursor)
    with store.read() as connection:
        rows = service.list_people(connection, principal, limit, after)
        page = page_of(
            rows,
            limit,
            lambda row: service.said(connection, row),
            lambda row: [row.created_at.isoformat(), row.id],
        )
    return page_answer(request, page)


@router.post(
    "",
    operation_id="add_person",
    status_code=201,
    response_model=PersonRead,
    responses=_MADE | problem_responses(BadRequest, KeyUsedAgain),
)
def add(
    *,
    request: Request,
    raw: Raw,
    added: Annotated[PersonAdded, Body(examples=[ADDED_EXAMPLE])],
    store: Store,
    principal: Keeps,
    key: IdempotencyKey = None,
) -> Response:
    """Put somebody on record with their roles. They can do nothing until they have a key."""
    once = once_of(request, principal, raw, key)
    object_of(raw)

    def work(change: Change) -> Kept:
        name = service.add_person(change, principal, added)
        row = service.find_person(change.connection, principal, name)
        headers = {"Location": f"{PATH}/{name}", "Content-Type": JSON}
        return Kept(201, json_bytes(service.said(change.connection, row)), headers, name)

    # Written down where the auditor of that authority reads it.
    actor = Actor(principal.id, added.authority or "")
    return kept_answer(store.write(work, actor=actor, once=once))


@router.get(
    "/{person}",
    operation_id="get_person",
    response_model=PersonRead,
    responses=_READ | problem_responses(NothingHere),
)
def read_one(person: PersonId, store: Store, principal: Keeps) -> Response:
    """Read who somebody is and what they may do."""
    with store.read() as connection:
        row = service.find_person(connection, principal, person)
        return json_answer(service.said(connection, row))


@router.put(
    "/{person}/rights",
    operation_id="change_rights",
    response_model=PersonRead,
    responses=_READ | problem_responses(NothingHere, Conflicting),
)
def change_rights(
    *,
    person: PersonId,
    raw: Raw,
    rights: Annotated[Rights, Body(examples=[RIGHTS_EXAMPLE])],
    store: Store,
    principal: Keeps,
) -> Response:
    """Give somebody other roles and homes; never yourself. They count from the next request on."""
    object_of(raw)

    def work(change: Change) -> dict[str, Any]:
        service.change_rights(change, principal, person, rights)
        row = service.find_person(change.connection, principal, person)
        return service.said(change.connection, row)

    return json_answer(store.write(work, actor=_actor(store, principal, person)))


@router.delete(
    "/{person}",
    operation_id="end_access",
    response_model=PersonRead,
    responses=_READ | problem_responses(NothingHere, Conflicting),
)
def end_access(person: PersonId, store: Store, principal: Keeps) -> Response:
    """End somebody's access, at once; what they did stays on record. Never your own."""

    def work(change: Change) -> dict[str, Any]:
        service.end_access(change, principal, person)
        row = service.find_person(change.connection, principal, person)
        return service.said(change.connection, row)

    return json_answer(store.write(work, actor=_actor(store, principal, person)))


def _actor(store: Store, principal: Principal, person: str) -> Actor:
    """Give who acts, written down where the auditor of that person's authority reads it."""
    with store.read() as connection:
        row = service.find_person(connection, principal, person)
    return Actor(principal.id, row.authority or "")
