"""Whether what is kept holds together: tables, names, holds, the audit, and the two as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, and_, func, inspect, select

from api.store.audit.chain import rows_of
from api.store.audit.checkpoint import Checkpoint
from api.store.audit.verify import MOST_FINDINGS, Verified, verify_rows
from api.store.audited import Audited
from api.store.migrations.run import check_tables
from api.store.tables import metadata


@dataclass(frozen=True, slots=True)
class Whole:
    """
    What a look at a store found.

    Parameters
    ----------
    audit
        Of its chain.
    findings
        Plain sentences, of the chain too; empty if everything holds.
    """

    audit: Verified
    findings: tuple[str, ...]


def verify_store(connection: Connection, checkpoints: Iterable[Checkpoint] = ()) -> Whole:
    """
    Look at every table and at the audit.

    Parameters
    ----------
    connection
        One that sees one moment of the store throughout.
    checkpoints
        Marks kept elsewhere.

    Returns
    -------
    whole
        What was found.

    Raises
    ------
    StoreError
        If the tables are of another version.
    """
    check_tables(connection)
    findings = [*_damaged(connection), *_missing_indexes(connection)]
    for table in metadata.sorted_tables:
        findings += [*_named_but_gone(connection, table), *_twice(connection, table)]
    told = Audited()
    audit = verify_rows(told.heard(rows_of(connection)), checkpoints)
    findings += [*audit.findings, *told.unlike(connection)]
    return Whole(audit, tuple(findings[:MOST_FINDINGS]))


def _damaged(connection: Connection) -> Iterator[str]:
    """Ask SQLite to read every page; PostgreSQL checks its own as it reads them."""
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"The file is damaged: {said}."


def _missing_indexes(connection: Connection) -> Iterator[str]:
    found = inspect(connection)
    for table in metadata.sorted_tables:
        there = {index["name"] for index in found.get_indexes(table.name)}
        for index in table.indexes:
            if index.unique and index.name not in there:
                yield f"The index {index.name} is missing: nothing keeps its rule."


def _named_but_gone(connection: Connection, table: Table) -> Iterator[str]:
    for constraint in table.foreign_key_constraints:
        other = constraint.referred_table.alias()
        pairs = [(element.parent, other.c[element.column.name]) for element in constraint.elements]
        there = select(1).where(and_(*(here == that for here, that in pairs))).exists()
        named = and_(*(here.is_not(None) for here, _ in pairs))
        many = connection.scalar(select(func.count()).select_from(table).where(named, ~there))
        if many:
            yield (
                f"{many} of {table.name} name by {constraint.column_keys[0]} "
                f"what is not in {constraint.referred_table.name}."
            )


def _twice(connection: Connection, table: Table) -> Iterator[str]:
    """Look for what a unique index forbids, whether or not the index was there."""
    for index in table.indexes:
        if not index.unique:
            continue
        statement = select(func.count()).group_by(*index.columns).having(func.count() > 1)
        where = index.dialect_options[connection.dialect.name]["where"]
        if where is not None:
            statement = statement.where(where)
        many = len(connection.execute(statement.select_from(table)).all())
        if many:
            columns = " and ".join(column.name for column in index.columns)
            yield f"{many} of {table.name} stand twice by {columns}, against {index.name}."
