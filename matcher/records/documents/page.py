"""The tables of ``docs/input.md``: each key of the documents, from the models themselves."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from matcher.records.documents.codes import LIST
from matcher.records.documents.leaves import EXPECTED, LEFT_OUT
from matcher.records.documents.schema import schema

_BLOCK = re.compile(
    r"(?P<start><!-- (?P<kind>\w+) -->\n).*?(?P<end><!-- end of \w+ -->)", re.DOTALL
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

Schema = Mapping[str, Any]


def renewed(page: str) -> str:
    """
    Give the page with its tables made anew.

    Parameters
    ----------
    page
        Markdown. A table stands between ``<!-- referral -->`` and ``<!-- end of referral -->``;
        ``codes`` is the list of codes.
    """
    made: set[str] = set()
    lists: dict[str, list[str]] = {}

    def fill(block: re.Match[str]) -> str:
        start, kind, end = block.groups()
        body = _codes(lists) if kind == "codes" else _tables(kind, made, lists)
        return f"{start}\n{body}\n{end}"

    return _BLOCK.sub(fill, page)


def _tables(kind: str, made: set[str], lists: dict[str, list[str]]) -> str:
    """Give the tables of a document and of the objects in it that were not told of before."""
    root = schema(kind)
    objects = {kind: root, **root.get("$defs", {})}
    parts = []
    for name, form in objects.items():
        heading = kind.capitalize() if name == kind else _heading(name)
        if heading not in made:
            made.add(heading)
            parts.append(_table(heading, form, lists))
    return "\n".join(parts)


def _table(heading: str, form: Schema, lists: dict[str, list[str]]) -> str:
    lines = [f"### {heading}", "", form["description"], ""]
    lines += ["| key | value | meaning | left out means |", "| --- | --- | --- | --- |"]
    for key, field in sorted(form["properties"].items(), key=lambda pair: LEFT_OUT in pair[1]):
        left_out = field.get(LEFT_OUT, "**may not be left out**")
        value = " or ".join(dict.fromkeys(_values(field, lists)))
        lines.append(f"| `{key}` | {value} | {field.get('description', '')} | {left_out} |")
    return "\n".join([*lines, ""])


def _values(field: Schema, lists: dict[str, list[str]]) -> Iterator[str]:
    """Say what a field holds; one text for each form it may take."""
    if LIST in field:
        lists[field[LIST]] = field["enum"]
        yield _link(f"{_heading(field[LIST])} code")
    elif EXPECTED in field:
        yield field[EXPECTED]
    elif "const" in field:
        value = field["const"]
        yield f'`"{value}"`' if isinstance(value, str) else f"`{value}`"
    elif "$ref" in field:
        yield _link(_heading(field["$ref"].rsplit("/", 1)[1]))
    elif "oneOf" in field or "anyOf" in field:
        for form in (*field.get("oneOf", ()), *field.get("anyOf", ())):
            yield from _values(form, lists)
    elif field.get("type") == "array":
        yield f"list of: {' or '.join(_values(field['items'], lists))}"
    else:
        inner = field["additionalProperties"] or next(iter(field["patternProperties"].values()))
        keys = " or ".join(_values(field["propertyNames"], lists))
        yield f"by {keys}: {' or '.join(_values(inner, lists))}"


def _codes(lists: Mapping[str, list[str]]) -> str:
    parts = []
    for name in sorted(lists):
        shown = ", ".join(f"`{code}`" for code in lists[name])
        parts.append(f"### {_heading(name)} code\n\n{shown}\n")
    return "\n".join(parts)


def _heading(name: str) -> str:
    return _CAMEL.sub(" ", name.removesuffix("Document")).capitalize()


def _link(heading: str) -> str:
    return f"[{heading.lower()}](#{heading.lower().replace(' ', '-')})"


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(renewed(file.read_text(encoding="utf-8")), encoding="utf-8")
