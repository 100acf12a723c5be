"""Planted wrong answers to several aims are named for what they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from matcher.solver import Limits, Outcome, Status
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.tiers import certify
from matcher.solver.problem import MUST_BE_PLACED, Problem, SideLimit
from matcher.solver.tiers import Tier, Tiered, solve, solving

NONE = np.zeros(4, dtype=np.int64)
PROBLEM = Problem(
    items=4,
    agents=3,
    item=np.array([0, 0, 1, 1, 2, 2, 3, 3]),
    agent=np.array([0, 1, 0, 1, 1, 2, 0, 2]),
    cost=np.zeros(8, np.int64),
    capacity=np.array([[2], [2], [1]]),
    use=np.ones((4, 1), dtype=np.int64),
    left_out=np.array([MUST_BE_PLACED, 0, 0, 0]),
    conflicts=(np.array([[0, 1]]),),
    agent_class=np.zeros(3, dtype=np.int64),
    limits=(SideLimit("at 2", np.array([5, 7]), np.ones(2, np.int64), 1),),
)
TIERS = (
    Tier("placed", np.zeros(8, np.int64), np.ones(4, np.int64)),
    Tier("worst", np.array([1, 1, 2, 2, 1, 3, 1, 3]), NONE, worst=True),
    Tier("cost", np.array([5, 5, 4, 4, 1, 9, 1, 9]), NONE),
)
GOOD = solve(PROBLEM, TIERS, Limits(60))
Change = Callable[[Outcome[Tiered]], Outcome[Tiered]]


def tiered(**fields: object) -> Change:
    def change(outcome: Outcome[Tiered]) -> Outcome[Tiered]:
        assert outcome.solution is not None
        return replace(outcome, solution=replace(outcome.solution, **fields))  # type: ignore[arg-type]

    return change


def at(agents: list[int]) -> Change:
    return tiered(agent=np.array(agents))


def reached(tier: int, **fields: object) -> Change:
    def change(outcome: Outcome[Tiered]) -> Outcome[Tiered]:
        assert outcome.solution is not None
        now = list(outcome.solution.reached)
        now[tier] = replace(now[tier], **fields)  # type: ignore[arg-type]
        return tiered(reached=tuple(now))(outcome)

    return change


def witness(agents: list[int]) -> Change:
    return tiered(witnesses=(np.array(agents),))


def whole(**fields: object) -> Change:
    return lambda outcome: replace(outcome, **fields)  # type: ignore[arg-type]


def test_the_answer_at_hand_is_the_one_expected() -> None:
    assert GOOD.status is Status.OPTIMAL
    assert GOOD.solution is not None
    assert GOOD.solution.agent.tolist() == [0, 1, 1, 0]
    assert [now.value for now in GOOD.solution.reached] == [0, 2, 11]
    assert GOOD.solution.ties == ((0, 1), (1, 0))
    certify(PROBLEM, TIERS, GOOD, PROBLEM.agent)


PLANTED = [
    (at([0, 1, 1]), r"\(3,\) agents are named for 4 items"),
    (at([0, 1, 1, 3]), "Item 3 goes to agent 3"),
    (at([2, 1, 1, 0]), "Item 0 may not go to agent 2"),
    (at([-1, 1, 1, 0]), "Item 0 is left out and may not be"),
    (at([0, 0, 1, -1]), "Items 0 and 1 share agent 0"),
    (at([1, 0, 2, 2]), "Agent 2 has 1 of resource 0, of which 2 are used"),
    (at([1, 0, 2, 2]), "at 2: 2 where at most 1"),
    (at([0, 1, -1, 0]), "placed is said to be 0 and is 1"),
    (at([0, 1, 2, 0]), "worst is said to be 2 and is 3"),
    (reached(2, value=10, bound=10), "cost is said to be 10 and is 11"),
    (reached(2, bound=12), "less than its bound of 12"),
    (reached(2, bound=9), "said to be optimal at 11 with a bound of 9"),
    (reached(1, status=Status.FEASIBLE), "optimal after a tier that is not"),
    (reached(1, name="best"), "worst is reported as best"),
    (reached(0, status=Status.UNKNOWN), "has an answer and is said to be unknown"),
    (tiered(reached=()), "0 tiers are reported, and there are 3"),
    (whole(status=Status.FEASIBLE), "said to be feasible; its tiers are optimal"),
    (whole(value=0, bound=0), "Value and bound are not those of cost"),
    (witness([0, 0, 1, -1]), "Witness 0: Items 0 and 1 share"),
    (witness([1, 0, 1, 2]), "Witness 0 costs 3 in worst, and the answer 2"),
    (tiered(witnesses=()), "the witnesses show None"),
    (tiered(ties=()), r"None is named where the witnesses show \(0, 1\)"),
    (tiered(ties=((0, 1), (1, 0), (2, 2))), r"\(2, 2\) is named where the witnesses show None"),
]


@pytest.mark.parametrize(("change", "said"), PLANTED)
def test_a_planted_fault_is_named(change: Change, said: str) -> None:
    with pytest.raises(NotCertified, match=said):
        certify(PROBLEM, TIERS, change(GOOD), PROBLEM.agent)


def test_a_witness_that_comes_first_is_named() -> None:
    with pytest.raises(NotCertified, match="comes before the answer"):
        certify(PROBLEM, TIERS, GOOD, -PROBLEM.agent)


def test_ties_go_with_a_proof() -> None:
    # Nothing proved in the last tier, and yet ties.
    unproved = reached(2, status=Status.FEASIBLE, bound=9)(GOOD)
    with pytest.raises(NotCertified, match="claimed where a tier is not proved"):
        certify(PROBLEM, TIERS, replace(unproved, status=Status.FEASIBLE, bound=9), PROBLEM.agent)


def test_without_a_solution_there_is_nothing_to_look_at() -> None:
    none: Outcome[Tiered] = Outcome(Status.INFEASIBLE, None, None, 0.0, "none")
    certify(PROBLEM, TIERS, none, PROBLEM.agent)


def test_a_wrong_answer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    good = solving._outcome
    monkeypatch.setattr(solving, "_outcome", lambda *told: at([0, 1, 2, 0])(good(*told)))
    with pytest.raises(NotCertified, match="worst is said to be 2 and is 3"):
        solve(PROBLEM, TIERS, Limits(60))
