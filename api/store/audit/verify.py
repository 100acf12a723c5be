"""Look for what was altered: every hash and every link, and the marks kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from api.store.audit.checkpoint import Checkpoint
from api.store.audit.row import START, Row, hash_of

MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class Verified:
    """
    What a look at the audit found.

    Parameters
    ----------
    rows
        How many were read.
    tip
        Hash of the last; sixty-four noughts without any.
    findings
        Plain sentences, the first twenty; empty if the chain is whole.
    checkpoints
        How many of the marks kept elsewhere stand. Without any, rows cut off at the end cannot be
        noticed, for what is left is a whole chain too.
    """

    rows: int
    tip: str
    findings: tuple[str, ...]
    checkpoints: int

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify_rows(rows: Iterable[Row], checkpoints: Iterable[Checkpoint] = ()) -> Verified:
    """
    Read the audit from its first row to its last.

    Parameters
    ----------
    rows
        In the order in which they are kept.
    checkpoints
        Marks made earlier and kept elsewhere, whose signatures were checked.

    Returns
    -------
    verified
        A row altered, taken out, put in or moved is found at its place; rows cut off at the end
        are found by a checkpoint behind which nothing is left.
    """
    marks = {mark.seq: mark for mark in checkpoints}
    standing, count, previous = 0, 0, START
    findings: list[str] = []
    for count, row in enumerate(rows, start=1):
        findings += _wrong(row, count, previous)
        mark = marks.pop(row.seq, None)
        if mark is not None and mark.hash == row.hash:
            standing += 1
        elif mark is not None:
            findings.append(f"Row {row.seq} is not the row of which a checkpoint was made.")
        previous = row.hash
    findings += [
        f"Row {seq} is missing: a checkpoint was made of it, and {count:,} rows are left."
        for seq in sorted(marks)
    ]
    return Verified(count, previous, tuple(findings[:MOST_FINDINGS]), standing)


def _wrong(row: Row, place: int, previous: str) -> list[str]:
    found = []
    if row.seq != place:
        found.append(f"Row {row.seq} stands where row {place} should.")
    if row.previous != previous:
        found.append(f"Row {row.seq} does not follow the row before it.")
    if hash_of(row) != row.hash:
        found.append(f"Row {row.seq} does not say what it said when it was written.")
    return found
