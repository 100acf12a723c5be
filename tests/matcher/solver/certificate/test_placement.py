"""The certificate refuses what does not hold: planted wrong answers, one kind each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from matcher.solver import Limits, Outcome, Status
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts import solve
from matcher.solver.problem import MUST_BE_PLACED, Placed, Prices, Problem, SideLimit

Answer = Outcome[Placed]


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def problem() -> Problem:
    """
    Seven items and three agents, the last of another class.

    Items 3 and 4 go together; 0 and 1 may not share agents of the first class, nor 0 and 2 those
    of the second; item 6 must be placed; agent 2 takes at most one of items 0 to 2.
    """
    item, agent = np.divmod(np.arange(21), 3)
    kept = ~((item == 5) & (agent == 0))
    item, agent = item[kept], agent[kept]
    limited = np.flatnonzero((agent == 2) & (item < 3))
    return Problem(
        items=7,
        agents=3,
        item=item,
        agent=agent,
        cost=10 + 3 * item + 5 * agent,
        capacity=np.array([[2, 9], [3, 4], [3, 9]]),
        use=np.array([[1, 1], [1, 1], [1, 1], [1, 3], [1, 1], [1, 1], [1, 1]]),
        left_out=whole(70, 70, 70, 70, 70, 70, MUST_BE_PLACED),
        conflicts=(np.array([[0, 1]]), np.array([[0, 2]])),
        agent_class=whole(0, 0, 1),
        together=((3, 4),),
        limits=(
            SideLimit("few", limited, np.ones(limited.size, dtype=np.int64), 1),
            SideLimit("placed", whole(), whole(), 1, left_out=np.ones(7, dtype=np.int64)),
        ),
    )


def answer() -> Answer:
    return solve(problem(), Limits(seconds=60))


def placed(*agents: int) -> Callable[[Answer], Answer]:
    """Put items elsewhere, at what that costs."""

    def plant(good: Answer) -> Answer:
        told = whole(*agents)
        value = sum(
            70 if agent < 0 else 10 + 3 * item + 5 * agent for item, agent in enumerate(agents)
        )
        bound = 0 if good.bound is None else 0.0
        return replace(
            good, status=Status.FEASIBLE, value=value, bound=bound, solution=Placed(told)
        )

    return plant


def priced(change: Callable[[Prices], Prices]) -> Callable[[Answer], Answer]:
    """Tell other duals."""

    def plant(good: Answer) -> Answer:
        assert good.solution is not None
        assert good.solution.prices is not None
        return replace(good, solution=replace(good.solution, prices=change(good.solution.prices)))

    return plant


def _raised(numbers: np.ndarray, at: int, by: int) -> np.ndarray:
    numbers = numbers.copy()
    numbers[at] += by
    return numbers


def _solved(good: Answer, **changed: object) -> Answer:
    return replace(good, **changed)  # type: ignore[arg-type]


PLANTED: dict[str, tuple[Callable[[Answer], Answer], str]] = {
    "an item too few": (lambda g: _solved(g, solution=Placed(whole(0, 1))), "are named for 7"),
    "an item too many": (
        lambda g: _solved(g, solution=Placed(whole(0, 1, 1, 2, 2, 2, 0, 0))),
        "are named for 7",
    ),
    "agents as fractions": (
        lambda g: _solved(g, solution=Placed(np.zeros(7))),  # type: ignore[arg-type]
        "whole numbers",
    ),
    "an agent that is not there": (placed(0, 1, 1, 2, 2, 3, 0), "agent 3, and there are 3"),
    "an agent below none": (placed(0, 1, 1, 2, 2, -2, 0), "agent -2"),
    "a forbidden pair": (placed(1, 0, 1, 2, 2, 0, 2), "Item 5 may not go to agent 0"),
    "left out and may not be": (placed(0, 1, 1, 2, 2, 2, -1), "Item 6 is left out"),
    "too many places": (placed(0, 1, 0, 2, 2, 1, 0), "Agent 0 has 2 of resource 0"),
    "too many hours": (placed(0, 1, 2, 1, 1, 2, 0), "Agent 1 has 4 of resource 1"),
    "a conflict of the first class": (placed(0, 0, 1, 2, 2, 2, 1), "Items 0 and 1 share agent 0"),
    "a conflict of the second class": (
        placed(2, 1, 2, -1, -1, 1, 0),
        "Items 0 and 2 share agent 2",
    ),
    "a group apart": (placed(0, 1, 1, 2, 1, 2, 0), "Items 3, 4 must share an agent"),
    "half a group left out": (placed(0, 1, 1, 2, -1, 2, 0), "Items 3, 4 must share an agent"),
    "a side limit exceeded": (placed(2, 2, 0, 1, 1, 1, 0), "few: 2 where at most 1"),
    "too many left out": (placed(-1, -1, 1, 2, 2, 2, 0), "placed: 2 where at most 1"),
    "a value too low": (
        lambda g: _solved(g, status=Status.FEASIBLE, value=(g.value or 0) - 1, bound=0.0),
        "is said to cost",
    ),
    "a value too high": (
        lambda g: _solved(g, status=Status.FEASIBLE, value=(g.value or 0) + 1),
        "is said to cost",
    ),
    "optimal without the bound": (
        lambda g: _solved(g, bound=(g.bound or 0) - 1),
        "is said to be optimal",
    ),
    "optimal without any bound": (lambda g: _solved(g, bound=None), "is said to be optimal"),
    "a bound that is no number": (lambda g: _solved(g, bound=float("nan")), "nan is no bound"),
    "a bound below all": (lambda g: _solved(g, bound=-float("inf")), "-inf is no bound"),
    "duals that prove less": (
        priced(lambda p: replace(p, bound=p.bound + 1)),
        "are said to prove",
    ),
    "duals said to prove more than it costs": (
        priced(lambda p: replace(p, bound=10**9 * p.scale)),
        "less than the duals",
    ),
    "an item worth more": (
        priced(lambda p: replace(p, item=_raised(p.item, 0, 10 * p.scale))),
        "gains",
    ),
    "an item worth less": (
        priced(lambda p: replace(p, item=_raised(p.item, 0, -5 * p.scale))),
        "are said to prove",
    ),
    "an agent that gains less": (
        priced(lambda p: replace(p, agent=_raised(p.agent, 1, -1))),
        "Agent 1 gains",
    ),
    "a limit with a price below 0": (
        priced(lambda p: replace(p, limit=whole(0, -1))),
        "price below 0",
    ),
    "a scale of 0": (priced(lambda p: replace(p, scale=0)), "the scale is no part"),
    "a dual too few": (priced(lambda p: replace(p, item=p.item[:-1])), "one an item"),
    "a limit without a price": (priced(lambda p: replace(p, limit=p.limit[:1])), "one a limit"),
}


def test_the_answer_itself_is_certified() -> None:
    good = answer()
    assert good.status is Status.OPTIMAL
    assert good.solution is not None
    assert good.solution.prices is not None
    certify(problem(), good)


def test_no_answer_is_nothing_to_certify() -> None:
    certify(problem(), Outcome(Status.UNKNOWN, None, 3.0, 0.1, "none"))


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_wrong_answer_is_refused(kind: str) -> None:
    plant, said = PLANTED[kind]
    with pytest.raises(NotCertified) as refused:
        certify(problem(), plant(answer()))
    assert said in str(refused.value)


def test_a_bound_above_the_cost_is_refused() -> None:
    """The outcome itself refuses it; the certificate does not rest on that."""
    good = answer()
    wrong = replace(good, status=Status.FEASIBLE)
    object.__setattr__(wrong, "bound", float((good.value or 0) + 1))
    with pytest.raises(NotCertified, match="less than the bound"):
        certify(problem(), wrong)


def test_all_faults_are_named() -> None:
    with pytest.raises(NotCertified) as refused:
        certify(problem(), placed(0, 0, 0, 2, 1, 0, -1)(answer()))
    assert len(refused.value.faults) == 5
