"""Limits on what is left out, and on marks: prices that start the work, and what they prove."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver import Limits, Status
from matcher.solver.conflicts import solve
from matcher.solver.conflicts.bound import Pricer
from matcher.solver.conflicts.bundles import contract
from matcher.solver.conflicts.transport import transport, within_limits
from matcher.solver.problem import Problem, SideLimit
from tests.matcher.solver.conflicts.small import drawn, least

LIMITS = Limits(seconds=60)
NONE = np.zeros(0, dtype=np.int64)


def limited(problem: Problem, out: int, marked: int, seed: int = 0) -> Problem:
    """Let no more be left out, and no more marked pairs be used; leaving out costs nothing."""
    random = np.random.default_rng(seed)
    marks = np.flatnonzero(random.random(problem.cost.size) < 0.2)
    ones = np.ones(problem.items, dtype=np.int64)
    return replace(
        problem,
        left_out=np.zeros(problem.items, dtype=np.int64),
        limits=(
            SideLimit("left out", NONE, NONE, out, ones),
            SideLimit("marks", marks, np.ones(marks.size, dtype=np.int64), marked),
        ),
    )


def test_limits_on_those_left_out_give_what_exhaustive_search_gives() -> None:
    solved = 0
    for seed in range(60):
        for out, marked in ((0, 9), (1, 1), (2, 0)):
            problem = limited(drawn(seed), out, marked, seed)
            outcome, best = solve(problem, LIMITS), least(problem)
            assert outcome.value == best, (seed, out)
            solved += best is not None and best > 0
    assert solved > 30


def test_prices_of_limits_prove_more_than_none_do() -> None:
    for seed in range(3):
        bundles = contract(limited(draw(SHAPES["40 tight"], seed), 4, 3))
        none = transport(bundles, LIMITS, lambda: False, np.zeros(2, dtype=np.int64))
        best = within_limits(bundles, LIMITS, lambda: False)
        assert none.value is not None
        assert best.value is not None
        assert best.price.min() >= 0
        assert best.value > none.value
        assert Pricer(bundles).at(best.worth).scaled >= (best.value - 1) * bundles.scale


def test_what_prices_prove_is_below_every_answer() -> None:
    for seed in range(120):
        problem = drawn(seed)
        value = within_limits(contract(problem), LIMITS, lambda: False).value
        best = least(problem)
        assert best is None or (value is not None and value <= best + 1e-6), seed


def test_a_pool_of_which_few_may_be_left_out_is_proved() -> None:
    problem = draw(SHAPES["200x500 loose"], 1)
    outcome = solve(limited(problem, 5, 20), Limits(seconds=60))
    assert outcome.status is Status.OPTIMAL
    assert outcome.solution is not None
    assert outcome.solution.prices is not None
    assert int((outcome.solution.agent < 0).sum()) == 5
