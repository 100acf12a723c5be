"""`/allocations`: ask for one, watch it, read or stop it."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Depends, Header, Path, Request
from fastapi.responses import Response, StreamingResponse

from api.allocations import service
from api.allocations.schemas import (
    ANSWER_EXAMPLE,
    ASKED_EXAMPLE,
    EVENT_SCHEMA,
    EVENTS_EXAMPLE,
    READ_EXAMPLE,
    AllocationAsked,
    AllocationRead,
)
from api.jobs import changes
from api.jobs.calling import call_worker
from api.jobs.events import HEADERS, Streams
from api.jobs.job import Job, last_seq
from api.problems import (
    BadRequest,
    Conflicting,
    KeyUsedAgain,
    NothingHere,
    ServiceProblem,
    problem_responses,
)
from api.referrals.cases import carry_out, carry_out_once
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
from api.security.access import Access, needs
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.database import Database, utc_now
from api.store.errors import StoreError

Responses = dict[int | str, dict[str, Any]]

router = APIRouter(prefix="/allocations", tags=["allocations"])
Allocates = Annotated[Principal, Depends(needs(Permission.ALLOCATE))]
AllocationId = Annotated[
    str, Path(pattern=r"^job_[A-Za-z0-9_-]{22}$", examples=["job_5Jm0s1bXy3kQv7m2t9uZ0C"])
]
LastEventId = Annotated[
    str | None,
    Header(
        alias="Last-Event-ID",
        pattern=r"^[0-9]{1,9}$",
        description="`id` of the last event that came; those after it follow.",
        examples=["3"],
    ),
]
STREAMS: Final = Streams()
STOP_SECONDS: Final = 3.0
"""For so long a cancelled job is waited for, so that the best so far comes at once."""
_LOOK_SECONDS = 0.1
_SHOWN: Final[dict[str, Any]] = {"content": {JSON: {"example": READ_EXAMPLE}}}
_TEXT: Final = {"schema": {"type": "string"}}
_ASKED: Responses = {202: _SHOWN | {"headers": {"Location": _TEXT}}}
_READ: Responses = {200: _SHOWN}
_STOPPED: Responses = {
    200: _SHOWN,
    202: _SHOWN | {"model": AllocationRead, "description": "It is told to stop, and will soon."},
}
_ANSWER: Responses = {
    200: {"content": {JSON: {"example": ANSWER_EXAMPLE}}, "headers": {"ETag": _TEXT}}
}
_EVENTS: Responses = {
    200: {
        "description": "Events `state`, `progress` and, last, `done`.",
        "content": {"text/event-stream": {"schema": EVENT_SCHEMA, "example": EVENTS_EXAMPLE}},
    },
    204: {"description": "All was heard, and it has ended."},
}


@router.post(
    "",
    operation_id="ask_for_allocation",
    status_code=202,
    response_model=AllocationRead,
    responses=_ASKED | problem_responses(BadRequest, KeyUsedAgain),
)
def ask(
    *,
    request: Request,
    raw: Raw,
    asked: Annotated[AllocationAsked, Body(examples=[ASKED_EXAMPLE])],
    store: Store,
    principal: Allocates,
    key: IdempotencyKey = None,
) -> Response:
    """Ask for places for all children of a pool at once. Nothing is held by what it answers."""
    once = once_of(request, principal, raw, key)
    object_of(raw)
    kept = carry_out_once(
        store, principal, lambda change: service.ask(change, principal, asked), once
    )
    if not kept.replayed:
        call_worker(store, kept.record)
    return kept_answer(kept)


@router.get(
    "/{allocation}",
    operation_id="get_allocation",
    response_model=AllocationRead,
    responses=_READ | problem_responses(NothingHere),
)
def read_one(allocation: AllocationId, store: Store, principal: Allocates) -> Response:
    """Read how far an allocation is, and what it reaches once it has ended."""

    def work(change: Change) -> dict[str, Any]:
        found = service.find(change.connection, principal, allocation, change.now)
        return service.said(change.connection, found)

    return Response(json_bytes(carry_out(store, principal, work)), 200, media_type=JSON)


@router.get(
    "/{allocation}/answer",
    operation_id="get_allocation_answer",
    response_model=dict[str, Any],
    responses=_ANSWER | problem_responses(NothingHere, Conflicting),
)
def read_answer(allocation: AllocationId, store: Store, principal: Allocates) -> Response:
    """Read the whole answer, byte for byte as it was worked out: who would live where, and why."""
    kept = carry_out(store, principal, lambda change: service.answer(change, principal, allocation))
    tag = f'"{hashlib.sha256(kept).hexdigest()}"'
    return Response(kept, 200, {"ETag": tag}, JSON)


@router.get(
    "/{allocation}/events",
    operation_id="listen_to_allocation",
    response_class=StreamingResponse,
    responses=_EVENTS | problem_responses(NothingHere),
)
def listen(
    request: Request,
    allocation: AllocationId,
    store: Store,
    principal: Allocates,
    last_event_id: LastEventId = None,
) -> Response:
    """Follow an allocation as server-sent events. Whoever lost the line goes on where it broke."""

    def work(change: Change) -> tuple[Job, int]:
        found = service.find(change.connection, principal, allocation, change.now)
        return found, last_seq(change.connection, found.id)

    job, last = carry_out(store, principal, work)
    heard = int(last_event_id or 0)
    if job.ended and heard >= last:
        return Response(status_code=204)
    STREAMS.check_room()
    stream = STREAMS.listen(store, job.id, heard, allowed=_still(request, store, job.id))
    return StreamingResponse(stream, 200, HEADERS, "text/event-stream")


@router.delete(
    "/{allocation}",
    operation_id="stop_allocation",
    response_model=AllocationRead,
    responses=_STOPPED | problem_responses(NothingHere),
)
def stop(allocation: AllocationId, store: Store, principal: Allocates) -> Response:
    """Stop an allocation: the best found so far is its answer, with how far it is proved."""

    def work(change: Change) -> Job:
        found = service.find(change.connection, principal, allocation, change.now)
        return changes.cancel(change, found)

    job = carry_out(store, principal, work)
    until = time.monotonic() + STOP_SECONDS
    while True:
        with store.read() as connection:
            job = service.find(connection, principal, allocation, utc_now())
            said = service.said(connection, job)
        if job.ended or time.monotonic() >= until:
            return Response(json_bytes(said), 200 if job.ended else 202, media_type=JSON)
        time.sleep(_LOOK_SECONDS)


def _still(request: Request, store: Database, job: str) -> Callable[[], bool]:
    """Ask anew who listens: a key taken back, or a case given up, ends a stream as well."""
    access: Access = request.app.state.access
    credentials = request.headers["authorization"].partition(" ")[2]

    def allowed() -> bool:
        try:
            principal = access.principal(credentials)
            with store.read() as connection:
                service.find(connection, principal, job, utc_now())
        except (ServiceProblem, StoreError):
            return False
        return principal.may(Permission.ALLOCATE)

    return allowed
