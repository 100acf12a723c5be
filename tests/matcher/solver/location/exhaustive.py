"""Every answer of a small location problem, one by one."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np

from matcher.solver.location.problem import CapacitatedMedian, Centre, Ints, Median


def points(generator: np.random.Generator, clients: int, sites: int) -> Ints:
    """Distances between points of a plane, which keep the triangle inequality."""
    here, there = (generator.integers(0, 60, (size, 2)) for size in (clients, sites))
    apart = np.abs(here[:, None] - there[None]).sum(axis=2)
    return np.asarray(apart, dtype=np.int64)


def table(generator: np.random.Generator, clients: int, sites: int) -> Ints:
    """Costs that keep no inequality, some with many ties."""
    return generator.integers(0, int(generator.choice([3, 20, 1000])), (clients, sites))


def least(problem: Median) -> int:
    """The least total, or for a k-centre the least of the dearest client."""
    count = min(problem.most, problem.sites)
    nearest = (
        problem.cost[:, list(sites)].min(axis=1)
        for sites in combinations(range(problem.sites), count)
    )
    dear = isinstance(problem, Centre)
    return min(int(costs.max() if dear else costs.sum()) for costs in nearest)


def least_packed(problem: CapacitatedMedian) -> int | None:
    """The least total that keeps capacities, None where nothing does."""
    found = None
    clients = np.arange(problem.clients)
    for serves in product(range(problem.sites), repeat=problem.clients):
        load = np.bincount(serves, weights=problem.demand, minlength=problem.sites)
        if len(set(serves)) <= problem.most and (load <= problem.capacity).all():
            total = int(problem.cost[clients, list(serves)].sum())
            found = total if found is None else min(found, total)
    return found
