"""What the homes of one group are ordered by, with the weights left open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.base import Effect
from constraints.columns import row_of
from matcher.judge import Judgement
from matcher.rank import FARTHEST_M, Group, metres_of

BEST, WORST = 0, 1
ORDERED_BY = {Group.CAN_PROPOSE: (WORST,), Group.ASK_FIRST: (BEST, WORST)}
"""The ends of what is known by which a group is ordered, the first first; as in `rank`."""
ROOM = 2**38
"""More than points can come to, whatever the bounds: safety and metres fit in beside it."""


@dataclass(frozen=True, slots=True)
class Criteria:
    """
    What homes are ordered by at both ends of what is known; the first axis is the end.

    Parameters
    ----------
    tier
        Safety, half levels; shape (2, homes).
    breach
        Share from 0 to 1; shape (2, costs, homes).
    metres
        Distance; shape (2, homes).
    ends
        Those that order these homes, the first first.
    """

    tier: Ints
    breach: Floats
    metres: Ints
    ends: tuple[int, ...]

    @classmethod
    def of(cls, judgement: Judgement, group: Group, columns: Ints, child: int = 0) -> Criteria:
        """
        Gather what some homes of a group are ordered by.

        Parameters
        ----------
        judgement
            Of one or many children.
        group
            Can propose or ask first.
        columns
            The homes, ascending: the column is the last thing homes are ordered by.
        child
            Row.
        """
        km, total = judgement.frame.pairs.distance_km, judgement.frame.shape[1]
        costs = [verdict.finding for verdict in judgement.of_effect(Effect.COST)]
        breach = np.empty((2, len(costs), columns.size))
        for at, cost in enumerate(costs):
            for end, share in ((BEST, cost.low), (WORST, cost.high)):
                breach[end, at] = row_of(share, child, total)[columns]
        safety = (judgement.safety.low, judgement.safety.high)
        return cls(
            tier=np.array([end[child, columns] for end in safety]).astype(np.int64),
            breach=breach,
            metres=metres_of(np.array([end[child, columns] for end in (km.low, km.high)])),
            ends=ORDERED_BY[group],
        )

    @property
    def homes(self) -> int:
        """How many homes."""
        return int(self.tier.shape[1])

    def take(self, homes: Bools | Ints) -> Criteria:
        """Give some of the homes, ascending."""
        return Criteria(
            self.tier[:, homes], self.breach[:, :, homes], self.metres[:, homes], self.ends
        )

    def points(self, weights: Ints, end: int) -> Ints:
        """
        Give welfare points under each vector of weights, rounded cost by cost as in `judge`.

        Parameters
        ----------
        weights
            Whole points; shape (vectors, costs).
        end
            `BEST` or `WORST`.

        Returns
        -------
        points
            Shape (vectors, homes).
        """
        total = np.zeros((weights.shape[0], self.homes))
        one = np.empty_like(total)
        for at, share in enumerate(self.breach[end]):
            if share.any():
                np.multiply(weights[:, at, None], share, out=one)
                total += np.rint(one, out=one)
        return total.astype(np.int64)

    def key(self, weights: Ints, end: int) -> Ints:
        """Pack safety, points and distance into one number; for comparing only. As `points`."""
        points = self.tier[end] * ROOM + self.points(weights, end)
        packed: Ints = points * (FARTHEST_M + 1) + self.metres[end]
        return packed

    def keys(self, weights: Ints) -> list[Ints]:
        """Give what these homes are ordered by: by the first key, then the next, then column."""
        return [self.key(weights, end) for end in self.ends]


def stands_before(keys: Iterable[Ints], home: Ints | int, other: Ints | int) -> Bools:
    """
    Whether homes stand before others under each vector.

    Parameters
    ----------
    keys
        Of `Criteria.keys`.
    home, other
        Homes; one of them may be a single one.

    Returns
    -------
    before
        Shape (vectors, homes).
    """
    homes, others = np.atleast_1d(home), np.atleast_1d(other)
    before: Bools = homes < others
    for key in reversed(list(keys)):
        mine, theirs = key[:, homes], key[:, others]
        before = (mine < theirs) | ((mine == theirs) & before)
    return before
