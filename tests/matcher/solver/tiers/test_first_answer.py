"""A first answer that its share of the time does not suffice for is looked for in all of it."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.solver import Limits, Outcome, Status
from matcher.solver.tiers import solve
from matcher.solver.tiers.run import Run
from tests.matcher.solver.tiers.small import best, case

LIMITS = Limits(seconds=30)


def test_no_first_answer_in_its_share_changes_no_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    plain: Any = Run.ask
    shares: list[float] = []

    def first_finds_nothing(run: Run, problem: Any, share: float, enough: Any) -> Any:
        shares.append(share)
        if len(shares) == 1:
            return Outcome(Status.UNKNOWN, None, None, 0.0, "stubbed")
        return plain(run, problem, share, enough)

    monkeypatch.setattr(Run, "ask", first_finds_nothing)
    for seed in range(40):
        shares.clear()
        of = case(seed)
        outcome, found = solve(of.problem, of.tiers, LIMITS, order=of.rank), best(of)
        assert shares[1] == 1.0
        if found is None:
            assert outcome.status is Status.INFEASIBLE, seed
            continue
        assert outcome.status is Status.OPTIMAL, seed
        assert outcome.solution is not None
        assert tuple(now.value for now in outcome.solution.reached) == found.values, seed
        assert tuple(outcome.solution.agent.tolist()) == found.first, seed


def test_nothing_more_is_asked_once_somebody_asked_for_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[None] = []

    def finds_nothing(*_: object) -> Any:
        asked.append(None)
        return Outcome(Status.UNKNOWN, None, None, 0.0, "stubbed")

    monkeypatch.setattr(Run, "ask", finds_nothing)
    of = case(1)
    outcome = solve(of.problem, of.tiers, LIMITS, should_stop=lambda: True, order=of.rank)
    assert (outcome.status, len(asked)) == (Status.UNKNOWN, 1)
