"""Shares of breach along a number, as the knots of a line that both rules and tables can read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import isfinite

import numpy as np

from constraints.arrays import Floats
from constraints.columns import Homes
from constraints.logic import Interval


@dataclass(frozen=True, slots=True)
class Curve:
    """
    A share of breach that runs in straight lines from knot to knot, and is level outside them.

    Parameters
    ----------
    knots
        Pairs of a number, in the unit the rule's field names, and a share in [0, 1]. Numbers rise;
        shares only rise or only fall, so that a better home never costs more.

    Raises
    ------
    ValueError
        If the knots are not such.
    """

    knots: tuple[tuple[float, float], ...]

    def __post_init__(self) -> None:
        numbers, shares = [knot[0] for knot in self.knots], [knot[1] for knot in self.knots]
        if len(self.knots) < 2:
            raise ValueError("at least two knots")
        if not all(isfinite(number) for number in numbers):
            raise ValueError("finite numbers")
        if not all(before < after for before, after in pairwise(numbers)):
            raise ValueError("numbers that rise from knot to knot")
        if not all(0 <= share <= 1 for share in shares):
            raise ValueError("shares from 0 to 1")
        if shares not in (sorted(shares), sorted(shares, reverse=True)):
            raise ValueError("shares that only rise or only fall")

    def at(self, number: Interval) -> Interval:
        """Give the share at each number; not knowing the number gives a range of shares."""
        numbers, shares = _ends(self.knots)
        low = np.interp(number.low, numbers, shares)
        high = low if number.high is number.low else np.interp(number.high, numbers, shares)
        return Interval(low, high) if shares[0] <= shares[-1] else Interval(high, low)

    def of_homes(self, homes: Homes, column: str) -> Interval:
        """Give the share at each number of a column of `Homes`; the same for every child."""
        number: Interval = getattr(homes, column)
        return homes.keep((self, column), lambda: self.at(number))


@lru_cache(maxsize=256)
def _ends(knots: tuple[tuple[float, float], ...]) -> tuple[Floats, Floats]:
    """Give the numbers and the shares as arrays; kept, since a curve is read for every child."""
    numbers, shares = np.array(knots, dtype=np.float64).T.copy()
    return numbers, shares
