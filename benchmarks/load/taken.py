"""How long every request of a run took, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Taken:
    """
    All requests of a run.

    Parameters
    ----------
    seconds
        Length of the run on the wall.
    right
        Seconds that each rightly answered request took, in the order of their ends.
    in_time
        How many of these were answered before the run was over: those of the rate.
    refused
        Seconds until each 429 or 503, where the run allows them.
    failed
        How many of whatever else, by what happened: "status 500", "connection lost".
    """

    seconds: float
    right: tuple[float, ...]
    in_time: int
    refused: tuple[float, ...] = ()
    failed: Counter[str] | None = None

    @property
    def rate(self) -> float:
        """Right answers a second."""
        return self.in_time / self.seconds

    @property
    def failures(self) -> int:
        """How many requests had no right answer, refusals that are allowed apart."""
        return sum((self.failed or Counter()).values())

    def all_right(self, what: str) -> Taken:
        """
        Give the same, where nothing failed: a fast wrong answer is not a time.

        Raises
        ------
        AssertionError
            Something failed, or nothing was answered.
        """
        told = ", ".join(f"{many} x {words}" for words, many in (self.failed or {}).items())
        assert not told, f"{what}: {told}, {len(self.right)} right"
        assert self.right, f"{what}: nothing was answered"
        return self


def together(runs: Sequence[Taken]) -> Taken:
    """Join runs of the same kind: all their requests, all their time."""
    failed: Counter[str] = Counter()
    for run in runs:
        failed.update(run.failed or {})
    return Taken(
        sum(run.seconds for run in runs),
        tuple(one for run in runs for one in run.right),
        sum(run.in_time for run in runs),
        tuple(one for run in runs for one in run.refused),
        failed,
    )


def percentile(seconds: Sequence[float], share: float) -> float:
    """
    Give the least time within which at least this share of all requests was answered.

    Parameters
    ----------
    seconds
        At least one; in any order.
    share
        Above 0, at most 1: 0.99 for the 99th percentile.

    Raises
    ------
    ValueError
        There are none, or there is no such share.
    """
    if not seconds or not 0 < share <= 1:
        raise ValueError(f"no percentile {share} of {len(seconds)} times")
    # Rounded first: 0.07 * 100 is a little above 7, and the seventh is meant.
    return sorted(seconds)[ceil(round(share * len(seconds), 9)) - 1]
