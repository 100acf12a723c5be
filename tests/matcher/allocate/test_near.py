from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import numpy as np

from matcher.allocate.near import near_limits
from matcher.allocate.problem import Posed
from tests.matcher.allocate.posing import posed_by
from tests.matcher.solver.conflicts.small import keeps_all

FAR = 5.0


def near(xy: np.ndarray, one: int, other: int) -> bool:
    return one == other or bool(np.hypot(*(xy[one] - xy[other])) <= FAR * 1000.0)


def limited(posed: Posed, xy: np.ndarray, *groups: tuple[int, ...]) -> Posed:
    limits = near_limits(posed, xy, groups, FAR)
    return replace(posed, problem=replace(posed.problem, limits=limits))


def test_limits_hold_exactly_where_each_two_who_are_placed_are_near() -> None:
    rng = np.random.default_rng(1)
    for _ in range(60):
        xy = rng.integers(0, 4, (5, 2)) * 3000.0
        xy[rng.random(5) < 0.2] = np.nan
        posed = posed_by(rng.random((3, 5)) < 0.7)
        group = (0, 1, 2) if rng.random() < 0.5 else (0, 2)
        problem = limited(posed, xy, group).problem
        homes = [(-1, *problem.agent[problem.pairs_of(child)].tolist()) for child in range(3)]
        for answer in product(*homes):
            at = [int(posed.home[agent]) if agent >= 0 else -1 for agent in answer]
            expected = all(
                -1 in {at[one], at[other]} or near(xy, at[one], at[other])
                for one, other in combinations(group, 2)
            )
            assert keeps_all(problem, answer) is expected


def test_no_group_and_no_home_state_nothing() -> None:
    posed = posed_by(np.ones((2, 2), dtype=np.bool_))
    assert near_limits(posed, np.zeros((2, 2)), (), FAR) == ()
    nowhere = posed_by(np.zeros((2, 2), dtype=np.bool_))
    assert near_limits(nowhere, np.zeros((2, 2)), ((0, 1),), FAR) == ()


def test_the_limit_is_named_by_the_children() -> None:
    posed = posed_by(np.ones((2, 2), dtype=np.bool_))
    (limit, _) = near_limits(posed, np.array([[0.0, 0.0], [9e4, 0.0]]), ((0, 1),), FAR)
    assert limit.name == "children 0 and 1 near each other"
