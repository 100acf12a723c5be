"""A measured figure beside its target, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from benchmarks.timing import Timing

Unit = Literal["ms", "s", "MB"]
_PER: dict[Unit, float] = {"ms": 1_000.0, "s": 1.0, "MB": 1.0}


@dataclass(frozen=True, slots=True)
class Figure:
    """
    One row of the table.

    Parameters
    ----------
    id
        Its short name; stays the same from release to release.
    what
        What exactly was measured.
    unit
        Of the numbers below.
    median, worst, processor
        Of all runs; `processor` is the median of processor time, None where that is not measured.
    runs
        How many.
    target
        At most this median is wanted; None where nothing was promised.
    held_to
        What was asserted of every result.
    """

    id: str
    what: str
    unit: Unit
    median: float
    worst: float
    processor: float | None
    runs: int
    target: float | None
    held_to: str

    @classmethod
    def of(
        cls, name: str, what: str, unit: Unit, timing: Timing, *, target: float | None, held_to: str
    ) -> Figure:
        """Make the figure of a timing."""
        per = _PER[unit]
        return cls(
            id=name,
            what=what,
            unit=unit,
            median=timing.median_s * per,
            worst=timing.worst_s * per,
            processor=timing.processor_median_s * per,
            runs=timing.runs,
            target=target,
            held_to=held_to,
        )

    @property
    def met(self) -> bool | None:
        """Whether the median is within the target; None without one."""
        return None if self.target is None else self.median <= self.target

    def times(self, other: Timing) -> float:
        """How many times as long as other work, by processor time: the wall is shared."""
        if self.processor is None:
            raise TypeError(f"{self.id} is no time.")
        return self.processor / _PER[self.unit] / other.processor_median_s

    def verdict(self) -> str:
        """Say whether the target was met; if not, whether other work on the machine explains it."""
        if self.met is None:
            return "no target"
        if self.met:
            return "met"
        if self.processor is not None and self.target is not None and self.processor <= self.target:
            return "missed on the wall; met in processor time: the core was shared with other work"
        return "missed"


def number(value: float, unit: Unit) -> str:
    """Write a number of a unit to three figures, all of them from a hundred."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:,.{digits}f} {unit}"
