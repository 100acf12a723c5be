"""What decisions are worth: children placed first, then 9,999 less points for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.rolling.stream import BARRED, MOST_POINTS, NOWHERE, Ints, Stream


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """
    What a whole stream of decisions comes to; compared by children placed, then worth.

    Parameters
    ----------
    placed
        Children placed.
    worth
        Sum of 9,999 less points over them.
    """

    placed: int
    worth: int

    def shares(self, best: Value) -> tuple[float, float]:
        """
        Give the shares of what was possible: of the children placed, and of the worth.

        The share of worth may be above 1 where fewer children are placed than were possible, as
        those left are then the ones who fit worst. A share of nothing is 1.
        """
        return _share(self.placed, best.placed), _share(self.worth, best.worth)

    def share(self, best: Value) -> float:
        """Give the lesser of the two shares, never above 1: neither pays for the other."""
        return min(1.0, *self.shares(best))


def value_of(stream: Stream, home: Ints) -> Value:
    """
    Give what decisions come to.

    Parameters
    ----------
    stream
        Who came.
    home
        Of each child; `NOWHERE` where it is not placed. Shape (children,).

    Raises
    ------
    ValueError
        A child is where it may not be.
    """
    placed = np.flatnonzero(home != NOWHERE)
    points = stream.points[placed, home[placed]]
    if (points == BARRED).any():
        child = stream.name[placed[points == BARRED][0]]
        raise ValueError(f"Child {child} is in a home that may not take it.")
    return Value(int(placed.size), int((MOST_POINTS - points).sum()))


def _share(found: int, best: int) -> float:
    return found / best if best else 1.0
