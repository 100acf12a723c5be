import numpy as np
import pytest

from matcher.changes import search as searching
from matcher.changes import smallest_changes
from matcher.changes.lattice import set_of
from matcher.changes.search import barred, search
from matcher.changes.table import walls
from tests.matcher.changes.plain import days_of, levers_by_id, names_of, smallest_by_loops
from tests.worlds.judged import each_judged

FEW = 6
"""Levers up to which plain loops are fast enough to be run on many homes."""


def _homes(seeds):
    for one in each_judged(seeds):
        (referral,) = one.world.referrals
        for home in one.world.snapshot.homes:
            yield one.engine, referral, home.urn


def test_the_sets_are_those_of_a_search_by_plain_loops():
    compared = several = 0
    for engine, referral, urn in _homes(range(30)):
        if len(levers_by_id(days_of(engine, referral, urn))) > FEW:
            continue
        found = smallest_changes(engine, referral, urn)
        assert names_of(found) == smallest_by_loops(engine, referral, urn), urn
        compared += 1
        several += len(found.sets) > 1
    assert compared > 80
    assert several > 5


def test_no_lever_undoes_another():
    for engine, referral, urn in _homes(range(0, 200, 8)):
        for cell in days_of(engine, referral, urn):
            levers = list(levers_by_id([cell]).values())
            rng = np.random.default_rng(int(urn) + len(levers))
            for _ in range(3):
                fewer = rng.random(len(levers)) < 0.5
                more = fewer | (rng.random(len(levers)) < 0.5)
                sets = [set_of(np.flatnonzero(one).tolist()) for one in (fewer, more)]
                stands = barred(cell, levers, sets).possibly
                assert stands[0] or not stands[1]


def test_beyond_what_is_exhausted_small_sets_are_tried_and_it_says_so(monkeypatch):
    whole = {}
    for engine, referral, urn in _homes(range(15)):
        whole[id(engine), urn] = smallest_changes(engine, referral, urn)
    monkeypatch.setattr(searching, "MOST_EXHAUSTED", 1)
    monkeypatch.setattr(searching, "MOST_TOGETHER", 1)
    cut = lost = 0
    for engine, referral, urn in _homes(range(15)):
        every, some = whole[id(engine), urn], smallest_changes(engine, referral, urn)
        assert every.tried_together is None
        assert some.tried_together in {None, 1}
        assert names_of(some) <= names_of(every)
        cut += some.tried_together == 1
        lost += names_of(some) < names_of(every)
        assert some.tried_together == 1 or names_of(some) == names_of(every)
    assert cut > 0
    assert lost > 0


def test_without_levers_a_home_that_can_be_proposed_needs_nothing():
    for engine, referral, urn in _homes(range(20)):
        cells = days_of(engine, referral, urn)
        if walls(cells[0]):
            continue
        found = search(cells[:1], ())
        stands = bool(cells[0].judgement.barred.possibly.any())
        assert [one.levers for one in found.found] == ([] if stands else [()])


@pytest.mark.parametrize("start", [0, 100])
def test_the_cell_of_a_home_is_judged_as_the_home_in_its_supply(start):
    for one in each_judged(range(start, start + 30)):
        (referral,) = one.world.referrals
        for column, home in enumerate(one.world.snapshot.homes):
            (cell, *_) = days_of(one.engine, referral, home.urn)
            for side in ("surely", "possibly"):
                whole = getattr(one.judgement.barred, side)[0, column]
                assert getattr(cell.judgement.barred, side).item() == whole
