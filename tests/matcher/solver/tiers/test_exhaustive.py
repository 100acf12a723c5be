"""What the tiers find is what trying every placement finds: values, the first answer, the ties."""

from __future__ import annotations

from matcher.solver import Limits, Status
from matcher.solver.tiers import solve
from tests.matcher.solver.tiers.small import best, case

SAMPLE = range(150)
LIMITS = Limits(seconds=60)


def test_values_answer_and_ties_equal_exhaustive_search() -> None:
    for seed in SAMPLE:
        of = case(seed)
        outcome, found = solve(of.problem, of.tiers, LIMITS, order=of.rank), best(of)
        if found is None:
            assert outcome.status is Status.INFEASIBLE, seed
            continue
        assert outcome.status is Status.OPTIMAL, seed
        assert outcome.solution is not None
        assert tuple(now.value for now in outcome.solution.reached) == found.values, seed
        assert tuple(outcome.solution.agent.tolist()) == found.first, seed
        assert outcome.solution.ties == found.ties, seed
        assert outcome.solution.ties_complete, seed
        assert outcome.solution.is_first, seed
