"""Traps of rooms, places and days that other systems fell into; by their number on the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from constraints.logic import Truth
from constraints.vocabulary import Need, RoomFeature, Sex
from fixtures.stories.people import DECIDED, STARTS, resident
from matcher.frame import supply as supply_module
from matcher.frame.places import PlaceTable
from matcher.frame.rooms import room_fits
from matcher.rank import Group
from tests.controls import fails_without, replaced, without_rules
from tests.stories.answers import ask, costs
from tests.traps.supply import HERE, THERE, all_free, here, one_place, rooms, scene

BOTH = frozenset({RoomFeature.EN_SUITE, RoomFeature.GROUND_FLOOR})
DAY = timedelta(days=1)
CAN, ASK, MAY_NOT = Group.CAN_PROPOSE, Group.ASK_FIRST, Group.MAY_NOT


def _over_all_rooms(referrals, supply, standing):
    """Whether each feature is in some place of the home, whichever: the trap itself."""
    homes = standing.home_free.surely.shape[1]
    found = standing.home_free
    for feature in sorted(referrals[0].room_features):
        has = supply.places.feature.over(lambda array, at=feature: array[[at]])
        found = found & supply.places.some(has, homes)
    return found


def test_trap_01_two_rooms_that_jointly_have_what_no_single_room_has():
    apart = rooms({RoomFeature.EN_SUITE: True}, {RoomFeature.GROUND_FLOOR: True})

    def check():
        assert here(scene(apart, room_features=BOTH)) is MAY_NOT
        together = rooms(dict.fromkeys(BOTH, True))
        assert here(scene(together, room_features=BOTH)) is CAN

    fails_without(check, replaced("matcher.frame.pairs.room_fits", _over_all_rooms))


def _none_is_no_penalty(referrals, supply, standing):
    """Leave out the room that lacks everything, as if nothing had been asked: the trap itself."""
    fits = room_fits(referrals, supply, standing)
    needed = sorted(referrals[0].room_features)
    some = supply.places.feature.over(lambda array: array[needed].any(axis=0)[None])
    lacks_all = ~supply.places.some(some, fits.surely.shape[1])
    return fits | lacks_all


def test_trap_05_a_room_that_lacks_all_that_is_needed_is_not_as_good_as_one_that_has_it():
    def check():
        assert here(scene(rooms(), room_features=BOTH)) is MAY_NOT

    fails_without(check, replaced("matcher.frame.pairs.room_fits", _none_is_no_penalty))


def test_trap_05_a_home_that_meets_none_of_what_is_wished_for_costs_the_whole():
    wished = frozenset({Need.THERAPY_ON_SITE, Need.EDUCATION_ON_SITE})

    def points(*met):
        needs = {need: need in met for need in Need}
        found = costs(ask(scene({"needs": needs}, desirable_needs=wished)), HERE)
        return found["desirable_needs_met"].points_high if "desirable_needs_met" in found else 0

    none, half, all_ = points(), points(Need.THERAPY_ON_SITE), points(*wished)
    assert none > half > all_ == 0
    assert none == 2 * half


def test_trap_07_a_full_home_does_not_only_lose_points():
    full = all_free(HERE, free_from=None)

    def check():
        assert here(scene(vacancies=full)) is MAY_NOT

    fails_without(check, without_rules("place_free_by_start"))


BEDS = {
    "free from today": (one_place(DECIDED), CAN),
    "free on the day": (one_place(STARTS), CAN),
    "upcoming, the day before": (one_place(STARTS - DAY), CAN),
    "upcoming, a day too late": (one_place(STARTS + DAY), MAY_NOT),
    "void": (one_place(None), MAY_NOT),
    "told long ago": (one_place(DECIDED, live_until=DECIDED - DAY), ASK),
    "told long ago to be void": (one_place(None, live_until=DECIDED - DAY), ASK),
    "nobody told": ((), ASK),
}


@pytest.mark.parametrize(("told", "group"), BEDS.values(), ids=BEDS)
def test_trap_08_void_and_lapsed_places_are_not_offered_and_upcoming_ones_are_not_missed(
    told, group
):
    assert here(scene(vacancies=told)) is group


def _any_bed_on_file(self, decided_on, starts_on):
    found = np.isfinite(self.free_from)
    return Truth(found, found)


def test_trap_08_a_search_that_reads_no_days_would_be_seen():
    def check():
        for told, group in BEDS.values():
            assert here(scene(vacancies=told)) is group

    fails_without(check, replaced("matcher.frame.places.PlaceTable.free", _any_bed_on_file))
    assert PlaceTable.free is not _any_bed_on_file


def _stays(until):
    boys = tuple(resident(f"BOY-{n}", HERE, 14, Sex.MALE) for n in (1, 2, 3))
    return (replace(boys[0], leaves_on=until), *boys[1:])


def test_trap_09_who_leaves_on_the_day_is_not_there_that_night_and_who_leaves_later_is():
    """One convention: first day in, last day out; a place is taken while arrival <= day < end."""

    def check():
        assert here(scene(residents=_stays(STARTS))) is CAN
        assert here(scene(residents=_stays(STARTS + DAY))) is MAY_NOT

    stand = supply_module.stand

    def a_day_off(found, decided_on, starts_on):
        return stand(found, decided_on, starts_on - DAY)

    fails_without(check, replaced("matcher.frame.supply.stand", a_day_off))


def test_trap_10_a_stay_that_is_made_longer_takes_the_place():
    leaves, stays_on = _stays(STARTS - DAY), _stays(None)

    def check():
        assert here(scene(residents=leaves)) is CAN
        assert here(scene(residents=stays_on)) is MAY_NOT

    fails_without(check, without_rules("places_within_registration"))


def test_the_other_home_stands_as_before_whatever_befalls_the_nearer():
    for told, _ in BEDS.values():
        assert THERE in {match.urn for match in ask(scene(vacancies=told)).can_propose}
