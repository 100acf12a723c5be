"""`/homes`: read them; a registered manager tells how the home is."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Request
from fastapi.responses import Response

from api.documents import Described
from api.homes.schemas import (
    PART_EXAMPLE,
    TELLING_EXAMPLE,
    HomePage,
    HomeRead,
    TellingDocument,
)
from api.homes.service import Telling, find_home, list_homes, seen, tell
from api.paging import LINK, page_answer, page_of, place_of
from api.problems import FactsChanged, NothingHere, VersionNeeded, problem_responses
from api.requests import IfMatch, Raw, Store, actor_of, json_answer, object_of
from api.security.access import needs
from api.security.limits import Cursor, PageSize
from api.security.principal import Principal
from api.security.roles import Permission
from api.store.change import Change

router = APIRouter(prefix="/homes", tags=["homes"])
Sees = Annotated[Principal, Depends(needs(Permission.SEE_HOMES))]
Keeps = Annotated[Principal, Depends(needs(Permission.KEEP_OWN_HOMES))]
Urn = Annotated[
    str,
    Path(
        pattern=r"^(SC[0-9]{6}|[0-9]{7})$",
        description="Ofsted's unique reference number.",
        examples=["9000001"],
    ),
]
_OK: dict[int | str, dict[str, Any]] = {
    200: {
        "headers": {"ETag": {"schema": {"type": "string"}}},
    }
}
_TELLING = _OK | problem_responses(NothingHere, FactsChanged, VersionNeeded)


@router.get("", operation_id="list_homes", response_model=HomePage, responses={200: LINK})
def read_all(
    request: Request, store: Store, principal: Sees, cursor: Cursor = None, limit: PageSize = 20
) -> Response:
    """List the homes that may be seen, in order of URN; of nobody who lives there."""
    after = place_of(cursor, str) or [""]
    with store.read() as connection:
        rows = list_homes(connection, principal, limit, after[0])
    page = page_of(rows, limit, lambda row: seen(row, own=False), lambda row: [row.urn])
    return page_answer(request, page)


@router.get(
    "/{urn}",
    operation_id="get_home",
    response_model=HomeRead,
    responses=_OK | problem_responses(NothingHere),
)
def read_one(urn: Urn, store: Store, principal: Sees) -> Response:
    """Read one home: its places, how fresh that is, who said so; its manager, who lives there."""
    own = urn in principal.homes
    if not own:
        with store.read() as connection:
            row = find_home(connection, principal, urn)
        return json_answer(seen(row, own=False), version=row.version)

    def work(change: Change) -> dict[str, Any]:
        found = seen(find_home(change.connection, principal, urn), own=True)
        change.record("home.read", urn, {"residents": len(found["residents"])})
        return found

    home = store.write(work, actor=actor_of(principal))
    return json_answer(home, version=home["version"])


def _told(store: Store, principal: Principal, telling: Telling) -> Response:
    home = store.write(lambda change: tell(change, principal, telling), actor=actor_of(principal))
    return json_answer(home, version=home["version"])


@router.put("/{urn}", operation_id="put_home", response_model=HomeRead, responses=_TELLING)
def put(
    *,
    urn: Urn,
    raw: Raw,
    document: Annotated[object, Described(TellingDocument, TELLING_EXAMPLE), Body()],  # noqa: ARG001  read as raw
    store: Store,
    principal: Keeps,
    if_match: IfMatch = None,
) -> Response:
    """Tell the whole of a home as it is today."""
    return _told(store, principal, Telling(urn, object_of(raw), if_match, whole=True))


@router.patch("/{urn}", operation_id="patch_home", response_model=HomeRead, responses=_TELLING)
def patch(
    *,
    urn: Urn,
    raw: Raw,
    document: Annotated[  # noqa: ARG001  read as raw
        object, Described(TellingDocument, PART_EXAMPLE, partly=True), Body()
    ],
    store: Store,
    principal: Keeps,
    if_match: IfMatch = None,
) -> Response:
    """Tell what is other than before: a vacancy, staffing, a fact. Lists are told whole."""
    return _told(store, principal, Telling(urn, object_of(raw), if_match, whole=False))
