"""Ways that small problems would not take by themselves find the same."""

from __future__ import annotations

import pytest

from matcher.solver import Limits, Status
from matcher.solver.conflicts import Regime, closing, regimes, relaxing, solve, tightening
from tests.matcher.solver.conflicts.small import drawn, least

SAMPLE = range(3_000, 3_120)


def agrees(regime: Regime) -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        outcome, best = solve(problem, Limits(seconds=60), regime=regime), least(problem)
        assert outcome.value == best, seed
        proved = Status.INFEASIBLE if best is None else Status.OPTIMAL
        assert outcome.status is proved, seed


def test_cuts_at_every_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regimes, "FIRST_ROUNDS", 0)
    monkeypatch.setattr(tightening, "FEW", 0)
    agrees(Regime.TIGHT)


def test_few_sets_to_begin_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regimes, "FIRST_ROUNDS", 0)
    monkeypatch.setattr(regimes, "NEAREST_PER_ROW", 1)
    monkeypatch.setattr(relaxing, "ACTIVE_PER_ROW", 0)
    monkeypatch.setattr(relaxing, "MOST_AT_ONCE", 1)
    agrees(Regime.TIGHT)


def test_pairs_where_sets_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regimes, "close_by_sets", lambda *_: False)
    agrees(Regime.TIGHT)


def test_sets_widened_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regimes, "ROUNDS", 0)
    monkeypatch.setattr(closing, "FEW_SETS", 1)
    agrees(Regime.TIGHT)


def test_pairs_widened_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regimes, "ROUNDS", 0)
    monkeypatch.setattr(closing, "MOST_PAIRS", 0)
    agrees(Regime.LOOSE)
