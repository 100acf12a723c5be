"""A request sent twice is carried out once: the first answer is kept and given again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection, bindparam, insert, select

from api.store.canonical import canonical
from api.store.errors import KeyReused
from api.store.tables.idempotency import idempotency

MOST_CHARACTERS = 255
_BEFORE = select(idempotency).where(
    idempotency.c.caller == bindparam("caller"), idempotency.c.key == bindparam("key")
)
_KEPT = insert(idempotency)


@dataclass(frozen=True, slots=True)
class Once:
    """
    What tells a request apart from every other (draft-ietf-httpapi-idempotency-key-header).

    Parameters
    ----------
    caller
        Who asks: keys of two callers never meet.
    key
        As sent; 1 to 255 characters.
    fingerprint
        Hash of the method, the path and the body.
    """

    caller: str
    key: str
    fingerprint: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.key) <= MOST_CHARACTERS:
            raise ValueError(f"An Idempotency-Key has 1 to {MOST_CHARACTERS} characters.")


@dataclass(frozen=True, slots=True)
class Kept:
    """
    An answer as it was given.

    Parameters
    ----------
    status
        Of HTTP.
    body
        Bytes as sent.
    headers
        Those to send again: Location, ETag, content type.
    record
        Name of the record that the request made; the answer is kept as long as the record.
    replayed
        Whether it was given before.
    """

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    record: str = ""
    replayed: bool = False


def given_before(connection: Connection, once: Once) -> Kept | None:
    """
    Look for the answer to a request that was carried out already.

    Parameters
    ----------
    connection
        Of the store.
    once
        The request.

    Returns
    -------
    kept
        The answer; None for a new key.

    Raises
    ------
    KeyReused
        If the key was used for another request.
    """
    asked = {"caller": once.caller, "key": once.key}
    row = connection.execute(_BEFORE, asked).one_or_none()
    if row is None:
        return None
    if row.fingerprint != once.fingerprint:
        raise KeyReused
    return Kept(row.status, row.body, json.loads(row.headers), row.record, replayed=True)


def keep(connection: Connection, once: Once, answer: Kept, at: datetime) -> Kept:
    """
    Keep an answer with the record that it speaks of, in the same transaction.

    Parameters
    ----------
    connection
        Of the change.
    once
        The request.
    answer
        What was answered.
    at
        When.

    Returns
    -------
    answer
        As given.
    """
    connection.execute(
        _KEPT,
        {
            "caller": once.caller,
            "key": once.key,
            "fingerprint": once.fingerprint,
            "status": answer.status,
            "headers": canonical(dict(answer.headers)),
            "body": answer.body,
            "record": answer.record,
            "at": at,
        },
    )
    return replace(answer, replayed=False)
