"""Answers beside exhaustive search, and what a caller may rely on."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.solver import Limits, Status
from matcher.solver.gap import GapProblem, solve
from tests.matcher.solver.gap.small import drawn, faults_of, least, literature

LIMITS = Limits(seconds=60)


@pytest.mark.parametrize("block", range(10))
def test_small_problems_come_to_what_exhaustive_search_finds(block):
    for seed in range(20 * block, 20 * block + 20):
        problem = drawn(seed)
        outcome, best = solve(problem, LIMITS), least(problem)
        if best is None:
            assert outcome.status is Status.INFEASIBLE, seed
            continue
        assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, best, best), seed
        assert faults_of(problem, outcome) == [], seed
        assert outcome.solution.multiplier_bound <= best, seed
        assert outcome.solution.searched or outcome.solution.multiplier_bound == best, seed


def test_the_small_problems_hold_both_kinds():
    found = [least(drawn(seed)) for seed in range(200)]
    assert sum(one is None for one in found) > 10
    assert sum(one is not None for one in found) > 100


def test_no_jobs_cost_nothing():
    problem = GapProblem(np.zeros((0, 3), int), np.zeros((0, 3), int), np.ones(3, int))
    outcome = solve(problem, LIMITS)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)
    assert outcome.solution.agent.size == 0


def test_jobs_without_agents_are_infeasible():
    problem = GapProblem(np.zeros((2, 0), int), np.zeros((2, 0), int), np.zeros(0, int))
    assert solve(problem, LIMITS).status is Status.INFEASIBLE


def test_a_job_that_fits_nowhere_is_infeasible():
    problem = GapProblem(np.ones((2, 2), int), np.array([[1, 1], [9, 9]]), np.array([8, 8]))
    assert solve(problem, LIMITS).status is Status.INFEASIBLE


@pytest.mark.parametrize(("room", "status"), [(6, Status.OPTIMAL), (5, Status.INFEASIBLE)])
def test_one_agent_takes_all_or_there_is_no_answer(room, status):
    problem = GapProblem(np.array([[4], [5], [6]]), np.array([[1], [2], [3]]), np.array([room]))
    outcome = solve(problem, LIMITS)
    assert outcome.status is status
    assert outcome.value == (15 if status is Status.OPTIMAL else None)


def test_jobs_that_weigh_nothing_go_where_they_are_cheapest():
    rng = np.random.default_rng(1)
    cost = rng.integers(-50, 50, (30, 5))
    outcome = solve(GapProblem(cost, np.zeros_like(cost), np.zeros(5, int)), LIMITS)
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, cost.min(axis=1).sum())


def test_an_even_split_that_only_a_search_can_refuse_is_refused():
    # Five jobs of weight 2 for two agents with room for 5 each: each holds two at most.
    problem = GapProblem(np.ones((5, 2), int), np.full((5, 2), 2), np.array([5, 5]))
    assert solve(problem, LIMITS).status is Status.INFEASIBLE


@pytest.mark.parametrize("kind", ["d", "e"])
def test_the_same_work_gives_the_same_answer(kind):
    problem = literature(kind, 8, 60, seed=3)

    def after(rounds):
        asked = iter(range(rounds))
        return solve(problem, Limits(seconds=600, seed=5), lambda: next(asked, None) is None)

    first, again = after(30), after(30)
    assert first.solution.agent.tolist() == again.solution.agent.tolist()
    assert first.solution.multipliers.tolist() == again.solution.multipliers.tolist()
    assert (first.value, first.bound) == (again.value, again.bound)
    assert faults_of(problem, first) == []
    assert first.gap < 0.02


def test_a_stop_at_once_still_gives_an_answer_and_a_bound():
    problem = literature("d", 10, 100, seed=4)
    outcome = solve(problem, LIMITS, should_stop=lambda: True)
    assert outcome.status is Status.FEASIBLE
    assert 0 < outcome.bound < outcome.value
    assert faults_of(problem, outcome) == []


def test_a_millisecond_is_enough_for_some_answer():
    problem = literature("e", 10, 100, seed=4)
    assert solve(problem, Limits(seconds=0.001)).status is Status.FEASIBLE


@pytest.mark.parametrize(("kind", "agents", "jobs", "seed"), [("d", 5, 40, 6), ("e", 15, 60, 2)])
def test_steps_only_ever_get_better_and_are_told(kind, agents, jobs, seed):
    told = []
    problem = literature(kind, agents, jobs, seed=seed)
    outcome = solve(problem, Limits(seconds=2), on_step=told.append)
    assert tuple(told) == outcome.steps
    values = [one.value for one in told if one.value is not None]
    bounds = [one.bound for one in told if one.bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert values[-1] == outcome.value


def test_huge_weights_are_searched_without_tables():
    base = literature("d", 4, 30, seed=7)
    million = GapProblem(base.cost, base.weight * 500_000, base.capacity * 500_000)
    outcome = solve(million, Limits(seconds=1))
    assert outcome.status in {Status.FEASIBLE, Status.OPTIMAL}
    assert outcome.gap < 0.05
    assert faults_of(million, outcome) == []
