"""The whole of one store put into another that is empty."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from api.store.tables import metadata

_AT_ONCE = 500


def copy_rows(source: Connection, target: Connection) -> int:
    """
    Copy every row, table by table, those that others name before the others.

    Parameters
    ----------
    source
        A connection that sees one moment of the store throughout.
    target
        Of a store whose tables are there and empty.

    Returns
    -------
    rows
        How many.
    """
    count = 0
    for table in metadata.sorted_tables:
        found = source.execution_options(yield_per=_AT_ONCE).execute(select(table))
        for rows in found.mappings().partitions(_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in rows])
            count += len(rows)
    return count
