"""What is said of a request that cannot be accepted: places and expectations, never its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from api.problems import Fault
from constraints.errors import Problem

UNKNOWN_KEY = "[unknown key]"
_MOST = 50
_SAID_AS_IS = frozenset({
    "missing", "string_type", "string_too_short", "string_too_long", "string_pattern_mismatch",
    "int_type", "int_from_float", "float_type", "bool_type", "finite_number", "list_type",
    "dict_type", "model_attributes_type", "model_type", "tuple_type", "none_required",
    "greater_than", "greater_than_equal", "less_than", "less_than_equal", "multiple_of",
    "too_long", "too_short", "literal_error", "enum", "date_type", "datetime_type",
    "timezone_aware", "int_parsing", "float_parsing", "bool_parsing",
})  # fmt: skip
"""Errors of pydantic whose message is of what was expected alone."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+ \d{4}")
_OTHERWISE = "Expected a value as the documentation of this address has it."


def faults(errors: Sequence[Any], known: frozenset[str]) -> tuple[Fault, ...]:
    """
    Say what pydantic found, without what stood there.

    Parameters
    ----------
    errors
        As pydantic gives them.
    known
        Keys and parameters that the API has; any other is of the caller's making, and is not
        repeated, for it may be a name.

    Returns
    -------
    faults
        At most 50, in the order met.
    """
    return tuple(
        Fault(pointer=_pointer(one["loc"], known), detail=_detail(one)) for one in errors[:_MOST]
    )


def _pointer(steps: Sequence[str | int], known: frozenset[str]) -> str:
    said = (str(one) if isinstance(one, int) or one in known else UNKNOWN_KEY for one in steps)
    return "".join(f"/{step}" for step in said)


def _detail(error: Mapping[str, Any]) -> str:
    if error["type"] == "extra_forbidden":
        return "Expected a key of this address: look for a misspelt one."
    said = error["msg"] if error["type"] in _SAID_AS_IS else _OTHERWISE
    return f"{str(said).rstrip('.')}."


def faults_of_document(problems: Sequence[Problem], known: frozenset[str]) -> tuple[Fault, ...]:
    """
    Say what is wrong with a document, without what stood there.

    Parameters
    ----------
    problems
        As readers of documents give them.
    known
        Keys of the document.

    Returns
    -------
    faults
        At most 50, in the order met.
    """
    return tuple(
        Fault(pointer=_place(one, known), detail=f"Expected {_expected(one)}.")
        for one in problems[:_MOST]
    )


def _place(problem: Problem, known: frozenset[str]) -> str:
    steps = [step for step in re.split(r"[.\[\]]+", problem.place) if step]
    said = [int(step) if step.isdecimal() else step for step in (*steps, problem.field) if step]
    return _pointer(("body", *said), known | {"body"})


def _expected(problem: Problem) -> str:
    # What is expected of one day is often said by another day of the same document.
    return "a value that fits the rest" if _DAY.search(problem.expected) else problem.expected


def keys_of(schema: object) -> frozenset[str]:
    """Give every key, and every name of a parameter, that a JSON schema or OpenAPI has."""
    return frozenset(_keys(schema))


def _keys(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        properties = node.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        if "in" in node and isinstance(node.get("name"), str):
            yield node["name"]
        for inner in node.values():
            yield from _keys(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _keys(inner)
