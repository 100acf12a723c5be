"""The end of the chain, and what comes behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from sqlalchemy import Connection, select

from api.store.audit.row import START, Entry, Row, next_row
from api.store.tables.audit import audit

_AT_ONCE = 2_000
_NAMES = tuple(column.name for column in fields(Row))
_COLUMNS = tuple(audit.c[name] for name in _NAMES)
_TIP = select(*_COLUMNS).order_by(audit.c.seq.desc()).limit(1)


def tip_of(connection: Connection) -> Row | None:
    """
    Read the last row of the audit.

    Parameters
    ----------
    connection
        In a transaction that has taken its turn, if rows are to be put behind it.

    Returns
    -------
    row
        None before the first.
    """
    found = connection.execute(_TIP).first()
    return None if found is None else Row(*found)


def followed(last: Row | None, entries: Iterable[Entry]) -> tuple[Row, ...]:
    """
    Put entries behind the last row.

    Parameters
    ----------
    last
        None before the first.
    entries
        In order.

    Returns
    -------
    rows
        To be kept.
    """
    seq, previous = (0, START) if last is None else (last.seq, last.hash)
    rows = []
    for entry in entries:
        row = next_row(entry, seq + 1, previous)
        seq, previous = row.seq, row.hash
        rows.append(row)
    return tuple(rows)


def kept_rows(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Give rows as the table takes them."""
    return [{name: getattr(row, name) for name in _NAMES} for row in rows]


def rows_of(connection: Connection, after: int = 0) -> Iterator[Row]:
    """
    Read the audit in order.

    Parameters
    ----------
    connection
        Of the store.
    after
        Number of the row to begin behind.

    Yields
    ------
    row
        The next.
    """
    statement = select(*_COLUMNS).where(audit.c.seq > after).order_by(audit.c.seq)
    found = connection.execution_options(yield_per=_AT_ONCE).execute(statement)
    for row in found:
        yield Row(*row)
