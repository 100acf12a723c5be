"""Staying put is judged as in a world where the child is no resident and one place is free."""

from dataclasses import replace

import numpy as np
import pytest

from constraints.base import Effect
from constraints.vocabulary import Circumstance, RegistrationStatus, RoomFeature, Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import DECIDED, child, referral, resident
from fixtures.stories.towns import near
from matcher.engine import Engine
from matcher.entities import Place, Resident, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.rank import Group, rank
from matcher.staying import staying_at
from tests.worlds.world import random_world

URN = "9300001"
STEP_FREE, HOIST = RoomFeature.STEP_FREE, RoomFeature.HOIST
WITH, WITHOUT, UNSAID = {STEP_FREE: True}, {STEP_FREE: False}, {}


def place_free_in(snapshot, urn):
    """The world with one place free in a home, and nothing else told of its places."""
    told = tuple(vacancy for vacancy in snapshot.vacancies if vacancy.urn != urn)
    return replace(
        snapshot, vacancies=(*told, Vacancy(urn, ANY_PLACE, DECIDED, DECIDED, "manager"))
    )


def no_notice(snapshot, urn):
    """The world with a notice that restricts accommodation in one home taken for a question."""
    homes = tuple(
        replace(one, status=None)
        if one.urn == urn and one.status is RegistrationStatus.RESTRICTED
        else one
        for one in snapshot.homes
    )
    return replace(snapshot, homes=homes)


def ends(found, column):
    return [end[0, column] for end in (found.low, found.high)]


@pytest.mark.parametrize("seed", range(80))
def test_staying_is_judged_as_coming_to_a_place_that_is_free_where_the_child_is_not_yet(seed):
    drawn = random_world(seed)
    asked = replace(drawn.referrals[0], room_features=frozenset())
    for column, there in enumerate(drawn.snapshot.homes):
        without = drawn.snapshot
        own = Resident(
            asked.child.reference, there.urn, asked.child.born, None, asked.child.sex,
            asked.child.profile,
        )  # fmt: skip
        lived_in = replace(without, residents=(*without.residents, own))
        engine, stays = staying_at(Engine.over(lived_in), asked, there.urn)
        found = engine.judge([stays])
        other = Engine.over(no_notice(place_free_in(without, there.urn), there.urn))
        expected = other.judge([stays])
        assert found.barred.surely[0, 0] == expected.barred.surely[0, column]
        assert found.barred.possibly[0, 0] == expected.barred.possibly[0, column]
        assert ends(found.welfare, 0) == ends(expected.welfare, column)
        assert ends(found.safety, 0) == ends(expected.safety, column)
        residual = found.matrix.residual
        assert ends(residual, 0) == ends(expected.matrix.residual, column)


def judged(features=(), needed=(), own=True, **changes):
    there = home(URN, near("Leeds"), registered_places=2,
                 places=tuple(Place(str(n), said) for n, said in enumerate(features or ({}, {}))),
                 **changes)  # fmt: skip
    girl = child("Leeds", 14, Sex.FEMALE)
    asked = referral(1, "Leeds", girl, room_features=frozenset(needed))
    living = [resident("OTHER", URN, 14, Sex.FEMALE)]
    living += [resident(asked.child.reference, URN, 14, Sex.FEMALE)] if own else []
    engine, stays = staying_at(Engine.over(world((there,), living, full=(URN,))), asked, URN)
    return engine.judge([stays])


def group_of(judgement):
    ranking = rank(judgement)
    return next(group for group in Group if ranking.of(group).size)


def finding(judgement, rule):
    found = next(v.finding for v in judgement.verdicts if v.rule.id == rule)
    return found.low.item(), found.high.item()


def test_a_full_home_keeps_the_child_who_lives_there():
    found = judged()
    assert finding(found, "place_free_by_start") == (0, 0)
    assert finding(found, "places_within_registration") == (0, 0)
    assert found.frame.counts.people_after.low.item() == 2


def test_a_child_who_is_not_listed_where_the_child_lives_is_judged_alike():
    assert np.array_equal(judged().welfare.high, judged(own=False).welfare.high)


@pytest.mark.parametrize(
    ("rooms", "expected"),
    [
        ((WITH, WITH), (0, 0)),
        ((WITHOUT, WITHOUT), (1, 1)),
        ((WITH, WITHOUT), (0, 1)),
        ((WITH, UNSAID), (0, 1)),
        ((UNSAID, UNSAID), (0, 1)),
        ((WITH,), (0, 1)),
        ((WITHOUT,), (0, 1)),
    ],
)
def test_a_room_suits_surely_only_where_every_room_of_the_home_would(rooms, expected):
    assert finding(judged(rooms, (STEP_FREE,)), "room_with_needed_features") == expected


def test_two_features_are_needed_of_one_room():
    both = {STEP_FREE: True, HOIST: True}
    assert finding(judged((both, both), (STEP_FREE, HOIST)), "room_with_needed_features") == (0, 0)
    one = (both, {STEP_FREE: True, HOIST: False})
    assert finding(judged(one, (STEP_FREE, HOIST)), "room_with_needed_features") == (0, 1)


def test_a_notice_that_restricts_accommodation_is_a_question_and_a_suspension_a_bar():
    assert group_of(judged(status=RegistrationStatus.RESTRICTED)) is Group.ASK_FIRST
    assert group_of(judged(status=RegistrationStatus.SUSPENDED)) is Group.MAY_NOT
    assert group_of(judged()) is Group.CAN_PROPOSE


def test_nothing_that_goes_with_leaving_a_placement_is_due():
    found = judged()
    leaving = ("ending_reviewed", "ending_told_at_once", "ending_notified_before")
    assert [finding(found, rule) for rule in leaving] == [(0, 0)] * 3
    assert found.frame.referral.is_so(Circumstance.MOVES_FROM_PLACEMENT).possibly.item() is False
    assert any(verdict.effect is Effect.GATE for verdict in found.verdicts)


def test_a_home_that_is_not_in_the_list_is_an_error():
    engine = Engine.over(world((home(URN, near("Leeds")),)))
    with pytest.raises(KeyError):
        staying_at(engine, referral(1, "Leeds", child("Leeds", 14, Sex.FEMALE)), "9300009")
