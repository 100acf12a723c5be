"""One problem of arrays solved in every way there is, and held to trying every placement."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.solver.conflicts import Regime
from matcher.solver.conflicts import solve as solve_one
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status
from matcher.solver.problem import value_of
from matcher.solver.tiers import solve as solve_tiers
from tests.matcher.solver.conflicts.small import drawn, keeps_all, least
from tests.matcher.solver.tiers.small import best, case

SECONDS = 60.0


def disagreements(seed: int) -> list[str]:
    """Solve one problem with one aim and one with several; say in what they differ."""
    return [*(f"problem {seed}, {fault}" for fault in (*_one_aim(seed), *_many_aims(seed)))]


def _one_aim(seed: int) -> Iterator[str]:
    problem = drawn(seed)
    expected = least(problem)
    for regime in Regime:
        for presolve in (True, False):
            outcome = solve_one(problem, Limits(SECONDS, presolve=presolve), regime=regime)
            way = f"{regime.name.lower()}, presolve {'on' if presolve else 'off'}"
            status = Status.INFEASIBLE if expected is None else Status.OPTIMAL
            if (outcome.status, outcome.value) != (status, expected):
                yield (
                    f"{way}: {outcome.status.value} {outcome.value}, "
                    f"expected {status.value} {expected}"
                )
            elif outcome.solution is not None:
                agents = tuple(outcome.solution.agent.tolist())
                if not keeps_all(problem, agents) or value_of(problem, agents) != expected:
                    yield f"{way}: the answer {agents} does not hold"


def _many_aims(seed: int) -> Iterator[str]:
    of = case(seed)
    expected = best(of)
    for presolve in (True, False):
        limits = Limits(SECONDS, presolve=presolve)
        outcome = solve_tiers(of.problem, of.tiers, limits, order=of.rank)
        way = f"several aims, presolve {'on' if presolve else 'off'}"
        if expected is None:
            if outcome.status is not Status.INFEASIBLE:
                yield f"{way}: {outcome.status.value}, expected infeasible"
            continue
        if outcome.status is not Status.OPTIMAL or outcome.solution is None:
            yield f"{way}: {outcome.status.value}, expected optimal"
            continue
        found = (
            tuple(now.value for now in outcome.solution.reached),
            tuple(outcome.solution.agent.tolist()),
            outcome.solution.ties,
        )
        if found != (expected.values, expected.first, expected.ties):
            yield (f"{way}: {found}, expected {(expected.values, expected.first, expected.ties)}")
