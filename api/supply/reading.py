"""What of the supply is read from the store, and what of it has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from api.store.tables.homes import homes
from api.store.tables.supply_version import supply_version
from matcher.entities import Snapshot
from matcher.records.documents.parse import parse_snapshot

Mark = tuple[int, datetime]
"""Version of a home's record and when it last changed: another telling has another mark."""
Point = tuple[int, datetime | None]
"""
Version of the supply and when it came to it: 0 and None before any home is on record. A store that
was put back to an earlier day may come to the same number again, and not at the same moment.
"""
_AT_ONCE = 500


def point_of(connection: Connection) -> Point:
    """Give where the supply stands that a transaction sees."""
    statement = select(supply_version.c.version, supply_version.c.changed_at)
    found = connection.execute(statement).one_or_none()
    return (0, None) if found is None else (found.version, found.changed_at)


def marks_of(connection: Connection) -> dict[str, Mark]:
    """Give the mark of every home, by URN in ascending order."""
    statement = select(homes.c.urn, homes.c.version, homes.c.updated_at)
    marks = {urn: (version, at) for urn, version, at in connection.execute(statement)}
    # A database may sort letters and digits in an order of its own.
    return {urn: marks[urn] for urn in sorted(marks)}


def told_by(connection: Connection, urns: Sequence[str]) -> Iterator[tuple[str, Snapshot]]:
    """
    Read some homes, each with its vacancies and residents as it told of them.

    Raises
    ------
    InputError
        A document on record cannot be read.
    """
    for first in range(0, len(urns), _AT_ONCE):
        some = urns[first : first + _AT_ONCE]
        statement = select(homes.c.urn, homes.c.document).where(homes.c.urn.in_(some))
        for urn, document in connection.execute(statement):
            yield urn, parse_snapshot(document, urn)


def changed(before: Mapping[str, Mark], after: Mapping[str, Mark]) -> list[str]:
    """Give the homes that are there and were not, or not so."""
    return [urn for urn, mark in after.items() if before.get(urn) != mark]
