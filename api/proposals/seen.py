"""A proposal as it is read: by the authority whole, by the home with what it is told."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter
from sqlalchemy import Connection, select

from api.proposals.finding import for_home
from api.proposals.proposal import Proposal
from api.proposals.record import Record
from api.proposals.released import released
from api.security.principal import Principal
from api.store.tables.placements import placements
from api.store.tables.referrals import referrals

PATH: Final = "/api/v1/proposals"
_PLAIN = TypeAdapter(Proposal)
_HOME_READS: Final = frozenset({
    "id", "urn", "place", "starts_on", "emergency", "state", "expires_at", "entries", "answers",
    "outcome",
})  # fmt: skip
"""What the home reads of the proposal itself; of the authority's own weighing nothing."""


def seen(connection: Connection, record: Record, principal: Principal) -> dict[str, Any]:
    """
    Give a proposal as plain values.

    Parameters
    ----------
    connection
        Of the store.
    record
        The proposal.
    principal
        Who reads; to a home's manager it says what the home is told.
    """
    made = record.proposal
    plain: dict[str, Any] = _PLAIN.dump_python(made, mode="json", exclude={"basis"})
    if not for_home(principal):
        return {
            **plain,
            "version": record.version,
            "child": record.child,
            "match_request": record.match_request,
            "rests_on": dict(made.basis.versions),
            "placement": _placement(connection, record),
        }
    kept = {key: value for key, value in plain.items() if key in _HOME_READS}
    return {**kept, "version": record.version, "told": _told(connection, record)}


def _placement(connection: Connection, record: Record) -> str | None:
    statement = select(placements.c.id).where(placements.c.proposal == record.proposal.id)
    return connection.execute(statement).scalar_one_or_none()


def _told(connection: Connection, record: Record) -> dict[str, Any] | None:
    made = record.proposal
    statement = select(referrals.c.document).where(referrals.c.id == made.referral)
    return released(connection.execute(statement).scalar_one(), made.state, made.starts_on)


def briefly(record: Record) -> dict[str, Any]:
    """Give a proposal as a line of a list."""
    made = record.proposal
    return {
        "id": made.id,
        "version": record.version,
        "urn": made.urn,
        "place": made.place,
        "starts_on": made.starts_on.isoformat(),
        "emergency": made.emergency,
        "state": made.state.value,
        "expires_at": made.expires_at.isoformat(),
    }
