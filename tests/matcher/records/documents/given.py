import copy
import json
from pathlib import Path

from constraints.errors import InputError, Problem

EXAMPLES = Path(__file__).parents[4] / "docs" / "examples"
SHORT = json.loads((EXAMPLES / "referral-short.json").read_text(encoding="utf-8"))
FULL = json.loads((EXAMPLES / "referral.json").read_text(encoding="utf-8"))
SNAPSHOT = json.loads((EXAMPLES / "snapshot.json").read_text(encoding="utf-8"))
GONE = object()


def changed(document, **changes):
    """Give a copy with values put at paths: child__risks__bullies=..., homes__0__urn=GONE."""
    result = copy.deepcopy(document)
    for path, value in changes.items():
        *steps, last = (int(step) if step.isdecimal() else step for step in path.split("__"))
        here = result
        for step in steps:
            here = here[step]
        if value is GONE:
            del here[last]
        elif isinstance(here, list) and last == len(here):
            here.append(value)
        else:
            here[last] = value
    return result


def problems(read, document, file="f.json"):
    """Give the problems that refuse a document."""
    text = document if isinstance(document, str | bytes) else json.dumps(document)
    try:
        read(text, file)
    except InputError as error:
        return list(error.problems)
    return []


def problem(read, document):
    """Give the one problem of a document."""
    (only,) = problems(read, document)
    return only


def at(place, field, found, expected):
    return Problem("f.json", place, field, found, expected)
