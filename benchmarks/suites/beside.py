"""Our time beside that of HiGHS on the same instances, each to its proof."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.suites.goal import Goal
from benchmarks.suites.run import NOT_ASKED, OURS, Run
from matcher.solver.backend import Engine

HIGHS = Engine.HIGHS.value
NO_PEERS = "it needs --peers"


@dataclass(frozen=True, slots=True)
class Beside:
    """
    The instances of a kind that HiGHS was asked about.

    Parameters
    ----------
    pairs
        Our run and that of HiGHS.
    """

    pairs: tuple[tuple[Run, Run], ...]

    @property
    def ratios(self) -> list[float]:
        """Their time in times of ours, of each instance."""
        return [theirs.seconds / ours.seconds for ours, theirs in self.pairs]

    @property
    def together(self) -> float:
        """Their time in times of ours, all instances added up."""
        mine, theirs = (sum(pair[side].seconds for pair in self.pairs) for side in (0, 1))
        return theirs / mine

    @property
    def missing(self) -> str:
        """Why nothing can be said: a time to a proof of ours that never came is no time."""
        left = [ours.instance for ours, _ in self.pairs if not ours.is_proved]
        if left:
            return f"ours proved nothing within the limit on {', '.join(left)}"
        return "" if self.pairs else NO_PEERS


LEAST, MEDIAN, TOGETHER = "least", "median", "all together"
WAYS: Mapping[str, Callable[[Beside], float]] = {
    LEAST: lambda of: min(of.ratios),
    MEDIAN: lambda of: median(of.ratios),
    TOGETHER: lambda of: of.together,
}


def beside(done: Sequence[Run], group: str) -> Beside:
    """Pair our run with that of HiGHS on each instance of a kind that it was asked about."""
    of = {(run.instance, run.solver): run for run in done if run.group == group}
    pairs = (
        (run, theirs)
        for (name, solver), run in of.items()
        if solver == OURS
        and (theirs := of.get((name, HIGHS))) is not None
        and theirs.status != NOT_ASKED
    )
    return Beside(tuple(pairs))


def times(name: str, what: str, of: Beside, way: str, wanted: float | None) -> Goal:
    """
    Hold the time of HiGHS, in times of ours, to a target; no instance is left out of it.

    Parameters
    ----------
    name, what
        As for `Goal`.
    of
        The runs.
    way
        One of `WAYS`.
    wanted
        The target.
    """
    missing = of.missing
    return Goal(
        name,
        f"{what}, {way} of {len(of.pairs)}",
        "times",
        wanted,
        None if missing else WAYS[way](of),
        is_least=True,
        missing=missing,
        is_floor=not all(theirs.is_proved for _, theirs in of.pairs),
    )
