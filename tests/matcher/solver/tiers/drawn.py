"""Pools drawn from a seed, with the aims that places are allocated by."""

from __future__ import annotations

import numpy as np

from benchmarks.instances.generator import Shape, draw
from matcher.solver.problem import Problem
from matcher.solver.tiers import Tier


def pool(shape: Shape, seed: int, unsafe: float = 0.1) -> tuple[Problem, tuple[Tier, ...]]:
    """
    Draw a pool: placed, pairs that are not safe, worst loss, total cost, metres.

    Parameters
    ----------
    shape, seed
        Of the problem.
    unsafe
        Share of pairs that count in the second tier.
    """
    problem, random = draw(shape, seed), np.random.default_rng(seed)
    pairs, nothing = problem.item.size, np.zeros(problem.items, dtype=np.int64)
    cheapest = np.full(problem.items, np.iinfo(np.int64).max)
    np.minimum.at(cheapest, problem.item, problem.cost)
    return problem, (
        Tier("placed", np.zeros(pairs, np.int64), np.ones(problem.items, np.int64)),
        Tier("safety", (random.random(pairs) < unsafe).astype(np.int64), nothing),
        Tier("worst loss", problem.cost - cheapest[problem.item], nothing, worst=True),
        Tier("total", problem.cost, nothing),
        Tier("metres", random.integers(0, 400_000, pairs), nothing),
    )
