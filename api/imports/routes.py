"""`/imports`: a snapshot of homes put on record, all or nothing."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request
from fastapi.responses import Response

from api.documents import Described
from api.imports.report import as_plain
from api.imports.schemas import IMPORT_EXAMPLE, SNAPSHOT_EXAMPLE, ImportRead
from api.imports.service import OlderThanTold, prepare, put_homes
from api.problems import (
    BadRequest,
    BodyTooLarge,
    Conflicting,
    Fault,
    KeyUsedAgain,
    problem_responses,
)
from api.requests import (
    JSON,
    IdempotencyKey,
    Raw,
    Store,
    actor_of,
    json_bytes,
    kept_answer,
    once_of,
)
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change
from api.store.once import Kept
from matcher.calendar import LONDON
from matcher.records.checks.snapshots import report_on_snapshot
from matcher.records.documents.parse import parse_snapshot
from matcher.records.documents.snapshot import SnapshotDocument

router = APIRouter(prefix="/imports", tags=["imports"])
Imports = Annotated[Principal, Depends(needs(Permission.IMPORT))]
PATIENCE = 30.0
_FILE = "body"
_OLDER = "The file is older than what these homes have on record. Nothing was changed."
_MADE: dict[int | str, dict[str, Any]] = {201: {"content": {JSON: {"example": IMPORT_EXAMPLE}}}}


@router.post(
    "",
    operation_id="import_homes",
    status_code=201,
    response_model=ImportRead,
    responses=_MADE | problem_responses(BadRequest, BodyTooLarge, Conflicting, KeyUsedAgain),
)
def import_homes(
    *,
    request: Request,
    raw: Raw,
    document: Annotated[  # noqa: ARG001  read as raw
        object, Described(SnapshotDocument, SNAPSHOT_EXAMPLE), Body()
    ],
    store: Store,
    principal: Imports,
    key: IdempotencyKey = None,
) -> Response:
    """
    Put the homes of a snapshot on record: all of them, or none.

    Refused (409) where it is older than what a home told of itself and says something else; each
    such home is named. Homes on record that are not in it stay. Larger files: `homeward db import`.
    """
    once = once_of(request, principal, raw, key)
    prepared = prepare(parse_snapshot(raw, _FILE), _FILE)

    def work(change: Change) -> Kept:
        imported = asdict(put_homes(change, prepared))
        today = change.now.astimezone(LONDON).date()
        report = report_on_snapshot(prepared.snapshot, today, _FILE)
        said = imported | {"as_at": imported["as_at"].isoformat(), "quality": as_plain(report)}
        return Kept(201, json_bytes(said), {"Content-Type": JSON}, "homes")

    try:
        kept = store.write(work, actor=actor_of(principal), once=once, patience=PATIENCE)
    except OlderThanTold as older:
        faults = tuple(
            Fault(pointer="/body/as_at", detail=f"Expected {one.expected}.")
            for one in older.problems
        )
        raise Conflicting(_OLDER, errors=faults) from None
    return kept_answer(kept)
