"""Facts known only in part: truths, intervals and codes, with arithmetic that keeps the doubt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats, Ints

NOT_KNOWN = -1


@dataclass(frozen=True, slots=True)
class Truth:
    """
    Statements that are surely so, possibly so, or not so.

    Kleene's three values as two arrays: ``surely`` implies ``possibly``; known where they agree.

    Parameters
    ----------
    surely, possibly
        One shape, or shapes that broadcast together.
    """

    surely: Bools
    possibly: Bools

    @classmethod
    def known(cls, holds: Bools | bool) -> Truth:
        """Make statements that are all decided."""
        array = np.asarray(holds, dtype=np.bool_)
        return cls(array, array)

    @classmethod
    def unknown(cls, shape: tuple[int, ...]) -> Truth:
        """Make statements of which nothing is known."""
        return cls(np.zeros(shape, dtype=np.bool_), np.ones(shape, dtype=np.bool_))

    def __and__(self, other: Truth) -> Truth:
        return Truth(self.surely & other.surely, self.possibly & other.possibly)

    def __or__(self, other: Truth) -> Truth:
        return Truth(self.surely | other.surely, self.possibly | other.possibly)

    def __invert__(self) -> Truth:
        return Truth(~self.possibly, ~self.surely)

    @property
    def decided(self) -> Bools:
        """Where it is known whether the statement holds."""
        return np.equal(self.surely, self.possibly)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the arrays, broadcast."""
        return np.broadcast_shapes(self.surely.shape, self.possibly.shape)

    def over(self, apply: Callable[[Bools], Bools]) -> Truth:
        """Apply an indexing or reshaping function to both arrays."""
        return Truth(apply(self.surely), apply(self.possibly))


@dataclass(frozen=True, slots=True)
class Interval:
    """
    Numbers that lie somewhere from ``low`` to ``high``, both included; known where equal.

    Not known at all is the widest range the column allows; nan never appears.

    Parameters
    ----------
    low, high
        One shape, or shapes that broadcast together; the column states the unit.
    """

    low: Floats
    high: Floats

    @classmethod
    def known(cls, value: Floats | float) -> Interval:
        """Make numbers that are all known."""
        array = np.asarray(value, dtype=np.float64)
        return cls(array, array)

    def at_least(self, bound: Interval | float) -> Truth:
        """Whether each number is ``bound`` or more."""
        low, high = _ends(bound)
        return Truth(self.low >= high, self.high >= low)

    def above(self, bound: Interval | float) -> Truth:
        """Whether each number is more than ``bound``."""
        low, high = _ends(bound)
        return Truth(self.low > high, self.high > low)

    def below(self, bound: Interval | float) -> Truth:
        """Whether each number is less than ``bound``."""
        return ~self.at_least(bound)

    def at_most(self, bound: Interval | float) -> Truth:
        """Whether each number is ``bound`` or less."""
        return ~self.above(bound)

    def plus(self, other: Interval | float) -> Interval:
        """Add, widening as doubt adds up."""
        low, high = _ends(other)
        return Interval(self.low + low, self.high + high)

    def minus(self, other: Interval | float) -> Interval:
        """Subtract, widening as doubt adds up."""
        low, high = _ends(other)
        return Interval(self.low - high, self.high - low)

    def share_between(self, free: float, worst: float) -> Interval:
        """
        Give the share of the way from ``free`` to ``worst``, within 0 and 1.

        ``free`` may be above ``worst``: then smaller numbers are worse.
        """
        low = np.clip((self.low - free) / (worst - free), 0.0, 1.0)
        high = np.clip((self.high - free) / (worst - free), 0.0, 1.0)
        return Interval(low, high) if worst > free else Interval(high, low)

    def where(self, condition: Truth) -> Interval:
        """Keep the number where ``condition`` holds and give 0 where it does not."""
        low = np.where(condition.possibly, np.minimum(self.low, 0.0), 0.0)
        high = np.where(condition.possibly, np.maximum(self.high, 0.0), 0.0)
        return Interval(
            np.where(condition.surely, self.low, low), np.where(condition.surely, self.high, high)
        )

    @property
    def decided(self) -> Bools:
        """Where the number is known."""
        return np.equal(self.low, self.high)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the arrays, broadcast."""
        return np.broadcast_shapes(self.low.shape, self.high.shape)

    def over(self, apply: Callable[[Floats], Floats]) -> Interval:
        """Apply an indexing or reshaping function to both arrays."""
        return Interval(apply(self.low), apply(self.high))


@dataclass(frozen=True, slots=True)
class Coded:
    """
    Codes of a closed list; ``NOT_KNOWN`` (-1) where the code is not known.

    Parameters
    ----------
    code
        Members of one ``IntEnum`` of `constraints.vocabulary`, or ``NOT_KNOWN``.
    """

    code: Ints

    def is_in(self, first: int, *others: int) -> Truth:
        """Whether each code is one of those given; undecided where the code is not known."""
        # A handful of comparisons is many times faster than np.isin on arrays of this size; with
        # plain numbers, since numpy asks a member of an enum for its protocols each time.
        surely: Bools = np.equal(self.code, int(first))
        for code in others:
            surely |= self.code == int(code)
        return Truth(surely, surely | (self.code == NOT_KNOWN))

    @property
    def decided(self) -> Bools:
        """Where the code is known."""
        return np.not_equal(self.code, NOT_KNOWN)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the array."""
        return self.code.shape

    def over(self, apply: Callable[[Ints], Ints]) -> Coded:
        """Apply an indexing or reshaping function."""
        return Coded(apply(self.code))


def _ends(bound: Interval | float) -> tuple[Floats | float, Floats | float]:
    if isinstance(bound, Interval):
        return bound.low, bound.high
    return bound, bound
