"""`/audit`: what was done, by whom, shown to auditors; looked over; marked."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from api.audit import service
from api.audit.schemas import (
    CHECKPOINT_EXAMPLE,
    PAGE_EXAMPLE,
    VERIFIED_EXAMPLE,
    AuditCheckpoint,
    AuditPage,
    AuditVerified,
)
from api.audit.service import Wanted
from api.paging import LINK, page_answer, page_of, place_of
from api.problems import Conflicting, problem_responses
from api.requests import JSON, Store, actor_of, json_answer
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.settings import Settings
from api.store.audit.checkpoint import FORMAT_VERSION

router = APIRouter(prefix="/audit", tags=["audit"])
Audits = Annotated[Principal, Depends(needs(Permission.READ_AUDIT))]
Record = Annotated[
    str | None,
    Query(pattern=r"^[A-Za-z0-9_-]{1,80}$", description="Only of this record, by id."),
]
Person = Annotated[
    str | None,
    Query(pattern=r"^[A-Za-z0-9_-]{1,80}$", description="Only by this person, by id."),
]
ONLY_CUT_OFF: Final = "Rows cut off at the end are found only with a checkpoint kept elsewhere."


def _shown(example: dict[str, Any], more: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {JSON: {"example": example}}} | more}


@router.get(
    "", operation_id="read_audit", response_model=AuditPage, responses=_shown(PAGE_EXAMPLE, LINK)
)
def read_rows(
    *,
    request: Request,
    store: Store,
    principal: Audits,
    cursor: Cursor = None,
    limit: PageSize = 20,
    subject: Record = None,
    actor: Person = None,
) -> Response:
    """Read what was done in your authority, the newest first. Reading it is written down too."""
    place = place_of(cursor, int)
    wanted = Wanted(None if place is None else place[0], subject, actor, limit)
    rows = store.write(
        lambda change: service.read_rows(change, principal, wanted), actor=actor_of(principal)
    )
    return page_answer(request, page_of(rows, limit, service.said, lambda row: [row.seq]))


@router.get(
    "/verify",
    operation_id="verify_audit",
    response_model=AuditVerified,
    responses=_shown(VERIFIED_EXAMPLE, {}) | problem_responses(Conflicting),
)
def verify(store: Store, principal: Audits) -> Response:
    """Look over the whole audit: that no row was altered, taken out, put in or moved."""
    found = service.look_over(store, actor_of(principal))
    return json_answer(
        {
            "whole": found.whole,
            "rows": found.rows,
            "tip": found.tip,
            "findings": list(found.findings),
            "note": ONLY_CUT_OFF,
        }
    )


@router.get(
    "/checkpoint",
    operation_id="sign_audit",
    response_model=AuditCheckpoint,
    responses=_shown(CHECKPOINT_EXAMPLE, {}),
)
def checkpoint(request: Request, store: Store, principal: Audits) -> Response:
    """Sign how far the audit has come. Keep the answer where the service cannot reach it."""
    settings: Settings = request.app.state.settings
    made = service.sign(store, settings, actor_of(principal))
    return json_answer({"format_version": FORMAT_VERSION} | asdict(made))
