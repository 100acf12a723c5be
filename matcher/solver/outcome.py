"""What every core of the solver gives back: a status, a value, a bound, and the way there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")


class Status(Enum):
    """What is known of an answer; nothing can be read from one that has no solution."""

    OPTIMAL = "optimal"
    """The bound equals the value: no better answer exists."""
    FEASIBLE = "feasible"
    """An answer that keeps every constraint; the bound says how much better one could be."""
    INFEASIBLE = "infeasible"
    """Proved: no answer keeps every constraint."""
    UNKNOWN = "unknown"
    """The time was up, or the work was stopped, before anything was found or proved."""


@dataclass(frozen=True, slots=True)
class Step:
    """
    What was known at one moment of the work.

    Parameters
    ----------
    seconds
        Since the start.
    value
        Of the best answer so far; None before the first.
    bound
        No answer is below it; None before the first.
    """

    seconds: float
    value: int | None
    bound: float | None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """
    The answer to one problem of minimisation.

    Parameters
    ----------
    status
        What is known.
    value
        Cost of the solution; None without one.
    bound
        No solution costs less; None where none was found. Equal to the value where optimal.
    seconds
        Wall-clock time taken.
    method
        Which method the code chose, for people to read.
    steps
        Value and bound as they improved, in order of time.
    solution
        None unless the status is optimal or feasible.
    """

    status: Status
    value: int | None
    bound: float | None
    seconds: float
    method: str
    steps: tuple[Step, ...] = ()
    solution: T | None = None

    def __post_init__(self) -> None:
        solved = self.status in {Status.OPTIMAL, Status.FEASIBLE}
        if solved != (self.solution is not None) or solved != (self.value is not None):
            raise ValueError(
                f"{self.status.value}: a solution and its value go with a solved status."
            )
        if self.value is not None and self.bound is not None and self.bound > self.value:
            raise ValueError(f"Expected a bound of at most {self.value}, found {self.bound}.")

    @property
    def gap(self) -> float | None:
        """Share of the value that lies above the bound, 0 where optimal; None without both."""
        if self.value is None or self.bound is None:
            return None
        if self.value == self.bound:
            return 0.0
        return (self.value - self.bound) / max(abs(self.value), 1)
