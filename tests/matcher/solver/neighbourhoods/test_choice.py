"""Which agents are taken together: as many as asked for, near each other, the same every time."""

from __future__ import annotations

import numpy as np

from matcher.solver.neighbourhoods import choice
from matcher.solver.problem import Floats, Ints


def drawn_problem(seed: int, agents: int = 9, jobs: int = 14) -> tuple[Floats, Ints]:
    random = np.random.default_rng(seed)
    return random.random((jobs, agents + 1)), random.integers(0, agents + 1, jobs)


def picked(seed: int, size: int, *, with_last: bool) -> Ints:
    excess, agent = drawn_problem(seed)
    state = np.array([seed + 1], dtype=np.int64)
    return choice.neighbours(excess, agent, 9, size, with_last, state)


def test_as_many_are_taken_as_asked_for_each_once() -> None:
    for seed in range(60):
        size = 1 + seed % 9
        found = picked(seed, size, with_last=False)
        assert found.size == size
        assert np.unique(found).size == size
        assert ((found >= 0) & (found < 9)).all()


def test_the_last_who_stands_for_none_comes_last_where_it_is_asked_for() -> None:
    for seed in range(60):
        found = picked(seed, 1 + seed % 5, with_last=True)
        assert found.size == 2 + seed % 5
        assert found[-1] == 9
        assert (found[:-1] < 9).all()


def test_the_same_state_draws_the_same() -> None:
    for seed in range(20):
        assert np.array_equal(picked(seed, 4, with_last=False), picked(seed, 4, with_last=False))
    assert len({tuple(picked(seed, 4, with_last=False)) for seed in range(20)}) > 10


def test_agents_are_taken_who_suit_the_jobs_of_those_taken() -> None:
    # Agents 0 to 4 suit the first jobs and hold them, agents 5 to 8 the others.
    agent = np.repeat(np.arange(9), 2)
    excess = np.where((agent[:, None] < 5) == (np.arange(10) < 5), 0.0, 100.0)
    together = 0
    for seed in range(200):
        state = np.array([seed + 1], dtype=np.int64)
        found = choice.neighbours(excess, agent, 9, 2, False, state)
        together += (found[0] < 5) == (found[1] < 5)
    # At random it would be 16 of 36 pairs; one of four drawn is of the same half nearly always.
    assert together > 150


def test_whole_numbers_are_drawn_from_all_below() -> None:
    state = np.array([1], dtype=np.int64)
    counts = np.bincount([choice.drawn(state, 5) for _ in range(5_000)], minlength=5)
    assert counts.size == 5
    assert (abs(counts - 1_000) < 150).all()
