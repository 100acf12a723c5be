"""The audit read, looked over, and marked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from sqlalchemy import select

from api.problems import Conflicting, NotNow
from api.security.principal import Principal
from api.security.starting import checkpoint_secret
from api.settings import Settings
from api.store.audit.chain import rows_of, tip_of
from api.store.audit.checkpoint import Checkpoint
from api.store.audit.marking import mark
from api.store.audit.verify import Verified, verify_rows
from api.store.change import Actor, Change
from api.store.database import Database
from api.store.tables.audit import audit

MOST_ROWS: Final = 200_000
"""Rows that are looked over at a request; of more, `homeward audit verify` is for it."""
TOO_LONG: Final = "The audit is long: run `homeward audit verify` where the service runs."
_LOOKING = Lock()


@dataclass(frozen=True, slots=True)
class Wanted:
    """
    Which rows are asked for.

    Parameters
    ----------
    before
        Number of the row behind which the page begins; None for the newest.
    subject, actor
        Of this record, by this person; None for all.
    limit
        Rows of the page.
    """

    before: int | None
    subject: str | None
    actor: str | None
    limit: int


def read_rows(change: Change, principal: Principal, wanted: Wanted) -> list[Any]:
    """
    Read rows of the caller's authority, newest first, and record that they were read.

    Parameters
    ----------
    change
        Unit of work.
    principal
        Who reads.
    wanted
        Which.

    Returns
    -------
    rows
        One more than fits on the page, where there is more.
    """
    columns = audit.c
    statement = select(audit).where(columns.authority == (principal.authority or ""))
    if wanted.before is not None:
        statement = statement.where(columns.seq < wanted.before)
    if wanted.subject is not None:
        statement = statement.where(columns.subject == wanted.subject)
    if wanted.actor is not None:
        statement = statement.where(columns.actor == wanted.actor)
    order = statement.order_by(columns.seq.desc()).limit(wanted.limit + 1)
    rows = list(change.connection.execute(order))
    shown = rows[: wanted.limit]
    detail = {"rows": len(shown), "first": shown[-1].seq, "last": shown[0].seq} if shown else {}
    change.record("audit.read", "audit", detail or {"rows": 0})
    return rows


def said(row: Any) -> dict[str, Any]:  # noqa: ANN401  a row of the table
    """Give a row as plain values."""
    return {
        "seq": row.seq,
        "at": row.at.isoformat(),
        "actor": row.actor,
        "authority": row.authority,
        "action": row.action,
        "subject": row.subject,
        "detail": json.loads(row.detail),
        "previous": row.previous,
        "hash": row.hash,
    }


def look_over(store: Database, actor: Actor) -> Verified:
    """
    Check every hash and every link of the whole audit, and record that it was done.

    Parameters
    ----------
    store
        Whose audit; all authorities share one chain, of which nothing but its wholeness is told.
    actor
        Who asks.

    Returns
    -------
    verified
        What was found.

    Raises
    ------
    NotNow
        Somebody else is at it.
    Conflicting
        It is longer than is looked over at a request.
    """
    if not _LOOKING.acquire(blocking=False):
        raise NotNow("The audit is being looked over already.", 10)
    try:
        with store.read() as connection:
            tip = tip_of(connection)
            if tip is not None and tip.seq > MOST_ROWS:
                raise Conflicting(TOO_LONG)
            found = verify_rows(rows_of(connection))
    finally:
        _LOOKING.release()
    store.write(
        lambda change: change.record(
            "audit.verified", "audit", {"rows": found.rows, "whole": found.whole}
        ),
        actor=actor,
    )
    return found


def sign(store: Database, settings: Settings, actor: Actor) -> Checkpoint:
    """
    Sign how far the audit has come.

    Raises
    ------
    InputError
        The secret that is kept in the folder may be read by others, or is not whole.
    """
    return mark(store, checkpoint_secret(settings), actor=actor)
