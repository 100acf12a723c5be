"""Assignment with conflicts, as arrays: items go to agents, and some may not share one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.solver.problem_checks import InvalidProblem, check

__all__ = [
    "MUST_BE_PLACED", "Ints", "InvalidProblem", "Placed", "Prices", "Problem", "SideLimit",
    "value_of",
]  # fmt: skip

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
MUST_BE_PLACED = -1
"""In place of a price for being left out."""


@dataclass(frozen=True, slots=True)
class SideLimit:
    """
    A linear limit across agents: at most so much over some pairs.

    Parameters
    ----------
    name
        For messages and for what binds.
    pairs
        Places in the pairs of the problem; shape (terms,).
    weights
        Whole numbers, none negative; same shape.
    most
        The sum over chosen pairs may not exceed it; below 0, nothing keeps the limit.
    left_out
        Weight that each item counts with where it is left out; shape (items,). None for none.
    """

    name: str
    pairs: Ints
    weights: Ints
    most: int
    left_out: Ints | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """
    Items to be placed with agents at least cost.

    Parameters
    ----------
    items, agents
        How many.
    item, agent, cost
        The pairs allowed, by item and then agent; shape (pairs,). A pair not listed is forbidden.
        Costs are whole numbers, none negative.
    capacity
        What each agent has of each resource; shape (agents, resources).
    use
        What each item takes of each resource; shape (items, resources). The first resource is
        places, of which an item takes one.
    left_out
        Price of leaving an item out; `MUST_BE_PLACED` where it may not be. Shape (items,).
    conflicts
        For each class of agents, pairs of items that may not share an agent of it; each of shape
        (conflicts, 2), the lower item first.
    agent_class
        Class of each agent, a place in `conflicts`; shape (agents,).
    together
        Items that must share an agent, or all be left out; groups do not overlap.
    limits
        Limits across agents.

    Raises
    ------
    InvalidProblem
        Naming the first field that does not fit, the place, what was found and expected.
    """

    items: int
    agents: int
    item: Ints
    agent: Ints
    cost: Ints
    capacity: Ints
    use: Ints
    left_out: Ints
    conflicts: tuple[Ints, ...]
    agent_class: Ints
    together: tuple[tuple[int, ...], ...] = ()
    limits: tuple[SideLimit, ...] = ()
    start: Ints = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check(self)
        # Where the pairs of each item begin; the last is their number.
        start = np.searchsorted(self.item, np.arange(self.items + 1))
        object.__setattr__(self, "start", start.astype(np.int64))

    def pairs_of(self, item: int) -> slice:
        """Give the places of an item's pairs."""
        return slice(int(self.start[item]), int(self.start[item + 1]))


@dataclass(frozen=True, slots=True)
class Prices:
    """
    Duals that prove a bound: what placing each item is worth, and what agents gain by it.

    No placement costs less than the worth of the items, none beyond the price of being left out,
    less what the agents gain by their best sets, less what the side limits allow at their prices.

    Parameters
    ----------
    scale
        All that follows is in this part of a unit of cost.
    item
        Worth of each item; that of a group stands with its lowest item. Shape (items,).
    limit
        Price of each side limit, none negative; shape (limits,).
    agent
        What each agent gains at most: the linear estimate of what it is worth to have it at all.
        Shape (agents,).
    bound
        What they prove.
    """

    scale: int
    item: Ints
    limit: Ints
    agent: Ints
    bound: int


@dataclass(frozen=True, slots=True)
class Placed:
    """
    Where each item goes.

    Parameters
    ----------
    agent
        Of each item; -1 where it is left out. Shape (items,).
    prices
        Duals with a bound that anyone can check; it may lie below that of the outcome, which
        branching may have raised. None where no such bound was found.
    """

    agent: Ints
    prices: Prices | None = None


def value_of(problem: Problem, agents: Sequence[int]) -> int:
    """
    Give what a placement costs.

    Raises
    ------
    KeyError
        An item goes where it may not, or is left out and may not be.
    """
    total = 0
    for item, agent in enumerate(agents):
        if agent < 0:
            price = int(problem.left_out[item])
            if price == MUST_BE_PLACED:
                raise KeyError(f"item {item} may not be left out")
            total += price
            continue
        pairs = problem.pairs_of(item)
        at = int(np.searchsorted(problem.agent[pairs], agent))
        listed = problem.agent[pairs]
        if at == listed.size or int(listed[at]) != agent:
            raise KeyError(f"item {item} may not go to agent {agent}")
        total += int(problem.cost[pairs][at])
    return total
