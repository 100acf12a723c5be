"""What was compared, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """
    Counts of placements compared, and the faults found.

    Parameters
    ----------
    worlds, placements, skipped, proposed
        Worlds read; placements compared; those so near an edge of an area that nobody can say;
        those that the engine proposes.
    wholes
        Placements by what the oracle says of them whole.
    forbidden, undecided
        By row: placements it forbids, and of which it cannot tell.
    alone
        By row: placements that this row alone does not allow.
    faults
        Where the engine and the oracle disagree, in words.
    """

    worlds: int = 0
    placements: int = 0
    skipped: int = 0
    proposed: int = 0
    wholes: Counter[str] = field(default_factory=Counter)
    forbidden: Counter[str] = field(default_factory=Counter)
    undecided: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        for name in ("worlds", "placements", "skipped", "proposed"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("wholes", "forbidden", "undecided", "alone"):
            getattr(self, name).update(getattr(other, name))
        self.faults += other.faults
