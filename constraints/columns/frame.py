"""Everything the rules may look at, on one day."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.arrays import Ints
from constraints.columns.children import Children
from constraints.columns.homes import Counts, Homes, Lifted
from constraints.columns.pairs import Between, Pairs
from constraints.columns.referral import Referral


@dataclass(frozen=True, slots=True)
class Frame:
    """
    Everything the rules may look at: referred children, homes, residents, and what lies between.

    Parameters
    ----------
    child, referral
        Shape (referred, 1).
    homes
        Shape (1, homes).
    pairs
        Shape (referred, homes).
    counts
        Broadcasts to (referred, homes).
    residents
        Shape (residents, 1), sorted by home; one more child of whom nothing is known stands for
        the residents of a home that are not all listed.
    resident_home
        Shape (residents,): column of the home each lives in, ascending.
    between
        Shape (referred, residents).
    lifted
        The separable rows of the matrix, per home.
    """

    child: Children
    referral: Referral
    homes: Homes
    pairs: Pairs
    counts: Counts
    residents: Children
    resident_home: Ints
    between: Between
    lifted: Lifted

    @property
    def shape(self) -> tuple[int, int]:
        """Number of referred children and of homes."""
        return len(self.child), self.homes.kind.shape[-1]
