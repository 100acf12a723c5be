"""Placing all by pairs that cost nothing: what comes out keeps every rule."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver import Limits, Status
from matcher.solver.conflicts import kernels_eject, solve, solving
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.problem import Problem
from tests.matcher.solver.conflicts.small import drawn, keeps_all, placements


def ejected(bundles: Bundles, work: int = 20_000) -> tuple[int, np.ndarray]:
    pairs = np.argsort(bundles.bundle, kind="stable")
    start = np.searchsorted(bundles.bundle[pairs], np.arange(bundles.count + 1))
    most = max(int(bundles.capacity[:, 0].max(initial=0)), 1)
    places = np.full(bundles.count, -1, dtype=np.int64)
    left = kernels_eject.eject(
        start, pairs, bundles.agent, bundles.use, bundles.apart.arrays, bundles.agent_class,
        bundles.capacity.copy(), np.full((bundles.agents, most), -1, dtype=np.int64), places,
        np.ones(bundles.count, dtype=np.bool_), work,
    )  # fmt: skip
    return left, places


def test_every_rule_is_kept_and_all_are_placed_where_that_can_be() -> None:
    placed = 0
    for seed in range(200):
        problem = replace(drawn(seed), limits=())
        problem = replace(problem, left_out=np.full(problem.items, 1_000))
        bundles = contract(problem)
        left, places = ejected(bundles)
        agents = tuple(bundles.items_at(places).tolist())
        assert keeps_all(problem, agents), seed
        open_ = {(int(b), int(a)) for b, a in zip(bundles.bundle, bundles.agent, strict=True)}
        assert all((b, int(a)) in open_ for b, a in enumerate(places) if a >= 0), seed
        some = np.unique(bundles.bundle)
        assert left == (places[some] < 0).sum(), seed
        if left:
            all_at = (at for _, at in placements(problem) if min(at) >= 0)
            assert some.size < bundles.count or not any(keeps_all(problem, at) for at in all_at)
        placed += left == 0
    assert placed > 60


def counted(problem: Problem) -> Problem:
    return replace(
        problem,
        cost=np.zeros_like(problem.cost),
        left_out=np.ones(problem.items, dtype=np.int64),
    )


def test_how_many_can_be_placed_is_found_without_an_engine() -> None:
    problem = counted(draw(SHAPES["200 tight"], 1))
    outcome = solve(problem, Limits(seconds=60))
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 0)
    assert outcome.method == solving.FIRST
    assert outcome.solution is not None
    at = outcome.solution.agent
    apart = {tuple(pair) for pair in problem.conflicts[0].tolist()}
    shared = ((a, b) for a, b in combinations(range(problem.items), 2) if at[a] == at[b])
    assert not any(pair in apart for pair in shared)
