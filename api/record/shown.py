"""A record as plain values for a template, with nothing in it that is not seen and acts."""

from __future__ import annotations

from typing import Any

from matcher.answer.wire import plain
from matcher.matching_record import MatchingRecord

KEPT = frozenset("\n\u200c\u200d\u200e\u200f")
"""Line ends, and marks that some scripts need between their letters."""


def shown(record: MatchingRecord) -> dict[str, Any]:
    """
    Give a record as plain values; each block says of which kind it is.

    Letters that turn other letters round, and control characters, are spelled out: what is signed
    has to read as it is stored.
    """
    values = _seen(plain(record))
    for section, given in zip(values["sections"], record.sections, strict=True):
        for block, one in zip(section["blocks"], given.blocks, strict=True):
            block["kind"] = type(one).__name__.lower()
    return dict(values)


def _seen(value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    if isinstance(value, str):
        return value if value.isprintable() else "".join(map(_letter, value))
    if isinstance(value, list):
        return [_seen(one) for one in value]
    return {key: _seen(one) for key, one in value.items()} if isinstance(value, dict) else value


def _letter(one: str) -> str:
    if one.isspace() and one != "\n":
        return " "
    return one if one.isprintable() or one in KEPT else f"[{ascii(one)[1:-1]}]"
