"""What an answer comes with, and what comes back when the time is up or nothing is asked."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import numpy as np
import pytest

from benchmarks.instances.generator import SHAPES, Shape
from matcher.solver import Limits, Status, Step
from matcher.solver.problem import MUST_BE_PLACED
from matcher.solver.tiers import Tier, solve
from tests.matcher.solver.conflicts.test_solve import bare
from tests.matcher.solver.tiers.drawn import pool
from tests.matcher.solver.tiers.small import case

LIMITS = Limits(seconds=60)
SMALL = Shape(12, 20, 13, 4, tight=True)


def test_other_numbers_of_agents_leave_the_answer() -> None:
    for seed in range(40):
        of = case(seed)
        problem, random = of.problem, np.random.default_rng(seed)
        # Ranks that tell all pairs apart: equal ones go by the number of the agent.
        rank = random.permutation(problem.item.size)
        new = random.permutation(problem.agents)
        order = np.lexsort((new[problem.agent], problem.item))
        place, old = np.argsort(order), np.argsort(new)
        other = replace(
            problem,
            agent=new[problem.agent][order],
            cost=problem.cost[order],
            capacity=problem.capacity[old],
            agent_class=problem.agent_class[old],
            limits=tuple(replace(limit, pairs=place[limit.pairs]) for limit in problem.limits),
        )
        tiers = tuple(replace(tier, cost=tier.cost[order]) for tier in of.tiers)
        mine = solve(problem, of.tiers, LIMITS, order=rank)
        theirs = solve(other, tiers, LIMITS, order=rank[order])
        assert mine.status is theirs.status, seed
        if mine.solution is not None:
            assert theirs.solution is not None
            agents = mine.solution.agent
            renamed = np.where(agents < 0, -1, new[agents])
            assert (theirs.solution.agent == renamed).all(), seed


@pytest.mark.parametrize("name", ["40 loose", "40 tight", "40 tight, siblings", "40 tight, all"])
def test_pools_are_settled_tier_by_tier(name: str) -> None:
    problem, tiers = pool(SHAPES[name], 1, unsafe=0.5)
    outcome = solve(problem, tiers, LIMITS)
    if outcome.status is Status.INFEASIBLE:
        assert name == "40 tight, all"
        return
    assert outcome.status is Status.OPTIMAL
    assert outcome.solution is not None
    assert [now.name for now in outcome.solution.reached] == [tier.name for tier in tiers]
    assert all(now.bound == now.value for now in outcome.solution.reached)
    assert outcome.value == outcome.solution.reached[-1].value
    assert outcome.solution.ties_complete
    assert outcome.solution.is_first


def test_one_problem_has_one_answer_whatever_the_seed() -> None:
    problem, tiers = pool(Shape(14, 20, 15, 4, tight=True, siblings=0.3), 2)
    one, other = (solve(problem, tiers[:3], Limits(60, seed=seed)) for seed in (1, 2))
    assert one.solution is not None
    assert other.solution is not None
    assert one.solution.ties
    assert one.solution.is_first
    assert other.solution.is_first
    assert (one.solution.agent == other.solution.agent).all()


def test_an_earlier_tier_is_worth_more_than_any_of_a_later_one() -> None:
    # Two items, one place: the first costs a million more, and leaving it out one more.
    problem = replace(
        bare(2, 1, 0), item=np.array([0, 1]), agent=np.array([0, 0]), cost=np.zeros(2, np.int64)
    )
    missed = Tier("missed", np.zeros(2, np.int64), np.array([2, 1]))
    cost = Tier("cost", np.array([1_000_000, 0]), np.zeros(2, np.int64))
    outcome = solve(problem, (missed, cost), LIMITS)
    assert outcome.solution is not None
    assert outcome.solution.agent.tolist() == [0, -1]
    assert [now.value for now in outcome.solution.reached] == [1, 1_000_000]
    outcome = solve(problem, (cost, missed), LIMITS)
    assert outcome.solution is not None
    assert outcome.solution.agent.tolist() == [-1, 0]


def test_the_worst_off_comes_before_the_total() -> None:
    # Both may go to either of two agents; the total prefers 0 and 5, the worst off 3 and 4.
    problem = replace(
        bare(2, 2, 0),
        item=np.array([0, 0, 1, 1]),
        agent=np.array([0, 1, 0, 1]),
        cost=np.zeros(4, np.int64),
        left_out=np.full(2, MUST_BE_PLACED),
    )
    nothing = np.zeros(2, np.int64)
    total = Tier("total", np.array([0, 3, 4, 5]), nothing)
    worst = Tier("worst", total.cost, nothing, worst=True)
    fair, cheap = solve(problem, (worst, total), LIMITS), solve(problem, (total, worst), LIMITS)
    assert fair.solution is not None
    assert cheap.solution is not None
    assert [now.value for now in fair.solution.reached] == [4, 7]
    assert [now.value for now in cheap.solution.reached] == [5, 5]


def test_steps_name_their_tier_and_only_improve() -> None:
    told: list[tuple[str, Step]] = []
    problem, tiers = pool(SHAPES["40 tight"], 1)
    outcome = solve(problem, tiers, LIMITS, on_step=lambda name, step: told.append((name, step)))
    assert outcome.steps == tuple(step for _, step in told)
    assert outcome.solution is not None
    for now in outcome.solution.reached:
        steps = [step for name, step in told if name == now.name]
        values = [step.value for step in steps if step.value is not None]
        bounds = [step.bound for step in steps if step.bound is not None]
        assert values == sorted(values, reverse=True)
        assert bounds == sorted(bounds)
        assert values[-1] == bounds[-1] == now.value


def test_a_request_to_stop_gives_the_best_so_far() -> None:
    problem, tiers = pool(SHAPES["40 tight"], 1)
    known = False

    def seen(name: str, step: Step) -> None:
        nonlocal known
        known |= name == "worst loss"

    outcome = solve(problem, tiers, LIMITS, should_stop=lambda: known, on_step=seen)
    assert outcome.status is Status.FEASIBLE
    assert outcome.solution is not None
    statuses = [now.status for now in outcome.solution.reached]
    assert statuses[:2] == [Status.OPTIMAL] * 2
    assert statuses[2:] == [Status.FEASIBLE] * 3
    assert outcome.value == outcome.solution.reached[2].value
    assert [now.bound is None for now in outcome.solution.reached] == [False] * 3 + [True] * 2
    assert not outcome.solution.ties
    assert not outcome.solution.ties_complete
    assert not outcome.solution.is_first


def test_a_thousandth_of_a_second_gives_an_honest_answer() -> None:
    for name in ("40 tight, siblings", "200 tight"):
        problem, tiers = pool(SHAPES[name], 1)
        began = monotonic()
        outcome = solve(problem, tiers, Limits(seconds=0.001))
        assert monotonic() - began < 60
        assert outcome.status in {Status.FEASIBLE, Status.UNKNOWN}


def test_nothing_to_place_and_nothing_to_aim_at() -> None:
    none = Tier("none", np.zeros(0, np.int64), np.zeros(0, np.int64))
    for tiers in ((), (none,), (none, replace(none, worst=True))):
        outcome = solve(bare(0, 3, 0), tiers, LIMITS)
        assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)
        assert outcome.solution is not None
        assert outcome.solution.is_first


def test_without_aims_the_first_answer_is_taken() -> None:
    for seed in range(30):
        of = case(seed)
        outcome = solve(of.problem, (), LIMITS, order=of.rank, ties=False)
        assert outcome.status in {Status.OPTIMAL, Status.INFEASIBLE}
        if outcome.solution is not None:
            assert outcome.solution.is_first
            assert not outcome.solution.ties
            assert not outcome.solution.ties_complete


def test_items_with_nowhere_to_go_are_left_out_or_it_cannot_be_done() -> None:
    placed = Tier("placed", np.zeros(0, np.int64), np.ones(3, np.int64))
    outcome = solve(bare(3, 2, 0), (placed,), LIMITS)
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 3)
    assert solve(bare(3, 2, MUST_BE_PLACED), (placed,), LIMITS).status is Status.INFEASIBLE


@pytest.mark.parametrize(
    ("cost", "message"),
    [
        (np.zeros(3, np.int64), "expected 2 of int64, found int64 \\(3,\\)"),
        (np.zeros(2), "expected 2 of int64, found float64"),
        (np.array([0, -1]), "expected none below 0, found -1"),
        (np.array([0, 2**31]), "expected at most 2147483647, found 2147483648"),
    ],
)
def test_tiers_that_do_not_fit_are_refused(cost: np.ndarray, message: str) -> None:
    problem = replace(
        bare(2, 1, 0), item=np.array([0, 1]), agent=np.array([0, 0]), cost=np.zeros(2, np.int64)
    )
    with pytest.raises(ValueError, match=message):
        solve(problem, (Tier("cost", cost, np.zeros(2, np.int64)),), LIMITS)
    with pytest.raises(ValueError, match="order: expected 2 whole numbers"):
        solve(problem, (), LIMITS, order=np.zeros(3, np.int64))


def test_costs_as_large_as_may_be_are_added_up_without_loss() -> None:
    problem, tiers = pool(SMALL, 2)
    highest = int(tiers[3].cost.max())
    large = replace(tiers[3], cost=tiers[3].cost * ((2**31 - 1) // highest))
    outcome = solve(problem, (tiers[0], large), LIMITS)
    alike = solve(problem, (tiers[0], tiers[3]), LIMITS)
    assert outcome.status is alike.status is Status.OPTIMAL
    assert outcome.solution is not None
    assert alike.solution is not None
    assert (outcome.solution.agent == alike.solution.agent).all()
    assert outcome.solution.ties == alike.solution.ties
