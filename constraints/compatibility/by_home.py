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
        rows, residents = _places(holds.possibly)
        homes = self.home[residents]
        possibly = self._none(holds)
        possibly[rows, homes] = True
        surely = self._none(holds)
        sure = holds.surely[rows, residents]
        surely[rows[sure], homes[sure]] = True
        return Truth(surely, possibly)

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

    def _greatest(self, value: Floats, of: Bools) -> Floats:
        rows, residents = _places(of)
        values = np.broadcast_to(value, of.shape)[rows, residents]
        # Of repeated places the last one assigned stays: the greatest, when sorted.
        order = np.argsort(values, kind="stable")
        result = np.zeros((len(of), self.homes))
        result[rows[order], self.home[residents[order]]] = values[order]
        return result

    def _none(self, holds: Truth) -> Bools:
        return np.zeros((len(holds.possibly), self.homes), dtype=np.bool_)


def _places(holds: Bools) -> tuple[Ints, Ints]:
    # Several times faster than nonzero of two axes, for the one row that a ranking has.
    rows, columns = np.divmod(np.flatnonzero(holds), max(holds.shape[1], 1))
    return rows, columns
