from __future__ import annotations

from typing import Any

import numpy as np

from matcher.allocate.aims import (
    METRES,
    POINTS,
    UNDECIDED,
    WITHOUT_A_PLACE,
    WORST_LOSS,
    aims_of,
    risk_aim,
)
from matcher.allocate.judged import Judged
from matcher.allocate.places import AtMost
from matcher.allocate.problem import Worth, worth_of
from tests.matcher.allocate.posing import posed_by

OPEN = np.array([[1, 0, 0, 1], [0, 0, 0, 0], [1, 0, 0, 1]], dtype=np.bool_)


def judged(**given: list[list[int]]) -> Judged:
    """What is said of three children and four homes; 0 or false where nothing is."""
    flags = {"decided", "undecided", "lives_there"}
    columns: dict[str, Any] = {
        name: np.array(given.get(name, np.zeros((3, 4))), dtype=kind)
        for names, kind in (
            (flags, np.bool_),
            (set(Judged.__slots__) - flags, np.int64),
        )
        for name in names
    }
    return Judged(**columns)


def test_nothing_but_what_is_open_becomes_a_pair() -> None:
    posed = posed_by(OPEN)
    problem = posed.problem
    assert (problem.items, problem.agents) == (3, 2)
    assert posed.home.tolist() == [0, 3]
    assert problem.item.tolist() == [0, 0, 2, 2]
    assert posed.column.tolist() == [0, 3, 0, 3]
    assert problem.left_out.tolist() == [0, 0, 0]


def test_limits_on_rooms_are_limits_of_pairs_and_one_at_most_a_conflict() -> None:
    rooms = AtMost(3, (0, 2), 1), AtMost(0, (0, 2), 2)
    posed = posed_by(OPEN, *rooms, together=((0, 2),))
    problem = posed.problem
    assert problem.together == ((0, 2),)
    assert [problem.conflicts[at].tolist() for at in problem.agent_class] == [[], [[0, 2]]]
    (limit,) = problem.limits
    assert (limit.pairs.tolist(), limit.most) == ([0, 2], 2)
    assert limit.name == "at most 2 of 2 children in home 0"


def test_a_home_without_a_room_that_would_do_takes_nobody() -> None:
    posed = posed_by(OPEN, AtMost(3, (2,), 0))
    (limit,) = posed.problem.limits
    assert (limit.pairs.tolist(), limit.most) == ([3], 0)


def test_what_a_pair_is_worth_is_read_of_child_and_home() -> None:
    worth = worth_of(
        posed_by(OPEN),
        judged(
            undecided=[[0, 0, 0, 1], [1] * 4, [0] * 4],
            points=[[70, 0, 0, 50], [9] * 4, [20, 0, 0, 90]],
            metres=[[1, 0, 0, 2], [9] * 4, [3, 0, 0, 4]],
            standing=[[1, 4, 4, 0], [9] * 4, [0, 4, 4, 2]],
            safety=[[20, 0, 0, 0], [0] * 4, [0, 0, 0, 24]],
        ),
    )
    assert worth.undecided.tolist() == [0, 1, 0, 0]
    assert worth.points.tolist() == [70, 50, 20, 90]
    assert worth.loss.tolist() == [20, 0, 0, 70]
    assert worth.metres.tolist() == [1, 2, 3, 4]
    assert worth.standing.tolist() == [1, 0, 0, 2]
    assert worth.safety.tolist() == [20, 0, 0, 24]


def test_fewer_points_than_the_first_choice_are_no_gain_to_anybody() -> None:
    # Safety comes first in a child's own order: what is safer may cost more points.
    worth = worth_of(
        posed_by(OPEN),
        judged(
            points=[[90, 0, 0, 50], [0] * 4, [0] * 4], standing=[[0, 0, 0, 1], [0] * 4, [0] * 4]
        ),
    )
    assert worth.loss.tolist() == [0, 0, 0, 0]


def worth(**given: list[int]) -> Worth:
    names = ("undecided", "safety", "loss", "points", "metres", "standing")
    return Worth(**{one: np.array(given.get(one, [0, 0, 0])) for one in names})


def test_aims_stand_in_their_order_and_only_where_they_say_something() -> None:
    assert [aim.name for aim in aims_of(worth(), 2, fair=True)] == [
        WITHOUT_A_PLACE,
        WORST_LOSS,
        POINTS,
        METRES,
    ]
    some = worth(undecided=[0, 1, 0], safety=[20, 24, 0], points=[5, 6, 7])
    assert [aim.name for aim in aims_of(some, 2, fair=False)] == [
        WITHOUT_A_PLACE,
        UNDECIDED,
        risk_aim(24),
        risk_aim(20),
        POINTS,
        METRES,
    ]


def test_only_the_first_aim_counts_who_is_left_out_and_one_the_worst_off() -> None:
    aims = aims_of(worth(safety=[22, 24, 0], loss=[1, 2, 3]), 2, fair=True)
    assert [aim.left_out.tolist() for aim in aims] == [[1, 1], *([[0, 0]] * 5)]
    assert [aim.name for aim in aims if aim.worst] == [WORST_LOSS]
    assert [aim.cost.tolist() for aim in aims[:4]] == [[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 2, 3]]
    assert aims[1].name == "children at a residual of 6 half levels"
    assert aims[2].name == "children at a residual of 5.5 half levels"
