"""Where a row of the matrix fires, who poses it, and at what level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import numpy as np

from constraints.arrays import Bools
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Poser

_POSER = np.array((NOT_KNOWN, Poser.REFERRED_CHILD, Poser.RESIDENT, Poser.EACH_OTHER), np.int64)
"""By whether the child poses it, and twice whether a resident does."""


@dataclass(frozen=True, slots=True)
class Firing:
    """
    One row in one direction, or in both together.

    Parameters
    ----------
    fires
        Shape (referred, homes) or (left, right).
    level
        Level posed, same shape: low is 0 where it does not surely fire, high where it cannot.
    own_side_open
        Where whether it fires rests on what is not known of the referred child, and what the row
        asks of the home is known; None where nothing rests on it.
    by_child, by_resident
        Whether the referred child, or a resident, poses it; None where that cannot be.
    among
        In one direction, whether it holds of the people alone; None where the row asks nothing of
        the home besides.
    """

    fires: Truth
    level: Interval
    own_side_open: Bools | None
    by_child: Truth | None
    by_resident: Truth | None
    among: Truth | None = None

    @classmethod
    def by(
        cls,
        poser: Poser,
        people: Truth,
        level: Interval,
        own_side: Truth,
        where: Truth | None = None,
    ) -> Firing:
        """
        Make the firing of a row in one direction, from the referred child's side of it.

        Parameters
        ----------
        poser
            Who poses it.
        people
            Whether it holds of the people.
        level
            Level posed.
        own_side
            Whether it holds of the referred child.
        where
            Whether what the row asks of the home holds; None where it asks nothing.
        """
        fires = people if where is None else people & where
        undecided = ~own_side.decided
        if where is not None:
            # What is open of the home is put to the home; its row asks about the home.
            undecided = undecided & where.decided
        return cls(
            fires,
            Interval(level.low * fires.surely, level.high * fires.possibly),
            fires.possibly & ~fires.surely & undecided if undecided.any() else None,
            None if poser is Poser.RESIDENT else fires,
            None if poser is Poser.REFERRED_CHILD else fires,
            None if where is None else people,
        )

    def with_other(self, other: Firing) -> Firing:
        """Put the two directions of one row together, the worse counting."""
        fires = self.fires | other.fires
        return Firing(
            fires,
            Interval(
                np.maximum(self.level.low, other.level.low),
                np.maximum(self.level.high, other.level.high),
            ),
            self._own_side(other, fires),
            self.by_child or other.by_child,
            self.by_resident or other.by_resident,
        )

    def _own_side(self, other: Firing, fires: Truth) -> Bools | None:
        if self.own_side_open is None and other.own_side_open is None:
            return None
        # A direction that is undecided for another reason is for the home to answer.
        open_ = fires.possibly & ~fires.surely
        for one in (self, other):
            waits = ~one.fires.possibly
            open_ = open_ & (waits if one.own_side_open is None else waits | one.own_side_open)
        return open_

    def poser(self) -> Coded:
        """Name who surely poses it; where nobody surely does, all who possibly do."""
        if self.by_child is None or self.by_resident is None or self.by_child is self.by_resident:
            who = Poser.RESIDENT if self.by_child is None else Poser.REFERRED_CHILD
            who = who if self.by_child is not self.by_resident else Poser.EACH_OTHER
            return Coded(np.where(self.fires.possibly, int(who), NOT_KNOWN))
        sure = self.fires.surely
        one = np.where(sure, self.by_child.surely, self.by_child.possibly)
        two = np.where(sure, self.by_resident.surely, self.by_resident.possibly)
        return Coded(_POSER[one + 2 * two.astype(np.int64)])


def together(directions: list[Firing]) -> Firing:
    """Put the directions of one row together."""
    return reduce(Firing.with_other, directions)
