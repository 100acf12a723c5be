"""Homes of a file written: the new ones put in, the others put right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from api.imports.weighing import OWN, Outcome, Standing
from api.store.change import Change
from api.store.tables.homes import homes
from matcher.entities import Snapshot

UNNAMED = "an imported file"
"""Who said so, where the file does not say where it came from."""
_AT_ONCE = 500


def write_homes(
    change: Change,
    snapshot: Snapshot,
    found: Mapping[str, Outcome],
    on_record: Mapping[str, Standing],
) -> int:
    """
    Put in homes that are new, and put right those that are other.

    Parameters
    ----------
    change
        Unit of work.
    snapshot
        Where they come from.
    found, on_record
        What is to stand on record, and what stands there, by URN.

    Returns
    -------
    count
        Homes written.
    """
    rows = [
        _row(change.now, snapshot, urn, one)
        for urn, one in found.items()
        if urn not in on_record or one.document != on_record[urn].document
    ]
    new = [row for row in rows if row["urn"] not in on_record]
    own = [row for row in rows if row["urn"] in on_record and row["told_through"] in OWN]
    others = [row for row in rows if row["urn"] in on_record and row["told_through"] not in OWN]
    for some in _batches(new):
        change.connection.execute(insert(homes), [row | {"version": 1} for row in some])
    _put_right(change.connection, own, ("document", "updated_at"))
    told = ("document", "updated_at", "told_through", "told_by", "told_at")
    _put_right(change.connection, others, told)
    return len(rows)


def _row(now: datetime, snapshot: Snapshot, urn: str, one: Outcome) -> dict[str, Any]:
    day = snapshot.as_at
    return {
        "urn": urn,
        "document": one.document,
        "told_through": one.through,
        "told_by": snapshot.source or UNNAMED,
        "told_at": datetime(day.year, day.month, day.day, tzinfo=UTC),
        "updated_at": now,
    }


def _put_right(
    connection: Connection, rows: Sequence[dict[str, Any]], columns: tuple[str, ...]
) -> None:
    statement = (
        update(homes)
        .where(homes.c.urn == bindparam("of"))
        .values({name: bindparam(f"new_{name}") for name in columns})
        .values(version=homes.c.version + 1)
    )
    for some in _batches(rows):
        values = [
            {"of": row["urn"], **{f"new_{name}": row[name] for name in columns}} for row in some
        ]
        connection.execute(statement, values)


def _batches(rows: Sequence[dict[str, Any]]) -> Iterator[Sequence[dict[str, Any]]]:
    for first in range(0, len(rows), _AT_ONCE):
        yield rows[first : first + _AT_ONCE]
