"""A row of the audit, and the hash that ties it to the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from api.store.canonical import canonical

START: Final = "0" * 64
MOST_DETAIL = 4_000


@dataclass(frozen=True, slots=True)
class Entry:
    """
    What is to be told of one act.

    Parameters
    ----------
    at
        When, with a zone.
    actor
        Who.
    authority
        ONS code; empty for none.
    action
        What was done.
    subject
        To which record.
    detail
        Plain values.
    """

    at: datetime
    actor: str
    authority: str
    action: str
    subject: str
    detail: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """
    One row as it is kept.

    Parameters
    ----------
    seq
        1 for the first, one more for each.
    at
        When, UTC.
    actor, authority, action, subject
        As of the entry.
    detail
        As canonical JSON.
    previous
        Hash of the row before; sixty-four noughts before the first.
    hash
        SHA-256 over all of the above, in hex.
    """

    seq: int
    at: datetime
    actor: str
    authority: str
    action: str
    subject: str
    detail: str
    previous: str
    hash: str


def hash_of(row: Row) -> str:
    """
    Hash what a row says and the hash before it.

    Parameters
    ----------
    row
        Its own hash is not read.

    Returns
    -------
    hash
        SHA-256 of the canonical JSON of the other columns, in hex.
    """
    said = [
        row.seq,
        row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        row.actor,
        row.authority,
        row.action,
        row.subject,
        row.detail,
        row.previous,
    ]
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def next_row(entry: Entry, seq: int, previous: str) -> Row:
    """
    Put an entry behind the last row.

    Parameters
    ----------
    entry
        What is told.
    seq
        Of the new row.
    previous
        Hash of the last row.

    Returns
    -------
    row
        To be kept.

    Raises
    ------
    ValueError
        If the detail is longer than 4,000 characters: the audit keeps references, not documents.
    """
    detail = canonical(dict(entry.detail))
    if len(detail) > MOST_DETAIL:
        raise ValueError(
            f"{entry.action}: found {len(detail):,} characters of detail, "
            f"expected at most {MOST_DETAIL:,}."
        )
    at = entry.at.astimezone(UTC)
    row = Row(
        seq, at, entry.actor, entry.authority, entry.action, entry.subject, detail, previous, ""
    )
    return replace(row, hash=hash_of(row))
