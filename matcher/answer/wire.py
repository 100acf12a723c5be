"""An answer as plain values, for JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from math import isfinite
from typing import Any, Final

FORMAT_VERSION = 1
_LEAVES: Final = frozenset({str, int, bool, type(None)})


def plain(value: object) -> object:
    """
    Turn an answer, or a part of one, into what JSON holds.

    Raises
    ------
    TypeError
        Something that has no form in JSON.
    ValueError
        A number that is not finite.
    """
    kind: type[Any] = type(value)
    if kind in _LEAVES:
        return value
    names = _names(kind)  # type: ignore[arg-type]  # a class is a key
    if names is not None:
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return _seldom(value)


@cache
def _names(kind: type[Any]) -> tuple[str, ...] | None:
    """Give the names of the fields; kept, since an answer has tens of thousands of parts."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _seldom(value: object) -> object:
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, str | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, dict):
        return {str(plain(key)): plain(part) for key, part in value.items()}
    raise TypeError(f"{type(value).__name__} has no form in JSON.")


def _number(value: float) -> float:
    if not isfinite(value):
        raise ValueError("A number in an answer is finite.")
    return round(value, 3)


def as_json(value: object, kind: str, **beside: object) -> str:
    """
    Write an answer as one JSON document; the same answer gives the same bytes.

    Parameters
    ----------
    value
        The answer, or an explanation.
    kind
        What the document is.
    beside
        What was found beside it, by key.
    """
    body = plain(value)
    assert isinstance(body, dict)  # noqa: S101  answers are dataclasses
    also = {key: plain(part) for key, part in beside.items()}
    document = {"format_version": FORMAT_VERSION, "kind": kind, **body, **also}
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
