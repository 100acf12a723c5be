"""Units of work, one after the other in one transaction, each of which can fail alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from api.store.audit.chain import followed, kept_rows, tip_of
from api.store.audit.row import Row
from api.store.change import Actor, Change
from api.store.once import Kept, Once, given_before, keep
from api.store.refusals import FATAL, refusal
from api.store.tables.audit import audit

Work = Callable[[Change], Any]
_TOLD = insert(audit)


@dataclass(frozen=True, slots=True)
class Asked:
    """
    A unit of work that waits for its turn.

    Parameters
    ----------
    work
        To be carried out; its result or error goes to `answer`.
    actor
        Who asked.
    once
        What tells the request apart, if it is to be carried out once only.
    """

    work: Work
    actor: Actor
    once: Once | None
    answer: Future[Any] = field(default_factory=Future)


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What came of a unit of work.

    Parameters
    ----------
    result
        What it gave.
    rows
        What it put into the audit.
    error
        What it raised instead.
    """

    result: Any = None
    rows: tuple[Row, ...] = ()
    error: BaseException | None = None

    def give(self, answer: Future[Any]) -> None:
        """Tell whoever waits."""
        if self.error is not None:
            answer.set_exception(self.error)
        else:
            answer.set_result(self.result)


def carry_out(
    connection: Connection, group: Sequence[Asked], clock: Callable[[], datetime]
) -> list[Outcome]:
    """
    Carry out units of work, and put what they did into the audit.

    Parameters
    ----------
    connection
        In a transaction that has taken its turn.
    group
        In the order in which they were asked.
    clock
        Gives the moment, UTC.

    Returns
    -------
    outcomes
        Of each, to be told once the transaction is committed.

    Raises
    ------
    DBAPIError
        If nothing more can be done in the transaction; nothing of it may be kept then.
    """
    tip = tip_of(connection)
    rows: list[Row] = []
    outcomes = []
    for asked in group:
        change = Change(connection, clock(), asked.actor)
        outcome = _between_savepoints(change, asked, rows[-1] if rows else tip)
        rows.extend(outcome.rows)
        outcomes.append(outcome)
    if rows:
        connection.execute(_TOLD, kept_rows(rows))
    return outcomes


def _between_savepoints(change: Change, asked: Asked, last: Row | None) -> Outcome:
    savepoint = change.connection.begin_nested()
    try:
        result = _result(change, asked)
        rows = followed(last, change.entries())
    except FATAL:
        raise
    except BaseException as error:  # it is the caller's own, and goes to the caller
        savepoint.rollback()
        return Outcome(error=refusal(error))
    savepoint.commit()
    return Outcome(result, rows)


def _result(change: Change, asked: Asked) -> Any:  # noqa: ANN401  of whatever the work gives
    if asked.once is None:
        return asked.work(change)
    kept = given_before(change.connection, asked.once)
    if kept is not None:
        change.record("request.replayed", kept.record)
        return kept
    answer: Kept = asked.work(change)
    return keep(change.connection, asked.once, answer, change.now)
