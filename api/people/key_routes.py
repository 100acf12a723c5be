"""`/people/{person}/keys`, `/keys/{key}`: made, listed, taken back; the secret is shown once."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Depends, Path, Request
from fastapi.responses import Response

from api.people import service
from api.people.routes import PersonId
from api.people.schemas import (
    KEY_ASKED_EXAMPLE,
    KEY_EXAMPLE,
    KEYS_EXAMPLE,
    MADE_EXAMPLE,
    KeyAsked,
    KeyList,
    KeyMade,
    KeyRead,
)
from api.problems import (
    BadRequest,
    Conflicting,
    Fault,
    InvalidInput,
    KeyUsedAgain,
    NothingHere,
    problem_responses,
)
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
from api.security.keys import make_key
from api.security.people import put_key, revoke_key
from api.security.principal import Principal
from api.security.roles import PERMISSIONS, Permission
from api.security.starting import key_secret
from api.store.change import Actor, Change
from api.store.once import Kept

router = APIRouter(tags=["people"])
Keeps = Annotated[Principal, Depends(needs(Permission.KEEP_KEYS))]
KeyId = Annotated[
    str, Path(pattern=r"^key_[A-Za-z0-9_-]{22}$", examples=["key_Kb0s1bXy3kQv7m2t9uZ0AA"])
]
NOT_HELD: Final = "Expected only what the person's roles allow, and your own key."
_MADE: dict[int | str, dict[str, Any]] = {201: {"content": {JSON: {"example": MADE_EXAMPLE}}}}
_LIST: dict[int | str, dict[str, Any]] = {200: {"content": {JSON: {"example": KEYS_EXAMPLE}}}}
_READ: dict[int | str, dict[str, Any]] = {200: {"content": {JSON: {"example": KEY_EXAMPLE}}}}


@router.post(
    "/people/{person}/keys",
    operation_id="make_key",
    status_code=201,
    response_model=KeyMade,
    responses=_MADE | problem_responses(BadRequest, KeyUsedAgain, NothingHere, Conflicting),
)
def make(
    *,
    request: Request,
    person: PersonId,
    raw: Raw,
    asked: Annotated[KeyAsked, Body(examples=[KEY_ASKED_EXAMPLE])],
    store: Store,
    principal: Keeps,
    key: IdempotencyKey = None,
) -> Response:
    """Make a key for somebody. It is shown this once and kept nowhere: only its hash is."""
    once = once_of(request, principal, raw, key)
    object_of(raw)
    secret = key_secret(request.app.state.settings)
    with store.read() as connection:
        whose = service.find_person(connection, principal, person)
    shown: list[str] = []

    def work(change: Change) -> Kept:
        row = service.find_person(change.connection, principal, person)
        holder = service.principal_of(change.connection, row, asked.scopes)
        _check_scopes(principal, holder)
        made, record = make_key(secret, holder, change.now, asked.days)
        put_key(change, record, asked.label)
        shown.append(made)
        said = service.key_said(
            SimpleNamespace(
                id=record.id, person=person, label=asked.label,
                scopes=" ".join(sorted(holder.scopes or ())), created_at=record.made_at,
                expires_at=record.expires_at, revoked_at=None,
            )
        )  # fmt: skip
        # The answer that is kept to be given again does not hold the key.
        return Kept(201, json_bytes(said | {"key": None}), {"Content-Type": JSON}, record.id)

    actor = Actor(principal.id, whose.authority or "")
    kept = store.write(work, actor=actor, once=once)
    if shown and not kept.replayed:
        kept = replace(kept, body=json_bytes(json.loads(kept.body) | {"key": shown[-1]}))
    return kept_answer(kept)


@router.get(
    "/people/{person}/keys",
    operation_id="list_keys",
    response_model=KeyList,
    responses=_LIST | problem_responses(NothingHere),
)
def read_all(person: PersonId, store: Store, principal: Keeps) -> Response:
    """List somebody's keys, the newest first; of each only its public part."""
    with store.read() as connection:
        service.find_person(connection, principal, person)
        found = service.keys_of(connection, person)
    return json_answer({"items": [service.key_said(row) for row in found]})


@router.delete(
    "/keys/{key}",
    operation_id="revoke_key",
    response_model=KeyRead,
    responses=_READ | problem_responses(NothingHere),
)
def revoke(key: KeyId, store: Store, principal: Keeps) -> Response:
    """Take a key back: it fails at the next call."""
    with store.read() as connection:
        found = service.find_key(connection, principal, key)
        whose = service.find_person(connection, principal, found.person)

    def work(change: Change) -> dict[str, Any]:
        if service.find_key(change.connection, principal, key).revoked_at is None:
            revoke_key(change, key)
        return service.key_said(service.find_key(change.connection, principal, key))

    return json_answer(store.write(work, actor=Actor(principal.id, whose.authority or "")))


def _check_scopes(principal: Principal, holder: Principal) -> None:
    """Refuse a key for more than its person may do, or for more than the key that asks for it."""
    allowed: frozenset[Permission] = frozenset().union(*(PERMISSIONS[one] for one in holder.roles))
    wanted = holder.scopes or allowed
    if principal.scopes is not None:
        allowed &= principal.scopes
    if not wanted <= allowed:
        raise InvalidInput(errors=(Fault(pointer="/body/scopes", detail=NOT_HELD),))
