from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from matcher.entities import Home, Order, OrderKind, School
from tests.matcher.frame.small import (
    HERE,
    OURS,
    STARTS_ON,
    URN,
    frame,
    home,
    referral,
    resident,
    three,
)
from tests.worlds.where import square

DAY = timedelta(days=1)
ZONE = Order("o1", OrderKind.EXCLUSION_ZONE, zone=(square(HERE, 2.0),), buffer_km=1.0)
RESIDENCE = Order("o2", OrderKind.RESIDENCE, residence_urns=frozenset({URN}))
NAMED = Order("o3", OrderKind.NAMED_PERSON, persons=frozenset({"p1"}))
ELSEWHERE = "E06000049"


def at(east_m: float, radius_km: float = 0.0) -> Home:
    return home(where=replace(HERE, easting_m=HERE.easting_m + east_m, radius_km=radius_km))


@pytest.mark.parametrize(
    ("where", "in_zone", "in_buffer"),
    [
        (at(0.0), True, True),
        (at(1_900.0), True, True),
        (at(2_500.0), False, True),
        (at(3_500.0), False, False),
        (at(0.0, 1.0), True, True),
        (at(0.0, 2.5), None, True),
        (at(0.0, 3.5), None, None),
        (at(2_500.0, 1.0), None, None),
        (at(9_000.0, 1.0), False, False),
        (home(where=None), None, None),
    ],
)
def test_a_home_is_in_a_zone_as_far_as_its_location_tells(
    where: Home, in_zone: bool | None, in_buffer: bool | None
) -> None:
    pairs = frame(referral(orders=(ZONE,)), where).pairs
    assert three(pairs.in_zone) is in_zone
    assert three(pairs.in_zone_buffer) is in_buffer


def school(east_m: float, radius_km: float = 0.0) -> School:
    where = replace(HERE, easting_m=HERE.easting_m + east_m, radius_km=radius_km)
    return School(where, must_continue=True, key_stage_4=False, primary=False)


@pytest.mark.parametrize(
    ("attends", "where", "meets"),
    [
        (school(9_000.0), at(12_000.0), False),
        (school(9_000.0), at(-9_000.0), None),
        (school(9_000.0), at(2_500.0), None),
        (school(2_500.0), at(9_000.0), None),
        (school(0.0), at(9_000.0), True),
        (school(0.0, 1.0), at(9_000.0), True),
        (school(0.0, 2.5), at(9_000.0), None),
        (school(9_000.0), at(12_000.0, 7.0), None),
        (school(9_000.0), home(where=None), None),
        (school(0.0), home(where=None), True),
        (replace(school(0.0), where=None), at(12_000.0), None),
        (None, at(12_000.0), None),
    ],
)
def test_the_way_to_school_meets_a_zone_as_far_as_a_straight_line_tells(
    attends: School | None, where: Home, meets: bool | None
) -> None:
    has_school = True if attends else None
    asked = referral(orders=(ZONE,), school=attends, has_school=has_school)
    assert three(frame(asked, where).pairs.school_route_meets_zone) is meets
    lifted = replace(ZONE, until_on=STARTS_ON)
    free = referral(orders=(lifted,), school=attends, has_school=has_school)
    assert three(frame(free, where).pairs.school_route_meets_zone) is False


def test_a_child_without_a_school_has_no_way_to_it() -> None:
    asked = referral(orders=(ZONE,), has_school=False)
    assert three(frame(asked, at(0.0)).pairs.school_route_meets_zone) is False


@pytest.mark.parametrize(
    ("changes", "binds"),
    [
        ({}, True),
        ({"from_on": STARTS_ON}, True),
        ({"until_on": STARTS_ON + DAY}, True),
        ({"until_on": STARTS_ON}, False),
    ],
)
def test_an_order_binds_on_the_days_it_is_in_force(changes: dict[str, Any], binds: bool) -> None:
    zone, residence, named = (replace(order, **changes) for order in (ZONE, RESIDENCE, NAMED))
    elsewhere = replace(residence, residence_urns=frozenset({"9999999"}))
    found = frame(referral(orders=(zone, elsewhere, named)), residents=(resident(),))
    assert three(found.pairs.in_zone) is binds
    assert three(found.pairs.residence_allowed) is not binds
    assert three(found.pairs.named_person_there) is binds


@pytest.mark.parametrize(
    ("order", "authority", "allowed"),
    [
        ({"residence_urns": frozenset({URN})}, OURS, True),
        ({"residence_urns": frozenset({"9999999"})}, OURS, False),
        ({"residence_urns": frozenset({"9999999"})}, None, False),
        ({"residence_authorities": frozenset({OURS})}, OURS, True),
        ({"residence_authorities": frozenset({OURS})}, ELSEWHERE, False),
        ({"residence_authorities": frozenset({OURS})}, None, None),
        (
            {"residence_urns": frozenset({URN}), "residence_authorities": frozenset({ELSEWHERE})},
            OURS,
            True,
        ),
    ],
)
def test_a_residence_order_names_homes_or_areas(
    order: dict[str, Any], authority: str | None, allowed: bool | None
) -> None:
    asked = referral(orders=(Order("o1", OrderKind.RESIDENCE, **order),))
    assert three(frame(asked, home(authority=authority)).pairs.residence_allowed) is allowed


def test_of_two_residence_orders_both_are_kept() -> None:
    orders = (RESIDENCE, replace(RESIDENCE, residence_urns=frozenset({"9999999"})))
    assert three(frame(referral(orders=orders)).pairs.residence_allowed) is False


@pytest.mark.parametrize(
    ("listed", "person", "there"),
    [(True, "p1", True), (True, "p2", False), (False, "p1", True), (False, "p2", None)],
)
def test_a_named_person_may_be_among_those_who_are_not_listed(
    listed: bool, person: str, there: bool | None
) -> None:
    found = frame(
        referral(orders=(NAMED,)), home(residents_listed=listed), residents=(resident(person),)
    )
    assert three(found.pairs.named_person_there) is there


def test_a_named_person_who_will_have_left_is_not_there() -> None:
    gone = resident("p1", leaves_on=STARTS_ON)
    assert (
        three(frame(referral(orders=(NAMED,)), residents=(gone,)).pairs.named_person_there) is False
    )


def test_where_no_order_is_on_file_nothing_is_in_a_zone() -> None:
    found = frame(referral(orders_checked_on=None))
    assert three(found.pairs.in_zone) is False
    assert three(found.referral.orders_known) is False


def test_an_order_still_to_come_is_a_question_and_no_bar() -> None:
    later = (replace(order, from_on=STARTS_ON + DAY) for order in (ZONE, RESIDENCE, NAMED))
    zone, residence, named = later
    elsewhere = replace(residence, residence_urns=frozenset({"9999999"}))
    found = frame(referral(orders=(zone, elsewhere, named)), residents=(resident(),))
    assert three(found.pairs.in_zone) is None
    assert three(found.pairs.residence_allowed) is None
    assert three(found.pairs.named_person_there) is None
