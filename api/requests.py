"""What every resource reads of a request, and how it answers: keys, versions, documents."""

from __future__ import annotations

import hashlib
import re
from typing import Annotated, Any, Final

from fastapi import Depends, Header, Request
from fastapi.responses import Response

from api.problems import BadRequest, FactsChanged, VersionNeeded
from api.security.principal import Principal
from api.store.canonical import canonical
from api.store.change import Actor
from api.store.database import Database
from api.store.once import MOST_CHARACTERS, Kept, Once
from constraints.errors import InputError
from matcher.records.documents.text import parse_json

JSON: Final = "application/json"
_TAG = re.compile(r'"([1-9][0-9]{0,8})"')

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=MOST_CHARACTERS,
        pattern=r"^[\x21-\x7e]+$",
        description="Yours, new for each new request; needed. The same again gives the same "
        "answer, for as long as the record is kept.",
        examples=["7d0a6f0e-7d33-4d2e-9a5c-8d3f1e6b2c11"],
    ),
]
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=100,
        description="ETag of the record as you read it; needed.",
        examples=['"3"'],
    ),
]


async def store_of(request: Request) -> Database:
    """Give the store of the app; in the loop, for it needs no thread."""
    found: Database = request.app.state.database
    return found


async def raw_body(request: Request) -> bytes:
    """Give the body as it came: the readers of documents refuse more than JSON's own reader."""
    return await request.body()


Store = Annotated[Database, Depends(store_of)]
Raw = Annotated[bytes, Depends(raw_body)]


def actor_of(principal: Principal) -> Actor:
    """Give who acts, as the store names them."""
    return Actor(principal.id, principal.authority or "")


def once_of(request: Request, principal: Principal, body: bytes, key: str | None) -> Once:
    """
    Give what tells a request apart from every other.

    Raises
    ------
    BadRequest
        It came without an Idempotency-Key.
    """
    if key is None:
        raise BadRequest("Send an Idempotency-Key: a new one for each new request.")
    said = b"\n".join((request.method.encode(), request.url.path.encode(), body))
    return Once(principal.id, key, hashlib.sha256(said).hexdigest())


def tag_of(version: int) -> str:
    """Give the ETag of a version of a record."""
    return f'"{version}"'


def check_version(if_match: str | None, version: int) -> None:
    """
    Refuse a change that is not of the version on record.

    Raises
    ------
    VersionNeeded
        It does not say of which.
    FactsChanged
        It is of another.
    """
    if if_match is None or if_match == "*":
        raise VersionNeeded
    found = _TAG.fullmatch(if_match)
    if found is None or int(found[1]) != version:
        raise FactsChanged


def object_of(body: bytes) -> dict[str, Any]:
    """
    Read a body that has to be one JSON object, each key once.

    Raises
    ------
    BadRequest
        It is none. What stood there is not repeated.
    """
    try:
        found = parse_json(body, "body")
        canonical(found)  # a number too large for a computer, as 1e400, is none
    except (InputError, ValueError):
        raise BadRequest("Send a body that is JSON, in UTF-8, with each key once.") from None
    if not isinstance(found, dict):
        raise BadRequest("Send a body that is one JSON object.")
    return found


def merged(document: Any, patch: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    """Put a patch into a document, as RFC 7396 has it: null takes a key away."""
    if not isinstance(patch, dict):
        return patch
    found = dict(document) if isinstance(document, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = merged(found.get(key), value)
    return found


def json_bytes(body: object) -> bytes:
    """Write plain values as the bytes of an answer, in one way only."""
    return canonical(body).encode()


def json_answer(body: object, *, version: int | None = None) -> Response:
    """Answer with plain values, and with the ETag of the record where it has one."""
    headers = {} if version is None else {"ETag": tag_of(version)}
    return Response(json_bytes(body), 200, headers, JSON)


def kept_answer(kept: Kept) -> Response:
    """Answer as the store keeps it: the same bytes to the same request."""
    return Response(kept.body, kept.status, dict(kept.headers), JSON)
