"""The parts of a file of an instance: each is read, or refused with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.instances.generator import Shape
from constraints.errors import InputError
from constraints.errors import Problem as Fault
from matcher.solver.problem import Ints, InvalidProblem, Problem, SideLimit

ARRAYS = ("item", "agent", "cost", "capacity", "use", "left_out", "agent_class")
COUNTS = ("items", "agents")
LISTS = ("conflicts", "together", "limits")
LIMIT = ("name", "pairs", "weights", "most")
NO_PAIRS = np.zeros((0, 2), dtype=np.int64)


def document_of(path: Path) -> dict[str, Any]:
    """
    Read an object of JSON.

    Raises
    ------
    InputError
        It is none.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise fault(path, "", str(error), "a document of JSON") from None
    if not isinstance(document, dict):
        raise fault(path, "", document, "an object, {...}")
    return document


def fault(path: Path, place: str, found: object, expected: str) -> InputError:
    """Give the error that names a place in a file."""
    told = found if isinstance(found, str) else json.dumps(found, default=str)
    return InputError((Fault(path.name, place, "", told[:100], expected),))


def check_keys(path: Path, found: Mapping[str, Any], expected: tuple[str, ...]) -> None:
    """Refuse a key that is missing, or that nobody knows."""
    for key in expected:
        if key not in found:
            raise fault(path, key, "", "this key, which may not be left out")
    for key in found:
        if key not in expected:
            raise fault(path, key, key, f"one of {', '.join(expected)}")


def shape(path: Path, document: dict[str, Any]) -> Shape:
    """Read what an instance was drawn from."""
    found, names = document["shape"], tuple(field.name for field in fields(Shape))
    if not isinstance(found, dict) or set(found) != set(names):
        raise fault(path, "shape", found, f"an object of {', '.join(names)}")
    return Shape(**found)


def seed(path: Path, document: dict[str, Any]) -> int:
    """Read a seed."""
    found = document["seed"]
    if type(found) is not int or found < 0:
        raise fault(path, "seed", found, "a whole number, none negative")
    return found


def problem(path: Path, document: dict[str, Any]) -> Problem:
    """Read the arrays of an instance."""
    arrays = {name: _whole(path, name, document[name]) for name in ARRAYS}
    conflicts = tuple(
        _whole(path, f"conflicts[{at}]", pairs).reshape(-1, 2) if pairs else NO_PAIRS
        for at, pairs in enumerate(_listed(path, document, "conflicts"))
    )
    groups = _listed(path, document, "together")
    together = [_whole(path, f"together[{at}]", one).tolist() for at, one in enumerate(groups)]
    limits = [_limit(path, at, one) for at, one in enumerate(_listed(path, document, "limits"))]
    numbers: dict[str, Any] = {name: document[name] for name in COUNTS} | arrays
    try:
        return Problem(
            **numbers,
            conflicts=conflicts,
            together=tuple(tuple(group) for group in together),
            limits=tuple(limits),
        )
    except InvalidProblem as error:
        raise fault(path, error.field, str(error.found), error.expected) from None


def _limit(path: Path, at: int, found: Any) -> SideLimit:  # noqa: ANN401  whatever stands there
    place = f"limits[{at}]"
    if not isinstance(found, dict) or set(found) != set(LIMIT):
        raise fault(path, place, found, f"an object of {', '.join(LIMIT)}")
    pairs, weights = (_whole(path, f"{place}.{key}", found[key]) for key in ("pairs", "weights"))
    return SideLimit(found["name"], pairs, weights, found["most"])


def _listed(path: Path, document: dict[str, Any], key: str) -> list[Any]:
    found = document[key]
    if not isinstance(found, list):
        raise fault(path, key, found, "a list, [...]")
    return found


def _whole(path: Path, place: str, found: object) -> Ints:
    """Read whole numbers, in rows of one length or none."""
    try:
        array = np.array(found)
    except ValueError:
        array = np.array(None)
    if array.size == 0 and isinstance(found, list):
        return np.zeros(0, dtype=np.int64)
    if not isinstance(found, list) or array.dtype != np.int64:
        raise fault(path, place, found, "whole numbers, in a list or in rows of one length")
    return array
