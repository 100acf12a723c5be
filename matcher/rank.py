"""Order the homes for one child: can propose, ask first, may not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from matcher.judge import Judgement

METRE_BITS = 21
FARTHEST_M = (1 << METRE_BITS) - 1
"""Farther than any two points of Great Britain, in metres; also where a distance is not known."""
MOST_POINTS = 2**14 - 1


class Group(Enum):
    """The three groups of a ranking; all are always returned."""

    CAN_PROPOSE = "can_propose"
    """Every bar is decided and met; gates and duties are listed."""
    ASK_FIRST = "ask_first"
    """Some bar is undecided: what to ask, whom, and what each answer does is listed."""
    MAY_NOT = "may_not"
    """By which rule, on which fact, and who if anyone could change it."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """
    The homes of one child in order.

    Parameters
    ----------
    can_propose, ask_first, may_not
        Columns of homes, best first; `may_not` nearest first.
    level_with_above
        For the first two groups: whether a home has the same safety and points as the one above,
        so that only distance, then the reference number, sets them apart.
    overlaps_above
        For the first two groups: whether what is not known, distance included, could put the home
        before the one above.
    """

    can_propose: Ints
    ask_first: Ints
    may_not: Ints
    level_with_above: dict[Group, Bools]
    overlaps_above: dict[Group, Bools]

    def of(self, group: Group) -> Ints:
        """Give the columns of one group."""
        return {
            Group.CAN_PROPOSE: self.can_propose,
            Group.ASK_FIRST: self.ask_first,
            Group.MAY_NOT: self.may_not,
        }[group]


def rank(judgement: Judgement, child: int = 0) -> Ranking:
    """
    Order every home for one child.

    Safety first (only a residual of 5 or 6 half levels, worst last), then welfare points, then
    distance, then the order of the homes, which is that of their reference numbers. Homes that can
    be proposed stand by their worst case, homes to ask by their best case and then their worst.

    Parameters
    ----------
    judgement
        Of one or many children.
    child
        Row of the child.
    """
    surely, possibly = judgement.barred.surely[child], judgement.barred.possibly[child]
    best, worst = (keys.packed() for keys in keys_of(judgement, child))
    proposed = np.flatnonzero(~possibly)
    asked = np.flatnonzero(possibly & ~surely)
    barred = np.flatnonzero(surely)
    proposed = proposed[np.argsort(worst[proposed], kind="stable")]
    asked = asked[np.lexsort((worst[asked], best[asked]))]
    barred = barred[np.argsort((best & FARTHEST_M)[barred], kind="stable")]
    orders = {Group.CAN_PROPOSE: proposed, Group.ASK_FIRST: asked}
    return Ranking(
        can_propose=proposed,
        ask_first=asked,
        may_not=barred,
        level_with_above={g: _level(best, worst, order) for g, order in orders.items()},
        overlaps_above={g: _overlaps(best, worst, order) for g, order in orders.items()},
    )


def metres_of(distance_km: Floats) -> Ints:
    """Give whole metres; what is farther than any two points, or not known, is `FARTHEST_M`."""
    return np.minimum(distance_km * 1000.0, FARTHEST_M).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Keys:
    """
    What homes are ordered by, at one end of what is known; shape (homes,).

    Parameters
    ----------
    safety
        Half levels, as in `Judgement.safety`.
    welfare
        Whole points.
    distance_km
        Kilometres; infinite where not known.
    """

    safety: Floats
    welfare: Floats
    distance_km: Floats

    def metres(self) -> Ints:
        """Give whole metres; what is not known is farthest."""
        return metres_of(self.distance_km)

    def points(self) -> Ints:
        """Safety before welfare in one number; for comparing and sorting only."""
        return self.safety.astype(np.int64) * (MOST_POINTS + 1) + self.welfare.astype(np.int64)

    def packed(self) -> Ints:
        """Give safety, then points, then metres in one number, least first."""
        return self.points() * (FARTHEST_M + 1) + self.metres()


def keys_of(judgement: Judgement, child: int = 0) -> tuple[Keys, Keys]:
    """Give what the homes of one child are ordered by, in their best case and in their worst."""
    safety, welfare = judgement.safety, judgement.welfare
    km = judgement.frame.pairs.distance_km
    return (
        Keys(safety.low[child], welfare.low[child], km.low[child]),
        Keys(safety.high[child], welfare.high[child], km.high[child]),
    )


def _level(best: Ints, worst: Ints, order: Ints) -> Bools:
    low, high = (keys[order] >> METRE_BITS for keys in (best, worst))
    level: Bools = np.zeros(order.size, dtype=np.bool_)
    level[1:] = (low[1:] == low[:-1]) & (high[1:] == high[:-1])
    return level


def _overlaps(best: Ints, worst: Ints, order: Ints) -> Bools:
    low, high = best[order], worst[order]
    overlaps: Bools = np.zeros(order.size, dtype=np.bool_)
    overlaps[1:] = low[1:] < high[:-1]
    return overlaps
