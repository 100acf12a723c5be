"""What the two regimes find is what trying every placement finds."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.solver import Limits, Status
from matcher.solver.conflicts import Regime, solve
from matcher.solver.problem import Problem, SideLimit, value_of
from tests.matcher.solver.conflicts.small import drawn, keeps_all, least

SAMPLE = range(300)
LIMITS = Limits(seconds=60)


@pytest.mark.parametrize("regime", [*Regime, None])
def test_value_and_feasibility_equal_exhaustive_search(regime: Regime | None) -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        outcome, best = solve(problem, LIMITS, regime=regime), least(problem)
        assert outcome.value == best, seed
        if best is None:
            assert outcome.status is Status.INFEASIBLE, seed
            continue
        assert outcome.status is Status.OPTIMAL, seed
        assert outcome.solution is not None
        agents = tuple(outcome.solution.agent.tolist())
        assert keeps_all(problem, agents), seed
        assert value_of(problem, agents) == best, seed


def test_the_sample_holds_what_it_should() -> None:
    problems = [drawn(seed) for seed in SAMPLE]
    assert sum(bool(problem.together) for problem in problems) > 50
    assert sum(bool(problem.limits) for problem in problems) > 50
    assert sum(problem.capacity.shape[1] == 2 for problem in problems) > 50
    assert sum(len(problem.conflicts) == 2 for problem in problems) > 50
    none = sum(least(problem) is None for problem in problems)
    assert 30 < none < 200


def renamed(problem: Problem, items: np.ndarray, agents: np.ndarray) -> Problem:
    """Give the same problem under other numbers."""
    item, agent = items[problem.item], agents[problem.agent]
    order = np.lexsort((agent, item))
    place = np.argsort(order)
    back, agent_back = np.argsort(items), np.argsort(agents)
    return Problem(
        items=problem.items,
        agents=problem.agents,
        item=item[order],
        agent=agent[order],
        cost=problem.cost[order],
        capacity=problem.capacity[agent_back],
        use=problem.use[back],
        left_out=problem.left_out[back],
        conflicts=tuple(np.sort(items[pairs], axis=1) for pairs in problem.conflicts),
        agent_class=problem.agent_class[agent_back],
        together=tuple(tuple(sorted(items[list(g)].tolist())) for g in problem.together),
        limits=tuple(
            SideLimit(
                limit.name,
                place[limit.pairs],
                limit.weights,
                limit.most,
                None if limit.left_out is None else limit.left_out[back],
            )
            for limit in problem.limits
        ),
    )


@pytest.mark.parametrize("regime", list(Regime))
def test_other_numbers_leave_the_value(regime: Regime) -> None:
    for seed in range(40):
        problem, random = drawn(seed, 9, 5), np.random.default_rng(seed)
        items, agents = random.permutation(problem.items), random.permutation(problem.agents)
        one = solve(problem, LIMITS, regime=regime)
        other = solve(renamed(problem, items, agents), LIMITS, regime=regime)
        assert (one.status, one.value) == (other.status, other.value), seed
