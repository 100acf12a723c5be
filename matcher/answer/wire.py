"""An answer as plain values, for JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from math import isfinite

FORMAT_VERSION = 1


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
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(plain(key)): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
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
