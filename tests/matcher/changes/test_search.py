from functools import cache

import numpy as np
import pytest

from constraints.vocabulary import SexTaken
from matcher.changes import search as searching
from matcher.changes import smallest_changes
from matcher.changes.lattice import set_of
from matcher.changes.search import barred, search
from matcher.changes.table import walls
from matcher.engine import Engine
from tests.matcher.changes.edits import GIRL, UNCLEAR, URN, scene
from tests.matcher.changes.plain import days_of, levers_by_id, names_of, smallest_by_loops
from tests.worlds.judged import judged

FEW = 6
"""Levers up to which plain loops are fast enough to be run on many homes."""


def _homes(seeds):
    for seed in seeds:
        one = judged(seed)
        (referral,) = one.world.referrals
        for home in one.world.snapshot.homes:
            yield one.engine, referral, home.urn


def _cells(seeds):
    """Each home of worlds, with its cells."""
    for seed in seeds:
        for home in judged(seed).world.snapshot.homes:
            yield seed, home.urn, _days(seed, home.urn)


@cache
def _days(seed, urn):
    one = judged(seed)
    return days_of(one.engine, one.world.referrals[0], urn)


def test_the_sets_are_those_of_a_search_by_plain_loops():
    compared = several = 0
    for seed, urn, cells in _cells(range(16)):
        if len(levers_by_id(cells)) > FEW:
            continue
        found = smallest_changes(judged(seed).engine, cells[0].referral, urn)
        assert names_of(found) == smallest_by_loops(cells), urn
        compared += 1
        several += len(found.sets) > 1
    assert compared > 25
    assert several > 0


def test_no_lever_undoes_another():
    for _, urn, cells in _cells(range(0, 200, 8)):
        for cell in cells:
            levers = list(levers_by_id([cell]).values())
            rng = np.random.default_rng(int(urn) + len(levers))
            for _ in range(3):
                fewer = rng.random(len(levers)) < 0.5
                more = fewer | (rng.random(len(levers)) < 0.5)
                sets = [set_of(np.flatnonzero(one).tolist()) for one in (fewer, more)]
                stands = barred(cell, levers, sets).possibly
                assert stands[0] or not stands[1]


@pytest.mark.parametrize(
    ("together", "expected"),
    [(2, ({"check"}, {"risks"})), (1, ({"check"}, {"risks"})), (0, ({"risks"}, {"check"}))],
)
def test_beyond_what_is_exhausted_small_sets_are_tried_and_it_says_so(
    monkeypatch, together, expected
):
    one = scene(UNCLEAR, residents=(GIRL,), home_is={"sex_taken": SexTaken.MALE})
    engine = Engine.over(one.snapshot)
    every = smallest_changes(engine, one.referral, URN)
    assert every.tried_together is None
    monkeypatch.setattr(searching, "MOST_EXHAUSTED", 1)
    monkeypatch.setattr(searching, "MOST_TOGETHER", together)
    some = smallest_changes(engine, one.referral, URN)
    assert some.tried_together == together
    assert len(some.sets) == (2 if together else 1)
    assert names_of(some) <= {frozenset({"statement:sex", *free}) for free in expected}
    assert names_of(some) <= names_of(every)
    for found in some.in_the_way, every.in_the_way:
        assert found == ()


def test_homes_are_searched_in_part_as_in_whole_where_that_is_enough(monkeypatch):
    homes = list(_homes(range(10)))
    whole = [smallest_changes(*home) for home in homes]
    monkeypatch.setattr(searching, "MOST_EXHAUSTED", 0)
    monkeypatch.setattr(searching, "MOST_TOGETHER", 1)
    for home, every in zip(homes, whole, strict=True):
        some = smallest_changes(*home)
        assert names_of(some) <= names_of(every)
        assert bool(some.sets) == bool(every.sets)
        assert some.tried_together == 1 or names_of(some) == names_of(every)


def test_without_levers_a_home_that_can_be_proposed_needs_nothing():
    for _, _, cells in _cells(range(20)):
        if walls(cells[0]):
            continue
        found = search(cells[:1], ())
        stands = bool(cells[0].judgement.barred.possibly.any())
        assert [one.levers for one in found.found] == ([] if stands else [()])


@pytest.mark.parametrize("start", [0, 100])
def test_the_cell_of_a_home_is_judged_as_the_home_in_its_supply(start):
    for seed in range(start, start + 30):
        one = judged(seed)
        for column, home in enumerate(one.world.snapshot.homes):
            cell = _days(seed, home.urn)[0]
            for side in ("surely", "possibly"):
                whole = getattr(one.judgement.barred, side)[0, column]
                assert getattr(cell.judgement.barred, side).item() == whole
