from __future__ import annotations

from datetime import date, timedelta

import pytest

from constraints.vocabulary import RoomFeature
from matcher.entities import Place, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.frame import prepare
from tests.matcher.frame.small import (
    DECIDED_ON,
    REFERRAL,
    STARTS_ON,
    URN,
    frame,
    home,
    referral,
    three,
)

STEP_FREE, HOIST = RoomFeature.STEP_FREE, RoomFeature.HOIST
TWO = (Place("1"), Place("2"))
DAY = timedelta(days=1)


def told(place: str, free_from: date | None, live_until: date | None = None) -> Vacancy:
    return Vacancy(URN, place, free_from, DECIDED_ON, "registered manager", live_until)


@pytest.mark.parametrize(
    ("vacancies", "free"),
    [
        ((), None),
        ((told("1", STARTS_ON),), True),
        ((told("1", STARTS_ON + DAY),), None),
        ((told("1", None),), None),
        ((told("1", None), told("2", None)), False),
        ((told("1", None), told("2", STARTS_ON + DAY)), False),
        ((told("1", None), told("2", DECIDED_ON)), True),
        ((told("1", None), told("2", DECIDED_ON, DECIDED_ON)), True),
        ((told("1", None), told("2", DECIDED_ON, DECIDED_ON - DAY)), None),
        ((told("1", None, DECIDED_ON - DAY), told("2", None)), None),
        ((told(ANY_PLACE, STARTS_ON),), True),
        ((told(ANY_PLACE, None),), False),
        ((told(ANY_PLACE, None, DECIDED_ON - DAY),), None),
        ((told(ANY_PLACE, None), told("2", STARTS_ON)), True),
    ],
)
def test_a_place_is_free_as_told_while_the_telling_lives(
    vacancies: tuple[Vacancy, ...], free: bool | None
) -> None:
    found = frame(REFERRAL, home(places=TWO), vacancies=vacancies)
    assert three(found.pairs.place_free) is free


def test_a_place_nobody_described_may_be_free() -> None:
    full = (told("1", None),)
    assert three(frame(REFERRAL, home(places=TWO[:1]), vacancies=full).pairs.place_free) is None
    one = home(places=TWO[:1], registered_places=1)
    assert three(frame(REFERRAL, one, vacancies=full).pairs.place_free) is False
    some = home(places=TWO[:1], registered_places=None)
    assert three(frame(REFERRAL, some, vacancies=full).pairs.place_free) is None


def room(free: bool, *features: RoomFeature, lacks: tuple[RoomFeature, ...] = ()) -> Place:
    return Place(
        "1" if free else "2", {**dict.fromkeys(features, True), **dict.fromkeys(lacks, False)}
    )


@pytest.mark.parametrize(
    ("one", "two", "fits"),
    [
        ({STEP_FREE: True, HOIST: False}, {STEP_FREE: False, HOIST: True}, False),
        ({STEP_FREE: True, HOIST: True}, {STEP_FREE: False, HOIST: False}, True),
        ({STEP_FREE: True}, {STEP_FREE: False, HOIST: True}, None),
        ({STEP_FREE: False}, {HOIST: False}, False),
        ({}, {STEP_FREE: True, HOIST: True}, True),
    ],
)
def test_one_room_must_have_together_what_the_child_needs(
    one: dict[RoomFeature, bool], two: dict[RoomFeature, bool], fits: bool | None
) -> None:
    rooms = home(places=(Place("1", one), Place("2", two)))
    asked = referral(room_features=frozenset({STEP_FREE, HOIST}))
    free = (told("1", STARTS_ON), told("2", STARTS_ON))
    assert three(frame(asked, rooms, vacancies=free).pairs.room_fits) is fits


def test_the_room_that_fits_must_be_the_one_that_is_free() -> None:
    rooms = home(places=(Place("1", {HOIST: True}), Place("2", {HOIST: False})))
    asked = referral(room_features=frozenset({HOIST}))
    first_taken = (told("1", None), told("2", STARTS_ON))
    assert three(frame(asked, rooms, vacancies=first_taken).pairs.room_fits) is False
    assert three(frame(asked, rooms, vacancies=first_taken[:1]).pairs.room_fits) is False
    assert three(frame(asked, rooms, vacancies=first_taken[1:]).pairs.room_fits) is None


@pytest.mark.parametrize("vacancies", [(), (told("1", None), told("2", None))])
def test_a_child_who_needs_nothing_of_a_room_fits_any(vacancies: tuple[Vacancy, ...]) -> None:
    assert three(frame(REFERRAL, home(places=TWO), vacancies=vacancies).pairs.room_fits) is True


def test_a_vacancy_of_a_place_that_is_not_listed_is_refused() -> None:
    with pytest.raises(ValueError, match="place '9' of home 9000001"):
        prepare(Snapshot(DECIDED_ON, (home(places=TWO),), (told("9", STARTS_ON),)))
    with pytest.raises(ValueError, match="home 9000001"):
        prepare(Snapshot(DECIDED_ON, (), (told("1", STARTS_ON),)))


def test_a_telling_without_an_end_stands_for_a_week() -> None:
    week = timedelta(days=7)
    fresh = Vacancy(URN, "1", DECIDED_ON - week, DECIDED_ON - week, "registered manager")
    stale = Vacancy(URN, "1", DECIDED_ON - week, DECIDED_ON - week - DAY, "registered manager")
    one = home(registered_places=1, places=(Place("1"),))
    assert three(frame(REFERRAL, one, vacancies=(fresh,)).pairs.place_free) is True
    assert three(frame(REFERRAL, one, vacancies=(stale,)).pairs.place_free) is None
