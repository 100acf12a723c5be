"""What an error of the database means to whoever asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import psycopg
from sqlalchemy import Column, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    InternalError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import (
    TimeoutError as PoolTimeoutError,
)

from api.store.errors import Conflict, StoreUnavailable
from api.store.tables import metadata

# After these nothing more can be done in the transaction, whoever's work met them.
FATAL: Final = (OperationalError, InterfaceError, InternalError, PoolTimeoutError)

_TOLD: Final = {
    "place_is_held": "This place is held for a child already.",
    "child_is_held": "A place is held for this child already.",
    "place_is_lived_in": "A child lives in this place.",
    "child_is_placed": "This child lives in a home already.",
    "case_is_assigned_once": "This child is assigned to this person already.",
}
_SQLITE = "UNIQUE constraint failed: "


def refusal(error: BaseException) -> BaseException:
    """
    Say which rule of the tables a change would have broken.

    Parameters
    ----------
    error
        What a unit of work raised.

    Returns
    -------
    error
        `Conflict` where a unique index refused the change; anything else as it was, for it is a
        fault of the program.
    """
    if not isinstance(error, IntegrityError):
        return error
    rule = _unique_rule(error)
    if rule is None:
        return error
    told = Conflict(rule, _TOLD.get(rule, "This is recorded already."))
    told.__cause__ = error
    return told


def _unique_rule(error: IntegrityError) -> str | None:
    if isinstance(error.orig, psycopg.Error):
        unique = isinstance(error.orig, psycopg.errors.UniqueViolation)
        return error.orig.diag.constraint_name if unique else None
    said = str(error.orig)
    if not said.startswith(_SQLITE):
        return None
    return _BY_COLUMNS.get(frozenset(said.removeprefix(_SQLITE).split(", ")), "recorded_already")


def _by_columns() -> dict[frozenset[str], str]:
    """SQLite names the columns of what is unique, not the rule."""
    unique: list[tuple[str, Iterable[Column[Any]], object]] = []
    for table in metadata.tables.values():
        unique += [(table.name, one.columns, one.name) for one in table.indexes if one.unique]
        unique += [
            (table.name, one.columns, one.name)
            for one in table.constraints
            if isinstance(one, (UniqueConstraint, PrimaryKeyConstraint))
        ]
    return {
        frozenset(f"{table}.{column.name}" for column in columns): str(name)
        for table, columns, name in unique
    }


_BY_COLUMNS = _by_columns()


def unavailable(error: SQLAlchemyError, *, committing: bool) -> StoreUnavailable:
    """
    Say that the database did not answer.

    Parameters
    ----------
    error
        What the driver raised: kept as the cause, not told, for it may hold values.
    committing
        Whether the end of the transaction was under way, so that it may have been kept.

    Returns
    -------
    error
        To be raised; a new one for each who waits.
    """
    told = "The database did not answer. " + (
        "It is not known whether this was kept: send it again with the same Idempotency-Key."
        if committing
        else "Nothing was changed; try again soon."
    )
    found = StoreUnavailable(told, done=None if committing else False)
    found.__cause__ = error.orig if isinstance(error, DBAPIError) else error
    return found
