"""What pydantic found wrong with a document, in our words and with our places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails, ValidationError

from constraints.errors import Problem
from matcher.records.documents.codes import did_you_mean
from matcher.records.documents.reading import REFUSED
from matcher.records.rows import shorten

_MISSING = "this key, which may not be left out"
_KEY = "[key]"
_MOST_SHOWN = 100
_SHAPES = {
    "dict_type": "an object, {...}",
    "model_attributes_type": "an object, {...}",
    "list_type": "a list, [...]",
}
_NULL = "; leave the key out where it is not known"

Path = list[str | int]


def told(
    error: ValidationError, document: object, schema: Mapping[str, Any], file: str
) -> list[Problem]:
    """
    Give every problem that validation found.

    Parameters
    ----------
    error
        From pydantic.
    document
        What was validated; tells which parts of a location are keys and which are pydantic's own.
    schema
        JSON Schema of the document; tells which keys are known where one is not.
    file
        Name for messages.

    Returns
    -------
    problems
        In the order met.
    """
    problems: list[Problem] = []
    for details in error.errors(include_url=False):
        path = _path(details, document)
        if details["type"] == REFUSED:
            problems.extend(
                Problem(
                    file,
                    *place_and_field([*path, *complaint.field.split(".")]),
                    complaint.found[:_MOST_SHOWN],
                    complaint.expected,
                )
                for complaint in details["ctx"]["complaints"]
            )
        else:
            problems.append(_problem(details, path, schema, file))
    return problems


def place_and_field(path: Sequence[str | int]) -> tuple[str, str]:
    """Give ``("homes[3].places[0]", "id")`` for ``["homes", 3, "places", 0, "id"]``."""
    path = list(path)
    field = str(path.pop()) if path and isinstance(path[-1], str) else ""
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return place.removeprefix("."), field[:_MOST_SHOWN]


def show(found: object) -> str:
    """Show what stood in a document: simple values as they are, the rest by what it is."""
    if found is None:
        return "null"
    if isinstance(found, bool):
        return str(found).lower()
    if isinstance(found, str):
        return shorten(found) or "an empty text"
    if isinstance(found, dict):
        return "an object"
    if isinstance(found, list):
        return "a list" if found else "an empty list"
    return str(found)[:_MOST_SHOWN]


def _problem(details: ErrorDetails, path: Path, schema: Mapping[str, Any], file: str) -> Problem:
    place, field = place_and_field(path)
    kind = details["type"]
    if kind == "missing":
        return Problem(file, place, field, "", _MISSING)
    if kind == "extra_forbidden":
        known = _keys(schema, path[:-1])
        if field in known:  # of another form: a level where the state is unknown
            expected = "no such key beside the others of this object"
            return Problem(file, place, field, show(details["input"]), expected)
        hint = did_you_mean(field, tuple(sorted(known)))
        return Problem(file, place, field, "an unknown key", f"a key of this format{hint}")
    if kind.startswith("union_tag"):
        return _of_tag(details, path, file)
    expected = _SHAPES.get(kind, details["msg"])
    null = _NULL if details["input"] is None else ""
    return Problem(file, place, field, show(details["input"]), f"{expected}{null}")


def _of_tag(details: ErrorDetails, path: Path, file: str) -> Problem:
    """Tell of the key that says which form an object has."""
    key = str(details["ctx"]["discriminator"]).strip("'")
    place, field = place_and_field([*path, key])
    if details["type"] == "union_tag_not_found":
        return Problem(file, place, field, "", _MISSING)
    names = [name.strip(" '") for name in str(details["ctx"]["expected_tags"]).split(",")]
    found = str(details["ctx"]["tag"])
    hint = did_you_mean(found[:_MOST_SHOWN], tuple(names))
    return Problem(file, place, field, shorten(found), f"one of {', '.join(names)}{hint}")


def _path(details: ErrorDetails, document: object) -> Path:
    """Give the location without the names that pydantic gives to the forms of an object."""
    steps = [step for step in details["loc"] if step != _KEY]
    path: Path = []
    here: Any = document
    for number, step in enumerate(steps):
        listed = isinstance(here, list) and isinstance(step, int)
        if listed or (isinstance(here, dict) and step in here):
            here = here[step]
        elif details["type"] != "missing" or number < len(steps) - 1:
            continue
        path.append(step)
    return path


def _keys(schema: Mapping[str, Any], path: Path) -> set[str]:
    """Give the keys that an object at a place may have, whichever of its forms it takes."""
    nodes = [schema]
    for step in path:
        nodes = [
            found for node in nodes for form in _forms(node, schema) for found in _inner(form, step)
        ]
    forms = (form for node in nodes for form in _forms(node, schema))
    return {key for form in forms for key in form.get("properties", {})}


def _forms(node: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "$ref" in node:
        yield from _forms(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], schema)
    for form in (*node.get("oneOf", ()), *node.get("anyOf", ())):
        yield from _forms(form, schema)
    yield node


def _inner(form: Mapping[str, Any], step: str | int) -> Iterator[Mapping[str, Any]]:
    if isinstance(step, int):
        found = form.get("items")
    else:
        found = form.get("properties", {}).get(step, form.get("additionalProperties"))
    if isinstance(found, Mapping):
        yield found
