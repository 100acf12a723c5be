"""What could have been done by whoever had known everyone who would come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.rolling.batch import as_problem
from matcher.rolling.room import Room
from matcher.rolling.stream import BARRED, MOST_POINTS, NOWHERE, Ints, Stream
from matcher.rolling.value import Value, value_of
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status


@dataclass(frozen=True, slots=True)
class Hindsight:
    """
    The best that was possible.

    Parameters
    ----------
    home
        Of each child; shape (children,).
    value
        What it comes to.
    bound
        Nothing better is possible; equal to the value where proved.
    seconds
        Taken.
    """

    home: Ints
    value: Value
    bound: Value
    seconds: float

    @property
    def is_proved(self) -> bool:
        """Whether nothing better exists."""
        return self.value == self.bound


def hindsight(stream: Stream, limits: Limits | None = None) -> Hindsight:
    """
    Place everyone as if all were known from the start: as many as possible, then least points.

    One child more outweighs all points of all others, so that one solve settles both.

    Parameters
    ----------
    stream
        Everyone.
    limits
        Of the solver.

    Raises
    ------
    TimeoutError
        Nothing was found in the time.
    """
    each = MOST_POINTS * stream.children + 1
    problem = as_problem(
        stream, stream.points != BARRED, stream.points, Room.of(stream), MOST_POINTS + each
    )
    outcome = solve(problem, limits or Limits())
    if outcome.solution is None or outcome.value is None or outcome.bound is None:
        raise TimeoutError(f"hindsight: nothing was found in {outcome.seconds:.1f} s.")
    home = np.where(outcome.solution.agent < 0, NOWHERE, outcome.solution.agent)
    value = value_of(stream, home)
    if outcome.status is Status.OPTIMAL:
        return Hindsight(home, value, value, outcome.seconds)
    # What is saved on leaving everybody out: worth, and `each` for a child placed.
    saved = stream.children * (MOST_POINTS + each) - int(np.ceil(outcome.bound))
    return Hindsight(home, value, Value(*divmod(saved, each)), outcome.seconds)
