"""Proposals whose time is up: let go by whoever comes by, and by a sweep."""

from __future__ import annotations

from sqlalchemy import ColumnElement, true

from api.proposals.record import Record
from api.proposals.states import WAITING
from api.proposals.steps import Expire
from api.proposals.stored import put_step, record_of, whole
from api.proposals.workflow import take
from api.store.change import SYSTEM, Change
from api.store.database import Database
from api.store.tables.proposals import proposals

AT_ONCE = 100
"""Proposals that one unit of work lets go, so that none waits long behind it."""


def expire_due(change: Change, which: ColumnElement[bool] | None = None) -> int:
    """
    Record what the clock did: the place of each proposal whose time is up is free.

    Parameters
    ----------
    change
        Unit of work.
    which
        Of which proposals; all if left out.

    Returns
    -------
    count
        How many were let go; at most `AT_ONCE`.
    """
    columns = proposals.c
    due = whole().where(
        columns.state.in_([state.value for state in WAITING]),
        columns.expires_at <= change.now,
        true() if which is None else which,
    )
    rows = change.connection.execute(due.order_by(columns.expires_at).limit(AT_ONCE)).all()
    for row in rows:
        record = record_of(row)
        after = put_step(change, record, take(record.proposal, Expire(), None, change.now))
        tell_step(change, after)
    return len(rows)


def sweep(database: Database) -> int:
    """
    Let go every proposal whose time is up; any process may, as often as it likes.

    Parameters
    ----------
    database
        The store.

    Returns
    -------
    count
        How many were let go.
    """
    total = 0
    while True:
        count = database.write(expire_due, actor=SYSTEM)
        total += count
        if count < AT_ONCE:
            return total


def tell_step(change: Change, record: Record) -> None:
    """Tell the audit of the latest step of a proposal; its words stay with the record."""
    step = record.proposal.entries[-1]
    detail = {"state": step.after.value, "version": record.version, "child": record.child}
    change.record(
        f"proposal.{step.verb.value}", record.proposal.id, detail, authority=record.authority
    )
