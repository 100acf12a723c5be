"""What an answer comes with, and what comes back when the time is up or nothing is asked."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import numpy as np
import pytest

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver import Limits, Status, Step
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.conflicts import Regime, solve, solving
from matcher.solver.problem import MUST_BE_PLACED, Placed, Problem, SideLimit

LIMITS = Limits(seconds=60)
NONE = np.zeros(0, dtype=np.int64)


def bare(items: int, agents: int, left_out: int) -> Problem:
    return Problem(
        items=items,
        agents=agents,
        item=NONE,
        agent=NONE,
        cost=NONE,
        capacity=np.ones((agents, 1), dtype=np.int64),
        use=np.ones((items, 1), dtype=np.int64),
        left_out=np.full(items, left_out),
        conflicts=(),
        agent_class=np.zeros(agents, dtype=np.int64),
    )


@pytest.mark.parametrize("shape", ["40 loose", "40 tight", "40 tight, siblings", "40 tight, all"])
def test_both_regimes_agree_on_drawn_problems(shape: str) -> None:
    for seed in range(3):
        problem = draw(SHAPES[shape], seed)
        loose, tight = (solve(problem, LIMITS, regime=regime) for regime in Regime)
        assert loose.value == tight.value
        assert loose.status is tight.status
        assert loose.status in {Status.OPTIMAL, Status.INFEASIBLE}


def test_the_regime_is_said_and_suits_the_problem() -> None:
    tight = solve(draw(SHAPES["200 tight"], 1), LIMITS)
    loose = solve(draw(SHAPES["200x500 loose"], 1), LIMITS)
    assert (tight.method, loose.method) == (Regime.TIGHT.value, Regime.LOOSE.value)
    assert tight.status is loose.status is Status.OPTIMAL


def test_steps_only_improve_and_are_told() -> None:
    told: list[Step] = []
    outcome = solve(draw(SHAPES["40 tight, siblings"], 1), LIMITS, on_step=told.append)
    assert tuple(told) == outcome.steps
    values = [step.value for step in told if step.value is not None]
    bounds = [step.bound for step in told if step.bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert values[-1] == bounds[-1] == outcome.value


def test_one_seed_gives_one_answer() -> None:
    problem = draw(SHAPES["40 tight, siblings"], 2)
    one, other = solve(problem, LIMITS), solve(problem, LIMITS)
    assert one.solution is not None
    assert other.solution is not None
    assert (one.solution.agent == other.solution.agent).all()


@pytest.mark.parametrize("regime", list(Regime))
def test_a_request_to_stop_gives_the_best_so_far(regime: Regime) -> None:
    asked = iter(range(10**9))
    outcome = solve(
        draw(SHAPES["200 tight"], 3), LIMITS, should_stop=lambda: next(asked) > 20, regime=regime
    )
    assert outcome.status is Status.FEASIBLE
    assert outcome.gap is not None
    assert outcome.gap > 0


def test_a_thousandth_of_a_second_gives_an_honest_answer() -> None:
    problem, limits = draw(SHAPES["200 tight"], 3), Limits(seconds=0.001)
    solve(problem, limits)  # the kernels are there from here on
    began = monotonic()
    outcome = solve(problem, limits)
    assert outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
    assert monotonic() - began < 60


def test_no_items_cost_nothing() -> None:
    outcome = solve(bare(0, 3, 0), LIMITS)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)


@pytest.mark.parametrize("agents", [0, 2])
def test_items_with_nowhere_to_go_are_left_out_or_it_cannot_be_done(agents: int) -> None:
    assert solve(bare(3, agents, 7), LIMITS).value == 21
    assert solve(bare(1, agents, MUST_BE_PLACED), LIMITS).status is Status.INFEASIBLE


def test_a_wrong_answer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    good = solving._outcome

    def wrong(*told: object) -> object:
        outcome = good(*told)  # type: ignore[arg-type]
        assert outcome.solution is not None
        return replace(outcome, solution=Placed(outcome.solution.agent[::-1].copy()))

    monkeypatch.setattr(solving, "_outcome", wrong)
    with pytest.raises(NotCertified):
        solve(draw(SHAPES["40 loose"], 1), LIMITS)


def test_a_limit_below_none_has_no_solution() -> None:
    limit = SideLimit("none", NONE, NONE, -1)
    assert solve(replace(bare(2, 1, 0), limits=(limit,)), LIMITS).status is Status.INFEASIBLE
