"""JSON Schema of the documents."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter

from matcher.records.documents.pool import PoolDocument
from matcher.records.documents.referral import ReferralDocument
from matcher.records.documents.reply import ReplyLine
from matcher.records.documents.snapshot import SnapshotDocument

Kind = Literal["referral", "snapshot", "reply", "pool"]
_DOCUMENTS: dict[str, Any] = {
    "referral": ReferralDocument,
    "snapshot": SnapshotDocument,
    "reply": ReplyLine,
    "pool": PoolDocument,
}


@cache
def schema(kind: str) -> dict[str, Any]:
    """
    Give the JSON Schema (2020-12) of a kind of document, each field with its meaning and unit.

    Besides the standard's own words a field may carry ``x-left-out``: what leaving it out means.

    Parameters
    ----------
    kind
        ``"referral"``, ``"snapshot"``, ``"pool"``, or ``"reply"`` for one line of a file of
        replies.
    """
    found = TypeAdapter(_DOCUMENTS[kind]).json_schema()
    _settle(found)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


def _settle(node: object) -> None:
    """
    Leave out titles made of keys, which say nothing that the key does not, and close what is open.

    Where keys have a pattern pydantic lists it, and does not say that no other key may stand there.
    """
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        if "patternProperties" in node:
            node["additionalProperties"] = False
        for inner in node.values():
            _settle(inner)
    elif isinstance(node, list):
        for inner in node:
            _settle(inner)
