"""A problem with its groups contracted: what must go together becomes one bundle."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.solver.conflicts.apart import Apart, Bools, apart_of, split_in
from matcher.solver.conflicts.weights import Weights
from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem
from matcher.solver.problem_checks import LARGEST_PRODUCT

MOST_SCALE = 2**20


@dataclass(frozen=True, slots=True)
class Bundles:
    """
    Bundles to be placed with agents; pairs stand by agent and then bundle.

    Parameters
    ----------
    bundle_of
        Bundle of each item; shape (items,).
    bundle, agent, cost
        The pairs allowed; shape (pairs,).
    start
        Where the pairs of each agent begin; the last is their number. Shape (agents + 1,).
    weight
        What each pair weighs in each side limit.
    left_weight
        What each bundle weighs there where it is left out; shape (limits, bundles).
    most
        Of each side limit; shape (limits,).
    capacity, use
        Shapes (agents, resources) and (bundles, resources).
    left_out
        Price of leaving a bundle out; `ceiling` where it may not be. Shape (bundles,).
    must
        Whether a bundle must be placed; shape (bundles,).
    must_by
        The first limit that being left out would exceed alone, for a bundle that must be placed
        for no other reason; else -1. Shape (bundles,).
    apart
        Which bundles may not share an agent of a class.
    agent_class
        Shape (agents,).
    ceiling
        More than any solution costs that leaves out nothing that must be placed.
    scale
        Prices are whole numbers of this part of a unit of cost, so that bounds are exact.
    """

    bundle_of: Ints
    bundle: Ints
    agent: Ints
    cost: Ints
    start: Ints
    weight: Weights
    left_weight: Ints
    most: Ints
    capacity: Ints
    use: Ints
    left_out: Ints
    must: Bools
    must_by: Ints
    apart: Apart
    agent_class: Ints
    ceiling: int
    scale: int

    @property
    def count(self) -> int:
        """How many bundles there are."""
        return int(self.left_out.size)

    @property
    def agents(self) -> int:
        """How many agents there are."""
        return int(self.agent_class.size)

    def narrowed(self, kept: Bools) -> Bundles:
        """Keep some of the pairs."""
        agent = self.agent[kept]
        return replace(
            self,
            bundle=self.bundle[kept],
            agent=agent,
            cost=self.cost[kept],
            weight=self.weight[np.flatnonzero(kept)],
            start=starts(agent, self.agents),
        )

    def beyond_left(self, limit: int) -> Ints:
        """Give what placing each pair adds to a limit, to what being left out weighs there."""
        beyond: Ints = self.weight.in_limit(limit) - self.left_weight[limit][self.bundle]
        return beyond

    def value_at(self, places: Ints) -> int:
        """Give what it costs to place each bundle with an agent, or to leave it out at -1."""
        used = places[self.bundle] == self.agent
        return int(self.cost[used].sum() + self.left_out[places < 0].sum())

    def items_at(self, places: Ints) -> Ints:
        """Give the agent of each item from that of each bundle."""
        return places[self.bundle_of]


def starts(agent: Ints, agents: int) -> Ints:
    """Give where the pairs of each agent begin, and their number."""
    return np.searchsorted(agent, np.arange(agents + 1)).astype(np.int64)


def contract(problem: Problem) -> Bundles:
    """
    Contract the groups of a problem, and drop the pairs that no best answer needs.

    Dropped are pairs of a bundle that the agent has not the capacity for, pairs where members of
    one bundle may not share the agent, and pairs that cost more than leaving the bundle out.

    Parameters
    ----------
    problem
        To be contracted.
    """
    bundle_of, count = _bundle_of(problem)
    sizes = np.bincount(bundle_of, minlength=count)
    bundle, agent, cost, weight = _pairs(problem, bundle_of, sizes)
    use = np.zeros((count, problem.use.shape[1]), dtype=np.int64)
    np.add.at(use, bundle_of, problem.use)
    price = np.zeros(count, dtype=np.int64)
    np.add.at(price, bundle_of, np.maximum(problem.left_out, 0))
    must = np.zeros(count, dtype=np.bool_)
    np.logical_or.at(must, bundle_of, problem.left_out == MUST_BE_PLACED)
    left_weight = np.zeros((len(problem.limits), count), dtype=np.int64)
    for row, limit in enumerate(problem.limits):
        if limit.left_out is not None:
            np.add.at(left_weight[row], bundle_of, limit.left_out)
    most = np.array([limit.most for limit in problem.limits], dtype=np.int64)
    must_by = _must_by(left_weight, most, must)
    must |= must_by >= 0
    split = split_in(problem, bundle_of, count)
    kept = (use[bundle] <= problem.capacity[agent]).all(axis=1)
    kept &= ~split[problem.agent_class[agent], bundle]
    # Whoever is left out at less cost frees the place, unless being left out counts in a limit.
    counted: Bools = (left_weight != 0).any(axis=0)
    kept &= must[bundle] | (cost <= price[bundle]) | counted[bundle]
    order = np.flatnonzero(kept)
    order = order[np.argsort(agent[order], kind="stable")]
    worst = np.where(must, 0, price)
    np.maximum.at(worst, bundle[order], cost[order])
    ceiling = int(worst.sum()) + 1
    return Bundles(
        bundle_of=bundle_of,
        bundle=bundle[order],
        agent=agent[order],
        cost=cost[order],
        start=starts(agent[order], problem.agents),
        weight=weight[order],
        left_weight=left_weight,
        most=most,
        capacity=np.ascontiguousarray(problem.capacity),
        use=use,
        left_out=np.where(must, ceiling, price),
        must=must,
        must_by=must_by,
        apart=apart_of(problem, bundle_of, count, bundle[order], agent[order]),
        agent_class=np.ascontiguousarray(problem.agent_class),
        ceiling=ceiling,
        scale=_scale(ceiling, count + _weighed(weight, bundle, left_weight, most)),
    )


def _must_by(left_weight: Ints, most: Ints, must: Bools) -> Ints:
    """Give the first limit that each bundle would exceed alone if left out; -1 for none."""
    by = np.full(must.size, -1, dtype=np.int64)
    for limit in range(most.size - 1, -1, -1):
        by[(left_weight[limit] > most[limit]) & ~must] = limit
    return by


def _weighed(weight: Weights, bundle: Ints, left_weight: Ints, most: Ints) -> int:
    """Give what all bundles may weigh in the limits, and what these allow."""
    heaviest = left_weight.copy()
    terms = weight.by_pair.tocoo()
    np.maximum.at(heaviest, (terms.col, bundle[terms.row]), terms.data)
    return int((heaviest + left_weight).sum()) + int(np.abs(most).sum())


def _scale(ceiling: int, times: int) -> int:
    """Give the finest part of a unit in which sums fit 64 bits; a `Problem` has one."""
    scale = MOST_SCALE
    while scale > 1 and scale * ceiling * (times + 1) >= LARGEST_PRODUCT:
        scale //= 2
    return scale


def _bundle_of(problem: Problem) -> tuple[Ints, int]:
    """Give the bundle of each item and how many there are, in the order of their lowest items."""
    lead = np.arange(problem.items, dtype=np.int64)
    for group in problem.together:
        lead[list(group)] = min(group)
    leads, bundle_of = np.unique(lead, return_inverse=True)
    return bundle_of.astype(np.int64), int(leads.size)


def _pairs(problem: Problem, bundle_of: Ints, sizes: Ints) -> tuple[Ints, Ints, Ints, Weights]:
    """Give the pairs open to all members of a bundle, by bundle and then agent."""
    weight = Weights.of(problem)
    if sizes.size == problem.items:
        return problem.item, problem.agent, problem.cost, weight
    keys, which, members = np.unique(
        bundle_of[problem.item] * problem.agents + problem.agent,
        return_inverse=True,
        return_counts=True,
    )
    cost = np.zeros(keys.size, dtype=np.int64)
    np.add.at(cost, which, problem.cost)
    bundle, agent = np.divmod(keys, max(problem.agents, 1))
    whole = np.flatnonzero(members == sizes[bundle])
    summed = weight.summed(which, keys.size)[whole]
    return bundle[whole], agent[whole], cost[whole], summed
