"""What a suite is held to, and whether it was reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """
    A figure of a whole suite beside what is wanted of it.

    Parameters
    ----------
    id
        Short name; stays the same from release to release.
    what
        What exactly the figure is, and of which runs: all of them, the median, the worst.
    unit
        Of the figures: "times", "%", "s", "MB", "children", "" for a count.
    wanted
        The target; None where none was set.
    found
        What was found; None where this run cannot tell.
    is_least
        Whether the target is the least that is wanted, rather than the most.
    missing
        Why nothing was found.
    is_floor
        Whether what was found is only known to be at least so much: a peer ran out of time.
    """

    id: str
    what: str
    unit: str
    wanted: float | None
    found: float | None
    is_least: bool = False
    missing: str = ""
    is_floor: bool = False

    @property
    def is_reached(self) -> bool | None:
        """Whether the target was reached; None without a target, or where that is not known."""
        if self.wanted is None or self.found is None:
            return None
        reached = self.found >= self.wanted if self.is_least else self.found <= self.wanted
        return True if reached else None if self.is_floor else False

    def target(self) -> str:
        """Write the target: "at least 4 times"."""
        if self.wanted is None:
            return "none"
        return f"{'at least' if self.is_least else 'at most'} {written(self.wanted, self.unit)}"

    def figure(self) -> str:
        """Write what was found."""
        if self.found is None:
            return "-"
        return f"{'at least ' if self.is_floor else ''}{written(self.found, self.unit)}"

    def verdict(self) -> str:
        """Say whether the target was reached, or by how much it was missed, or why it is open."""
        if self.found is None:
            return f"not measured: {self.missing or 'nothing of the kind was run'}"
        if self.wanted is None:
            return "no target"
        if self.is_reached:
            return "reached"
        if self.is_reached is None:
            return "open: the peer ran out of time"
        if not self.wanted:
            return "missed"
        off = 100 * abs(self.found - self.wanted) / abs(self.wanted)
        return f"missed: {off:.0f} % {'short' if self.is_least else 'over'}"


def written(number: float, unit: str) -> str:
    """Write a figure to three places, with its unit; a count as it is."""
    if not unit or unit == "children":
        text = f"{number:,.0f}" if number == round(number) else f"{number:,.1f}"
        return f"{text} {unit}".rstrip()
    small = abs(number)
    if unit == "%":
        digits = 1 if small >= 10 else 2 if small >= 1 else 3
        return f"{number:.{digits}f} %" if number else "0 %"
    digits = 0 if small >= 100 or number == round(number) else 1 if small >= 10 else 2
    return f"{number:,.{3 if 0 < small < 1 else digits}f} {unit}"


def mean(numbers: Sequence[float]) -> float | None:
    """Give the mean; None of nothing."""
    return sum(numbers) / len(numbers) if numbers else None
