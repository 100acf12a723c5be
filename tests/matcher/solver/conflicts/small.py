"""Small problems drawn at random, and exhaustive search over them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from matcher.solver.problem import MUST_BE_PLACED, Problem, SideLimit

PRICE = 40


def drawn(seed: int, most_items: int = 6, most_agents: int = 4) -> Problem:
    """Draw a problem with conflicts by class, groups, two resources and side limits, or without."""
    random = np.random.default_rng(seed)
    items = int(random.integers(1, most_items + 1))
    agents = int(random.integers(1, most_agents + 1))
    open_ = random.random((items, agents)) < random.choice([0.5, 0.8, 1.0])
    item, agent = np.nonzero(open_)
    resources = int(random.integers(1, 3))
    capacity = random.integers(0, 4, (agents, resources))
    use = np.ones((items, resources), dtype=np.int64)
    use[:, 1:] = random.integers(0, 3, (items, resources - 1))
    must = random.random(items) < random.choice([0.0, 0.2, 0.5])
    price = random.integers(0, PRICE, items)
    classes = int(random.integers(1, 3))
    density = random.choice([0.0, 0.3, 0.6])
    conflicts = tuple(
        np.argwhere(np.triu(random.random((items, items)) < density, 1)) for _ in range(classes)
    )
    return Problem(
        items=items,
        agents=agents,
        item=item,
        agent=agent,
        cost=random.integers(0, 30, item.size),
        capacity=capacity,
        use=use,
        left_out=np.where(must, MUST_BE_PLACED, price),
        conflicts=conflicts,
        agent_class=random.integers(0, classes, agents),
        together=_groups(items, random),
        limits=tuple(_limit(at, items, item.size, random) for at in range(int(random.integers(3)))),
    )


def _groups(items: int, random: np.random.Generator) -> tuple[tuple[int, ...], ...]:
    order = [int(item) for item in random.permutation(items)]
    if items < 2 or random.random() < 0.5:
        return ()
    size = int(random.integers(2, min(items, 3) + 1))
    first = tuple(sorted(order[:size]))
    rest = order[size:]
    if len(rest) > 1 and random.random() < 0.3:
        return first, tuple(sorted(rest[:2]))
    return (first,)


def _limit(at: int, items: int, pairs: int, random: np.random.Generator) -> SideLimit:
    terms = random.permutation(pairs)[: int(random.integers(0, pairs + 1))]
    left = random.integers(0, 3, items) if random.random() < 0.4 else None
    weights, most = random.integers(0, 4, terms.size), int(random.integers(0, 9))
    return SideLimit(f"limit {at}", np.sort(terms), weights, most, left)


def keeps_all(problem: Problem, agents: tuple[int, ...]) -> bool:
    """Say whether a placement, of which every pair is allowed, keeps every constraint."""
    for group in problem.together:
        if len({agents[item] for item in group}) > 1:
            return False
    for agent in range(problem.agents):
        here = [item for item, at in enumerate(agents) if at == agent]
        if (problem.use[here].sum(axis=0) > problem.capacity[agent]).any():
            return False
        apart = problem.conflicts[problem.agent_class[agent]].tolist()
        if any(one in here and other in here for one, other in apart):
            return False
    return all(_within(problem, limit, agents) for limit in problem.limits)


def _within(problem: Problem, limit: SideLimit, agents: tuple[int, ...]) -> bool:
    total = 0
    for pair, weight in zip(limit.pairs, limit.weights, strict=True):
        total += int(weight) * (agents[problem.item[pair]] == problem.agent[pair])
    if limit.left_out is not None:
        total += sum(int(limit.left_out[item]) for item, at in enumerate(agents) if at < 0)
    return total <= limit.most


def least(problem: Problem) -> int | None:
    """Give the least cost by trying every placement; None where none keeps every constraint."""
    best = None
    for value, agents in placements(problem):
        if (best is None or value < best) and keeps_all(problem, agents):
            best = value
    return best


def placements(problem: Problem) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give every placement by allowed pairs with its cost."""
    options = []
    for item in range(problem.items):
        pairs = problem.pairs_of(item)
        ways = list(zip(problem.agent[pairs].tolist(), problem.cost[pairs].tolist(), strict=True))
        if problem.left_out[item] != MUST_BE_PLACED:
            ways.append((-1, int(problem.left_out[item])))
        options.append(ways)
    for chosen in product(*options):
        yield sum(cost for _, cost in chosen), tuple(agent for agent, _ in chosen)
