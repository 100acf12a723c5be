"""What states no problem is refused, by field and place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver.problem import MUST_BE_PLACED, InvalidProblem, Problem, SideLimit


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def problem() -> Problem:
    return Problem(
        items=3,
        agents=2,
        item=whole(0, 0, 1, 2),
        agent=whole(0, 1, 0, 1),
        cost=whole(5, 6, 7, 8),
        capacity=np.array([[1, 4], [2, 4]]),
        use=np.array([[1, 2], [1, 0], [1, 3]]),
        left_out=whole(9, MUST_BE_PLACED, 9),
        conflicts=(np.array([[0, 1]]), np.array([[0, 2], [1, 2]])),
        agent_class=whole(0, 1),
        together=((0, 2),),
        limits=(SideLimit("few", whole(0, 3), whole(1, 2), 2, whole(0, 1, 0)),),
    )


def limit(**changed: object) -> Callable[[], Problem]:
    return lambda: replace(problem(), limits=(replace(problem().limits[0], **changed),))  # type: ignore[arg-type]


def changed(**fields: object) -> Callable[[], Problem]:
    return lambda: replace(problem(), **fields)  # type: ignore[arg-type]


HUGE = 2**31
REFUSED: dict[str, tuple[Callable[[], Problem], str]] = {
    "items below none": (changed(items=-1), "items: expected how many, 0 or more, found -1."),
    "items as a fraction": (changed(items=3.0), "items: expected how many"),
    "agents as a yes": (changed(agents=True), "agents: expected how many"),
    "an item out of range": (changed(item=whole(0, 0, 1, 3)), "item[3]: expected 0 to 2, found 3."),
    "an item below 0": (changed(item=whole(-1, 0, 1, 2)), "item[0]: expected 0 to 2, found -1."),
    "an agent out of range": (changed(agent=whole(0, 1, 2, 1)), "agent[2]: expected 0 to 1"),
    "an agent too few": (changed(agent=whole(0, 1, 0)), "agent: expected shape (4,)"),
    "an item on two axes": (changed(item=np.zeros((2, 2), dtype=int)), "item: expected shape (4,)"),
    "costs as fractions": (changed(cost=np.ones(4)), "cost: expected whole numbers, found float64"),
    "a cost that is no number": (changed(cost=np.array([1, np.nan, 1, 1])), "cost: expected whole"),
    "costs as yes and no": (changed(cost=np.ones(4, dtype=bool)), "cost: expected whole numbers"),
    "a cost below 0": (changed(cost=whole(5, -1, 7, 8)), "cost[1]: expected 0 to"),
    "a huge cost": (changed(cost=whole(5, 6, HUGE, 8)), "cost[2]: expected 0 to 2147483647"),
    "a cost beyond 64 bits": (changed(cost=np.full(4, 2**64 - 1, dtype=np.uint64)), "cost[0]:"),
    "capacity on one axis": (changed(capacity=whole(1, 2)), "expected shape (agents, resources)"),
    "no resource": (changed(capacity=np.zeros((2, 0), dtype=int)), "shape (agents, resources)"),
    "an agent's capacity missing": (changed(capacity=np.array([[1, 4]])), "expected shape (2, 2)"),
    "a capacity below 0": (changed(capacity=np.array([[1, 4], [2, -4]])), "capacity[1, 1]:"),
    "a resource too few": (changed(use=np.array([[1], [1], [1]])), "use: expected shape (3, 2)"),
    "a use below 0": (changed(use=np.array([[1, 2], [1, -1], [1, 3]])), "use[1, 1]: expected 0"),
    "two places": (changed(use=np.array([[1, 2], [2, 0], [1, 3]])), "one place an item, found 2"),
    "a price below 0": (changed(left_out=whole(9, -2, 9)), "left_out[1]: expected -1 to"),
    "a price missing": (changed(left_out=whole(9, 9)), "left_out: expected shape (3,)"),
    "a class not there": (changed(agent_class=whole(0, 2)), "agent_class[1]: expected 0 to 1"),
    "pairs not in order": (
        changed(agent=whole(1, 0, 0, 1)),
        "item, agent[1]: expected pairs by item and then agent, found (0, 0)",
    ),
    "a pair twice": (changed(agent=whole(1, 1, 0, 1)), "item, agent[1]: expected each pair once"),
    "a conflict with oneself": (
        changed(conflicts=(np.array([[1, 1]]), np.array([[0, 2]]))),
        "conflicts[0][0]: expected two items, the lower first",
    ),
    "a conflict the other way": (
        changed(conflicts=(np.array([[0, 1]]), np.array([[0, 1], [2, 0]]))),
        "conflicts[1][1]: expected two items, the lower first, found 2",
    ),
    "a conflict out of range": (
        changed(conflicts=(np.array([[0, 3]]), np.array([[0, 2]]))),
        "conflicts[0][0, 1]: expected 0 to 2, found 3",
    ),
    "three in a conflict": (
        changed(conflicts=(np.array([[0, 1, 2]]), np.array([[0, 2]]))),
        "conflicts[0]: expected shape (1, 2)",
    ),
    "a group of nobody": (changed(together=((),)), "together[0]: expected items, found nobody"),
    "a group out of range": (changed(together=((0, 3),)), "together[0]: expected 0 to 2, found 3"),
    "groups that overlap": (
        changed(together=((0, 1), (1, 2))),
        "together[1]: expected each item once, found item 1 again",
    ),
    "half an item in a group": (changed(together=((0, 1.5),)), "together[0]: expected items"),
    "a limit out of range": (
        limit(pairs=whole(0, 4)),
        "limits['few'].pairs[1]: expected 0 to 3, found 4",
    ),
    "a weight below 0": (limit(weights=whole(-1, 2)), "limits['few'].weights[0]: expected 0"),
    "a weight missing": (limit(weights=whole(1)), "limits['few'].weights: expected shape (2,)"),
    "left out, one missing": (limit(left_out=whole(1)), "limits['few'].left_out: expected shape"),
    "left out below 0": (limit(left_out=whole(0, -1, 0)), "limits['few'].left_out[1]:"),
    "half a limit": (limit(most=1.5), "limits['few'].most: expected a whole number"),
    "a huge limit": (limit(most=2**60), "limits['few'].most: expected less than"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_states_no_problem_is_refused(kind: str) -> None:
    make, said = REFUSED[kind]
    with pytest.raises(InvalidProblem) as refused:
        make()
    assert said in str(refused.value)
    assert refused.value.field
    assert refused.value.expected in str(refused.value)


def many(**fields: object) -> Problem:
    """State a problem of many items, each with one agent."""
    count = 40_000
    each = np.arange(count)
    stated: dict[str, object] = {
        "items": count, "agents": count, "item": each, "agent": each,
        "cost": np.zeros(count, dtype=int), "capacity": np.ones((count, 1), dtype=int),
        "use": np.ones((count, 1), dtype=int), "left_out": np.zeros(count, dtype=int),
        "conflicts": (), "agent_class": np.zeros(count, dtype=int),
    }  # fmt: skip
    return Problem(**{**stated, **fields})  # type: ignore[arg-type]


def test_numbers_in_range_that_cannot_be_added_up_are_refused() -> None:
    many()
    with pytest.raises(InvalidProblem, match="times how many"):
        many(left_out=np.full(40_000, HUGE - 1))
    pairs = np.zeros(2**22 + 1, dtype=int)
    with pytest.raises(InvalidProblem, match=r"limits\['all'\].weights: expected sums below"):
        many(limits=(SideLimit("all", pairs, np.full(pairs.size, HUGE - 1), 1),))


def test_what_is_given_is_kept_as_whole_numbers_of_64_bits() -> None:
    small = replace(problem(), cost=np.array([5, 6, 7, 8], dtype=np.uint8))
    assert small.cost.dtype == np.int64
    assert small.cost.tolist() == [5, 6, 7, 8]
    turned = replace(problem(), capacity=np.array([[1, 2], [4, 4]]).T)
    assert turned.capacity.flags.c_contiguous


def test_nothing_and_nobody_state_a_problem() -> None:
    none: Any = np.zeros(0)
    empty = Problem(
        items=0, agents=0, item=none, agent=none, cost=none, capacity=none.reshape(0, 1),
        use=none.reshape(0, 1), left_out=none, conflicts=(none.reshape(0, 2),), agent_class=none,
    )  # fmt: skip
    assert empty.start.tolist() == [0]


def test_a_drawn_problem_is_one() -> None:
    assert draw(SHAPES["40 tight, all"], 1).limits
