"""Engines that refuse, and numbers they would err with: what is known stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.sparse import csr_array

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver import Limits, Status, backend
from matcher.solver.backend import EngineFailed, WrongClaim
from matcher.solver.conflicts import Regime, linear, programs, solve
from matcher.solver.conflicts.linear import Relaxed, relax
from tests.matcher.solver.conflicts.small import drawn, least

LIMITS = Limits(seconds=20)


def packing(seed: int, bits: int) -> tuple[np.ndarray, csr_array, np.ndarray]:
    """Draw a relaxation over sets, with a limit that may be exceeded at far more than they cost."""
    random = np.random.default_rng(seed)
    sets, elements = 300, 60
    rows = np.zeros((elements + 1, sets + 1))
    for column in range(sets):
        rows[random.permutation(elements)[: random.integers(1, 4)], column] = 1
    rows[-1, :-1] = random.integers(0, 50, sets)
    rows[-1, -1] = -1
    cost = -random.integers(0, 2**bits, sets + 1).astype(np.float64)
    cost[-1] = elements * 2.0**bits
    return cost, csr_array(rows), np.append(np.ones(elements), 200.0)


def test_duals_prove_what_is_reached_however_large_costs_are() -> None:
    for seed, bits in product(range(5), (4, 26, 31, 34, 38)):
        cost, matrix, upper = packing(seed, bits)
        found = relax(cost, matrix, upper, 60.0)
        assert found is not None
        assert (found.duals >= 0).all()
        reduced = cost + matrix.T @ found.duals
        proved = -(found.duals @ upper) + np.minimum(reduced, 0).sum()
        assert abs(proved - found.value) <= 1e-6 * abs(found.value), (seed, bits)
        assert abs(cost @ found.columns - found.value) <= 1e-6 * abs(found.value)


def test_a_programme_without_variables_costs_nothing() -> None:
    found = relax(np.zeros(0), csr_array((3, 0)), np.ones(3), 60.0)
    assert found is not None
    assert (found.value, found.columns.size, found.duals.tolist()) == (0, 0, [0, 0, 0])


def test_nothing_is_said_without_time() -> None:
    assert relax(*packing(1, 8), 0.0) is None


def test_costs_of_nothing_are_no_matter() -> None:
    _, matrix, upper = packing(1, 8)
    found = relax(np.zeros(301), matrix, upper, 60.0)
    assert found is not None
    assert found.value == 0


def refusing(*statuses: int) -> SimpleNamespace:
    """Stand for an engine that ends with these statuses in turn, without numbers."""
    told = iter(statuses)

    def answer(*_: object, **said: object) -> SimpleNamespace:
        asked.append(said["method"])
        none = np.full(1, np.nan)
        marginals = SimpleNamespace(marginals=none)
        return SimpleNamespace(status=next(told), x=none, fun=np.nan, ineqlin=marginals)

    asked: list[object] = []
    return SimpleNamespace(linprog=answer, asked=asked)


@pytest.mark.parametrize("status", [0, 2, 3, 4])
def test_a_refusal_is_asked_otherwise_and_then_unknown(
    monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    engine = refusing(status, status, status)
    monkeypatch.setattr(linear, "linprog", engine.linprog)
    assert relax(*packing(1, 8), 60.0) is None
    assert engine.asked == list(linear.METHODS)


def test_time_that_is_up_is_no_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = refusing(1, 1)
    monkeypatch.setattr(linear, "linprog", engine.linprog)
    assert relax(*packing(1, 8), 60.0) is None
    assert engine.asked == ["highs"]


def test_what_one_way_refuses_another_solves(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: Any = linprog
    asked: list[object] = []

    def first_refuses(*told: object, **said: object) -> object:
        asked.append(said["method"])
        return refusing(4).linprog(**said) if len(asked) == 1 else plain(*told, **said)

    expected = relax(*packing(2, 8), 60.0)
    monkeypatch.setattr(linear, "linprog", first_refuses)
    found = relax(*packing(2, 8), 60.0)
    assert isinstance(found, Relaxed)
    assert isinstance(expected, Relaxed)
    assert found.value == pytest.approx(expected.value)


@pytest.mark.parametrize("regime", list(Regime))
def test_linear_programmes_refused_take_no_proof_away(
    monkeypatch: pytest.MonkeyPatch, regime: Regime
) -> None:
    monkeypatch.setattr("matcher.solver.conflicts.relaxing.relax", lambda *_: None)
    for seed in range(30):
        problem = drawn(seed)
        outcome, best = solve(problem, LIMITS, regime=regime), least(problem)
        assert outcome.value == best, seed
        assert outcome.status is (Status.INFEASIBLE if best is None else Status.OPTIMAL), seed


@pytest.mark.parametrize("error", [EngineFailed("HiGHS", "no"), WrongClaim("HiGHS", "all")])
@pytest.mark.parametrize("regime", list(Regime))
def test_an_engine_that_refuses_leaves_answer_and_bound(
    monkeypatch: pytest.MonkeyPatch, error: Exception, regime: Regime
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(programs, "solve", refuse)
    # Tight enough that duals and sets alone do not prove it.
    outcome = solve(draw(SHAPES["40 tight"], 4), LIMITS, regime=regime)
    assert outcome.status in {Status.FEASIBLE, Status.OPTIMAL}
    assert outcome.value is not None
    assert outcome.bound is not None
    assert outcome.bound <= outcome.value


def test_sets_that_are_refused_are_followed_by_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: Any = backend.solve
    asked: list[object] = []

    def no_sets(model: object, *told: object, **said: object) -> object:
        asked.append(model)
        if len(asked) == 1:
            raise EngineFailed("HiGHS", "not these")
        return plain(model, *told, **said)

    monkeypatch.setattr("matcher.solver.conflicts.relaxing.relax", lambda *_: None)
    monkeypatch.setattr("matcher.solver.conflicts.regimes._by_nearest", lambda *_: ((), None))
    problem = draw(SHAPES["40 tight"], 4)
    expected = solve(problem, LIMITS)
    asked.clear()
    monkeypatch.setattr(programs, "solve", no_sets)
    outcome = solve(problem, LIMITS, regime=Regime.TIGHT)
    assert len(asked) > 1
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == expected.value


def test_costs_near_the_largest_are_solved() -> None:
    for seed in range(20):
        problem = drawn(seed)
        large = replace(
            problem,
            cost=problem.cost * 2**25,
            left_out=np.where(problem.left_out > 0, problem.left_out * 2**25, problem.left_out),
        )
        outcome, best = solve(large, LIMITS, regime=Regime.TIGHT), least(problem)
        assert outcome.value == (None if best is None else best * 2**25), seed
