"""
One aim with earlier ones held: what each earlier aim is worth in the cost that is minimised.

Where a sum g is held at its optimum G, every answer has g = G: adding a multiple of g to the cost
moves all answers alike. Any multiple is exact, none needs to be large enough (the limit g <= G
stays): it is the price at which A. Geoffrion's relaxation would start ("Lagrangean relaxation for
integer programming", Mathematical Programming Study 2 (1974)), without which the duals of transport
would know nothing of the limit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.solver.problem import Ints, Problem
from matcher.solver.problem_checks import LARGEST_PRODUCT
from matcher.solver.tiers.core import Core
from matcher.solver.tiers.tier import Tier

ROOM = LARGEST_PRODUCT // 4
"""Of what all items cost, times what they weigh in limits: with some to spare."""
SMALL = 2**24
"""Of what one item costs: engines of floating point fail where numbers are much larger."""


@dataclass(frozen=True, slots=True)
class Blend:
    """
    A problem whose optimum, less what is known beforehand, is that of one tier.

    Parameters
    ----------
    problem
        To be solved.
    known
        What is to be added to its value, or its bound, to give that of the tier.
    in_full
        Whether every sum counts more than what one item could gain in all that follow.
    """

    problem: Problem
    known: int
    in_full: bool


@dataclass(frozen=True, slots=True)
class _Cost:
    """Of pairs kept and of being left out, above the least of each item, whose sum is apart."""

    pairs: Ints
    left: Ints
    least: int

    @property
    def highest(self) -> int:
        return int(max(self.pairs.max(initial=0), self.left.max(initial=0)))

    def all_items(self, core: Core) -> int:
        """Give the most that all items together may cost."""
        most = np.where(core.must, 0, self.left)
        np.maximum.at(most, core.problem.item[core.kept], self.pairs)
        return int(most.sum())


def blended(core: Core, aim: Tier, before: tuple[Tier, ...] = (), *, limited: bool = True) -> Blend:
    """
    Pose one aim with the sums that are held.

    Parameters
    ----------
    core
        What earlier tiers left.
    aim
        Whose sum is to be least.
    before
        Sums to be blended in though they are not held, for a good answer that proves nothing: what
        is known beforehand means nothing then.
    limited
        False to leave the sums that are held to their prices: bounds hold all the same, and answers
        have to be looked at.
    """
    cost = _above_least(core, aim.cost[core.kept], aim.left_out)
    known, in_full, room = cost.least, True, _room(core)
    for tier in reversed(before):
        cost, _, whole = _mixed(core, cost, tier, room, 1 + cost.highest)
        in_full &= whole
    for held in reversed(core.held):
        surely = 1 + cost.all_items(core)
        cost, times, whole = _mixed(core, cost, held.tier, room, surely)
        known -= times * (held.most - int(core.least(held.tier).sum()))
        in_full &= whole
    last = _above_least(core, cost.pairs, cost.left)
    posed = core if limited else replace(core, held=())
    return Blend(posed.posed(last.pairs, last.left), known + last.least, in_full)


def _room(core: Core) -> int:
    """Give the most that one item may cost: sums of costs and weights must be exact."""
    items = max(core.problem.items, 1)
    weighs = sum(
        items * int(limit.weights.max(initial=0))
        + (0 if limit.left_out is None else int(limit.left_out.sum()))
        + abs(limit.most)
        for limit in (*core.problem.limits, *core.limits())
    )
    return min(SMALL, ROOM // (items * (items + 1 + weighs)))


def _above_least(core: Core, pairs: Ints, left: Ints) -> _Cost:
    """Take off what the cheapest option of each item costs: it is paid in any case."""
    least = core.least_of(pairs, left)
    above = np.where(core.must, 0, left - least)
    return _Cost(pairs - least[core.problem.item[core.kept]], above, int(least.sum()))


def _mixed(core: Core, cost: _Cost, tier: Tier, room: int, surely: int) -> tuple[_Cost, int, bool]:
    """
    Add a sum, so often that a unit is more than one item's choice can gain in what follows.

    Where there is room it is added as often as is surely enough; where there is too little, less.
    """
    more = _above_least(core, tier.cost[core.kept], tier.left_out)
    wanted, fits = 1 + cost.highest, max(room - cost.highest, 0) // max(more.highest, 1)
    times = surely if surely <= fits else min(wanted, fits)
    pairs, left = cost.pairs + times * more.pairs, cost.left + times * more.left
    return _Cost(pairs, left, cost.least), times, times >= wanted
