"""What one solver did on one instance, what is wanted of it all, and what is to be run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matcher.solver.outcome import Step

OURS = "Homeward"
NOT_ASKED, FAILED = "not asked", "failed"
"""Beside the statuses of an outcome: for a reason given, a solver was not tried, or it broke."""


@dataclass(frozen=True, slots=True)
class Plan:
    """
    What is to be run.

    Parameters
    ----------
    data
        Folder of the published sets.
    seconds
        Limit of each solver on each instance; None for that of the suite.
    peers
        Whether other solvers run beside ours.
    instances
        Pattern that the names of instances match, `*` for anything; None for all of the suite.
    seeds
        Of what is drawn; None for those of the suite.
    """

    data: Path
    seconds: float | None = None
    peers: bool = False
    instances: str | None = None
    seeds: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """
    What one solver did on one instance, checked.

    Parameters
    ----------
    group, instance
        Kind of instance, and its name.
    solver
        Name of the solver.
    status
        Of an outcome, or `NOT_ASKED`, or `FAILED`.
    value, bound
        Of the answer; None without.
    seconds
        On the wall, the building of a model included. The median where it ran more than once.
    building
        Seconds of those that building the model took.
    steps
        Value and bound as they improved, in seconds since the start.
    known
        The best value published, or proved before; compared with, never given to a solver.
    repeats
        How many times it ran, each time counted.
    worst
        Longest of these.
    extra
        More figures, by name: `unplaced` children, `peak_mb`, and so on.
    note
        What a reader should know; empty for nothing.
    """

    group: str
    instance: str
    solver: str
    status: str
    value: int | None = None
    bound: float | None = None
    seconds: float = 0.0
    building: float = 0.0
    steps: tuple[Step, ...] = ()
    known: int | None = None
    repeats: int = 1
    worst: float | None = None
    extra: Mapping[str, float] = field(default_factory=dict)
    note: str = ""

    @property
    def gap(self) -> float | None:
        """Share of the value that lies above the bound: what is proved; None without both."""
        return share(self.value, self.bound)

    @property
    def is_proved(self) -> bool:
        """Whether the answer is the best, or it is proved that there is none."""
        return self.status in {"optimal", "infeasible"}

    def at(self, seconds: float) -> Step:
        """Give value and bound as they were known after so long."""
        last = Step(0.0, None, None)
        for step in self.steps:
            if step.seconds <= seconds:
                last = step
        return last

    def seconds_to(self, value: int) -> float | None:
        """Give when an answer this good was first there; None if it never was."""
        for step in self.steps:
            if step.value is not None and step.value <= value:
                return step.seconds
        return self.seconds if self.value is not None and self.value <= value else None


def share(value: float | None, below: float | None) -> float | None:
    """Give the share of a value that lies above another; None without both."""
    if value is None or below is None:
        return None
    return 0.0 if value == below else (value - below) / max(abs(value), 1)


def above(value: float | None, best: float | None) -> float | None:
    """Give how far a value lies above the best, as a share of the best; None without both."""
    if value is None or best is None:
        return None
    return 0.0 if value == best else (value - best) / max(abs(best), 1)


def best_of(runs: Sequence[Run]) -> dict[str, int]:
    """Give the best value of each instance: that known beforehand, or found by anyone here."""
    best: dict[str, int] = {}
    for run in runs:
        for value in (run.value, run.known):
            if value is not None:
                best[run.instance] = min(value, best.get(run.instance, value))
    return best


def check_bounds(runs: Sequence[Run]) -> None:
    """
    See that no answer of anyone is better than what anyone proved to be the least.

    Raises
    ------
    AssertionError
        Somebody proved what does not hold.
    """
    best = best_of(runs)
    for run in runs:
        value = best.get(run.instance)
        assert value is None or run.status != "infeasible", f"{run.instance}: {run.solver} is wrong"
        if value is not None and run.bound is not None:
            assert run.bound <= value + 1e-6 * max(abs(value), 1), (
                f"{run.instance}: {run.solver} claims that nothing costs less than {run.bound}, "
                f"and {value} is known."
            )
