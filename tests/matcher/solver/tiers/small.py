"""Small problems with tiers drawn at random, and exhaustive search over them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np

from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem
from matcher.solver.tiers import Tier
from tests.matcher.solver.conflicts.small import drawn, keeps_all

Answer = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A problem, its tiers, and the rank of its pairs."""

    problem: Problem
    tiers: tuple[Tier, ...]
    rank: Ints


def case(seed: int, most_items: int = 6, most_agents: int = 4) -> Case:
    """Draw a problem and up to five tiers with few distinct costs, so that many answers tie."""
    problem = drawn(seed, most_items, most_agents)
    random = np.random.default_rng(10_000 + seed)
    pairs = problem.item.size
    placed = Tier("placed", np.zeros(pairs, np.int64), np.ones(problem.items, np.int64))
    tiers = [placed] if random.random() < 0.7 else []
    for at in range(int(random.integers(0, 5))):
        highest = int(random.choice([1, 2, 3, 6, 40]))
        cost = random.integers(0, highest + 1, pairs)
        left = random.integers(0, highest + 1, problem.items) * int(random.integers(0, 3))
        tiers.append(Tier(f"tier {at}", cost, left, worst=bool(random.random() < 0.3)))
    rank = random.permutation(pairs) if random.random() < 0.7 else random.integers(0, 2, pairs)
    return Case(problem, tuple(tiers), rank)


@dataclass(frozen=True, slots=True)
class Best:
    """What trying every placement finds: the values, and all answers that reach them."""

    values: tuple[int, ...]
    first: Answer
    ties: tuple[tuple[int, int], ...]


def best(of: Case) -> Best | None:
    """Try every placement; None where none keeps every constraint."""
    problem = of.problem
    options: list[list[tuple[int, int]]] = []  # agent and pair
    for item in range(problem.items):
        pairs = problem.pairs_of(item)
        ways = list(zip(problem.agent[pairs].tolist(), range(pairs.start, pairs.stop), strict=True))
        if problem.left_out[item] != MUST_BE_PLACED:
            ways.append((-1, -1))
        options.append(ways)
    values: tuple[int, ...] | None = None
    equal: list[tuple[tuple[int, int], ...]] = []
    for chosen in product(*options):
        now = tuple(_value(tier, chosen) for tier in of.tiers)
        if (values is None or now <= values) and keeps_all(problem, tuple(a for a, _ in chosen)):
            equal = [*equal, chosen] if now == values else [chosen]
            values = now
    if values is None:
        return None
    first = min(equal, key=lambda chosen: [_place(of, *way) for way in chosen])
    agents = tuple(agent for agent, _ in first)
    ties = {
        (item, agent)
        for other in equal
        for item, (agent, _) in enumerate(other)
        if agent != agents[item]
    }
    return Best(values, agents, tuple(sorted(ties)))


def _place(of: Case, agent: int, pair: int) -> tuple[bool, int, int]:
    return (True, 0, 0) if pair < 0 else (False, int(of.rank[pair]), agent)


def _value(tier: Tier, chosen: tuple[tuple[int, int], ...]) -> int:
    each = [
        int(tier.left_out[item] if pair < 0 else tier.cost[pair])
        for item, (_, pair) in enumerate(chosen)
    ]
    return max(each, default=0) if tier.worst else sum(each)
