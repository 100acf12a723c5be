"""Gather what holds of residents into what holds of the homes they live in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.logic import Interval, Truth


@dataclass(frozen=True, slots=True)
class ByHome:
    """
    Which home each resident lives in.

    Parameters
    ----------
    home
        Shape (residents,): column of the home.
    homes
        Number of homes.
    """

    home: Ints
    homes: int

    def any_of(self, holds: Truth) -> Truth:
        """
        Whether something holds of some resident of each home.

        Parameters
        ----------
        holds
            Shape (children, residents).

        Returns
        -------
        any_of
            Shape (children, homes); of a home without residents nothing holds.
        """
        return Truth(self._some(holds.surely), self._some(holds.possibly))

    def greatest(self, value: Interval, of: Truth) -> Interval:
        """
        Give the greatest value among the residents of each home of whom something holds.

        Parameters
        ----------
        value
            Shape (children, residents) or (1, residents), 0 or more.
        of
            Shape (children, residents).

        Returns
        -------
        greatest
            Shape (children, homes): low counts those of whom it surely holds, high all of whom it
            possibly holds; 0 where there are none.
        """
        return Interval(
            self._greatest(value.low, of.surely), self._greatest(value.high, of.possibly)
        )

    def _some(self, holds: Bools) -> Bools:
        found = np.zeros((len(holds), self.homes), dtype=np.bool_)
        for child, those in zip(found, holds, strict=True):
            child[self.home.compress(those)] = True
        return found

    def _greatest(self, value: Floats, of: Bools) -> Floats:
        result = np.zeros((len(of), self.homes))
        each = zip(result, np.broadcast_to(value, of.shape), of, strict=True)
        for child, values, those in each:
            at = np.flatnonzero(those)
            np.maximum.at(child, self.home.take(at), values.take(at))
        return result
