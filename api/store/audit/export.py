"""The audit as lines of JSON, which can be verified without the store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from datetime import UTC, datetime

from api.store.audit.row import Row
from api.store.canonical import canonical
from constraints.errors import InputError, Problem

_TYPES = {column.name: int if column.name == "seq" else str for column in fields(Row)}


def line_of(row: Row) -> str:
    """
    Write a row as one line.

    Parameters
    ----------
    row
        Of the audit.

    Returns
    -------
    line
        JSON, with a line end.
    """
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    return canonical(asdict(row) | {"at": at}) + "\n"


def rows_in(lines: Iterable[str], file: str) -> Iterator[Row]:
    """
    Read rows that were written as lines.

    Parameters
    ----------
    lines
        As `line_of` writes them.
    file
        Name for errors.

    Yields
    ------
    row
        As written; whether it was altered since is for `verify_rows` to find.

    Raises
    ------
    InputError
        If a line is no row.
    """
    for number, line in enumerate(lines, start=1):
        row = _row(line)
        if row is None:
            problem = Problem(file, f"line {number}", "", "another text", "a row of the audit")
            raise InputError((problem,))
        yield row


def _row(line: str) -> Row | None:
    try:
        value = json.loads(line)
        at = datetime.fromisoformat(value["at"])
    except (ValueError, KeyError, TypeError):
        return None
    if {name: type(one) for name, one in value.items()} != _TYPES:
        return None
    return Row(**(value | {"at": at}))
