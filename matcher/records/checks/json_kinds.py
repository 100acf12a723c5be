"""Which of the JSON files that can be read a file is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from constraints.errors import InputError, Problem
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES
from matcher.records.documents.text import parse_json, read_bytes

_KINDS: Final = {
    "snapshot": "a snapshot",
    "referral": "a referral",
    "reply": "a file of replies",
    "pool": "a pool of referrals",
}
_AREAS: Final = {
    CONSTITUENCIES: "boundaries of constituencies",
    AUTHORITIES: "boundaries of authorities",
}
_SHOWN: Final = 8


def kind_of_json(path: Path) -> str:
    """
    Tell what a JSON file is, by its key ``kind``, or as GeoJSON by the properties of its areas.

    Parameters
    ----------
    path
        Begins like JSON.

    Returns
    -------
    kind
        Value of a `FileKind`.

    Raises
    ------
    InputError
        If it is not JSON, or nothing that can be read.
    """
    content = read_bytes(path)
    first = _object(content.split(b"\n", 1)[0])
    if first is not None and first.get("kind") == "reply":
        return _KINDS["reply"]
    # what Python's parser lets pass is for the reader of the kind to refuse
    document = _object(content)
    if document is None:
        document = parse_json(content, path.name)
    if isinstance(document, Mapping):
        if isinstance(document.get("kind"), str) and document["kind"] in _KINDS:
            return _KINDS[document["kind"]]
        if document.get("type") == "FeatureCollection":
            return _areas(document, path.name)
    raise InputError(tuple(_compared(document, path.name)))


def _object(text: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(text.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _areas(document: Mapping[str, Any], file: str) -> str:
    features = document.get("features")
    first = features[0] if isinstance(features, list) and features else None
    properties = first.get("properties") if isinstance(first, dict) else None
    keys = list(properties) if isinstance(properties, dict) else []
    for kind, name in _AREAS.items():
        if {kind.code, kind.name} & set(keys):
            return name
    found = f"areas with the properties {', '.join(keys[:_SHOWN])}" if keys else "no areas"
    raise InputError(
        tuple(
            Problem(file, "", "", found, f"{name}, with the properties {kind.code} and {kind.name}")
            for kind, name in _AREAS.items()
        )
    )


def _compared(document: object, file: str) -> list[Problem]:
    keys = list(document)[:_SHOWN] if isinstance(document, Mapping) else []
    found = f"an object with the keys {', '.join(keys)}" if keys else "another JSON value"
    expected = [f'{name}, with "kind": "{kind}"' for kind, name in _KINDS.items()]
    expected.append('boundaries, with "type": "FeatureCollection"')
    return [Problem(file, "", "", found, one) for one in expected]
