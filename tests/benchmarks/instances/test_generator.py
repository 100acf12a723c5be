"""What is drawn is what its shape says."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.instances.generator import LEFT_OUT, SHAPES, draw
from matcher.solver.problem import MUST_BE_PLACED

SMALL = [name for name, shape in SHAPES.items() if shape.children <= 200]


@pytest.mark.parametrize("name", SMALL)
def test_places_and_pairs_are_those_of_the_shape(name: str) -> None:
    shape, problem = SHAPES[name], draw(SHAPES[name], 1)
    assert problem.items == shape.children
    assert problem.capacity[:, 0].sum() == shape.places
    assert problem.capacity[:, 0].min() >= 1
    assert problem.capacity[:, 0].max() <= shape.most_places
    order = problem.item * problem.agents + problem.agent
    assert (np.diff(order) > 0).all()
    assert problem.cost.min() >= 0
    assert problem.cost.max() < LEFT_OUT
    assert set(problem.left_out.tolist()) <= {LEFT_OUT, MUST_BE_PLACED}


def test_about_a_seventh_of_pairs_of_children_are_in_conflict() -> None:
    shares = [
        len(draw(SHAPES["200 tight"], seed).conflicts[0]) / (200 * 199 / 2) for seed in range(5)
    ]
    assert 0.13 < sum(shares) / 5 < 0.17


def test_one_seed_gives_one_problem() -> None:
    one, again, other = (draw(SHAPES["40 tight, all"], seed) for seed in (3, 3, 4))
    assert (one.cost == again.cost).all()
    assert one.together == again.together
    assert one.cost.shape != other.cost.shape or (one.cost != other.cost).any()


def test_the_fullest_shape_has_all_there_is() -> None:
    problem = draw(SHAPES["40 tight, all"], 1)
    assert problem.together
    assert problem.limits
    assert problem.capacity.shape[1] == 2
    assert (problem.left_out == MUST_BE_PLACED).any()
    conflicts = {tuple(pair) for pair in problem.conflicts[0].tolist()}
    assert all((a, b) not in conflicts for g in problem.together for a in g for b in g)
