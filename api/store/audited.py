"""Audit and records tell the same: nothing is kept that was not told, nor told and not kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import Connection, Table, select

from api.store.audit.row import Row
from api.store.identifiers import PREFIXES, Kind
from api.store.tables.children import children
from api.store.tables.idempotency import idempotency
from api.store.tables.jobs import jobs
from api.store.tables.match_requests import match_requests
from api.store.tables.people import case_assignments, keys, people
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.referrals import referral_changes, referrals
from api.store.tables.replies import replies

RECORDS: Final[dict[Kind, Table]] = {
    "person": people,
    "key": keys,
    "assignment": case_assignments,
    "child": children,
    "referral": referrals,
    "referral_change": referral_changes,
    "match_request": match_requests,
    "reply": replies,
    "proposal": proposals,
    "placement": placements,
    "job": jobs,
}
STATED: Final = frozenset({"referral_change", "proposal", "placement"})
"""Records each of whose states is told in the audit, under "state"."""
_KINDS: Final = {prefix: kind for kind, prefix in PREFIXES.items()}


class Audited:
    """What the audit tells of each record, gathered while it is read for another purpose."""

    def __init__(self) -> None:
        self._states: dict[Kind, dict[str, str | None]] = {kind: {} for kind in RECORDS}

    def heard(self, rows: Iterable[Row]) -> Iterator[Row]:
        """
        Listen to rows as they pass.

        What was refused may have been asked of a record that never was.

        Parameters
        ----------
        rows
            Of the audit, in order.

        Yields
        ------
        row
            Each, unchanged.
        """
        for row in rows:
            kind = _KINDS.get(row.subject.partition("_")[0] + "_")
            if kind is not None and not row.action.endswith(".refused"):
                told = self._states[kind]
                told[row.subject] = _state(row.detail) or told.get(row.subject)
            yield row

    def unlike(self, connection: Connection) -> Iterator[str]:
        """
        Hold what the audit told against the records.

        Parameters
        ----------
        connection
            That sees the same moment.

        Yields
        ------
        finding
            A plain sentence.
        """
        for kind, table in RECORDS.items():
            yield from _unlike(kind, self._states[kind], _kept(connection, kind, table))
        made = connection.scalars(select(idempotency.c.record).where(idempotency.c.record != ""))
        known = {name for told in self._states.values() for name in told}
        for name in made:
            if _KINDS.get(name.partition("_")[0] + "_") is not None and name not in known:
                yield f"An answer is kept of {name}, which the audit does not know."


def _kept(connection: Connection, kind: Kind, table: Table) -> dict[str, str | None]:
    if kind in STATED:
        found = connection.execute(select(table.c.id, table.c.state))
        return {row.id: row.state for row in found}
    return dict.fromkeys(connection.scalars(select(table.c.id)))


def _unlike(kind: Kind, told: dict[str, str | None], kept: dict[str, str | None]) -> Iterator[str]:
    for name in sorted(kept.keys() - told.keys()):
        yield f"The audit tells nothing of {name}."
    for name in sorted(told.keys() - kept.keys()):
        yield f"The audit tells of {name}, which is not there."
    if kind in STATED:
        for name in sorted(told.keys() & kept.keys()):
            if told[name] != kept[name]:
                yield f"{name} is {kept[name]}; the audit tells {told[name] or 'no state'}."


def _state(detail: str) -> str | None:
    if '"state"' not in detail:
        return None
    try:
        state = json.loads(detail).get("state")
    except (ValueError, AttributeError):
        return None  # altered: the chain shows it
    return state if isinstance(state, str) else None
