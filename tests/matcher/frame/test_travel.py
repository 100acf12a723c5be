from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import inf

import numpy as np
import pytest

from matcher.entities import (
    Contact,
    Hotspot,
    Relation,
    RelationKind,
    School,
    Service,
    ServiceKind,
    Snapshot,
    Where,
)
from matcher.frame import frame_of, prepare
from matcher.geography.points import distance_km
from matcher.geography.travel import TravelMinutes, estimate_minutes
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    HERE,
    both,
    child,
    frame,
    home,
    referral,
)


def away(km: float, radius_km: float = 0.0) -> Where:
    """A place so far to the east, by the scale of the grid there."""
    here, east = ((HERE.easting_m + m, HERE.northing_m) for m in (0.0, km * 1000.0))
    on_grid_m = km * 1000.0 * km / distance_km(here, east).item()
    return replace(HERE, easting_m=HERE.easting_m + on_grid_m, radius_km=radius_km)


def minutes(low_km: float, high_km: float) -> tuple[float, float]:
    found = estimate_minutes(low_km, high_km)
    return float(found.low), float(found.high)


@pytest.mark.parametrize(
    ("origin", "where", "km"),
    [
        (HERE, HERE, (0.0, 0.0)),
        (away(7.0), HERE, (7.0, 7.0)),
        (away(7.0, 2.0), replace(HERE, radius_km=1.0), (4.0, 10.0)),
        (away(1.0, 2.0), HERE, (0.0, 3.0)),
        (None, HERE, (0.0, inf)),
        (HERE, None, (0.0, inf)),
    ],
)
def test_the_distance_is_as_sure_as_the_two_places(
    origin: Where | None, where: Where | None, km: tuple[float, float]
) -> None:
    found = frame(child(origin=origin), home(where=where))
    assert both(found.pairs.distance_km) == pytest.approx(km)


def test_minutes_to_school_are_none_for_a_child_who_has_no_school() -> None:
    school = School(away(5.0), True, False, False)
    found = frame(referral(school=school, has_school=True)).pairs.school_minutes
    assert both(found) == pytest.approx(minutes(5, 5))
    unknown = replace(school, where=None)
    found = frame(referral(school=unknown, has_school=True)).pairs.school_minutes
    assert both(found) == minutes(0, inf)
    assert both(frame(referral(has_school=None)).pairs.school_minutes) == minutes(0, inf)
    assert both(frame(referral(has_school=False)).pairs.school_minutes) == (0.0, 0.0)


def people(*contacts: Contact) -> tuple[float, float]:
    return both(frame(child(contacts=contacts)).pairs.people_minutes)


def test_minutes_to_people_are_weighed_by_how_often_they_are_visited() -> None:
    near, far = minutes(2, 2), minutes(30, 30)
    found = people(Contact("mother", away(2.0), 6.0), Contact("club", away(30.0), 2.0))
    assert found == pytest.approx(((6 * near[0] + 2 * far[0]) / 8, (6 * near[1] + 2 * far[1]) / 8))
    assert people() == (0.0, 0.0)


@pytest.mark.parametrize("visits", [None, 0.0])
def test_where_visits_are_not_known_the_whole_range_counts(visits: float | None) -> None:
    found = people(Contact("mother", away(2.0), visits), Contact("club", away(30.0), visits))
    assert found == pytest.approx((minutes(2, 2)[0], minutes(30, 30)[1]))


def test_someone_never_visited_whose_place_is_not_known_weighs_nothing() -> None:
    found = people(Contact("mother", away(2.0), 4.0), Contact("father", None, 0.0))
    assert found == pytest.approx(minutes(2, 2))


def test_someone_visited_whose_place_is_not_known_leaves_the_end_open() -> None:
    found = people(Contact("mother", away(2.0), 3.0), Contact("father", None, 1.0))
    assert found == pytest.approx((0.75 * minutes(2, 2)[0] + 0.25 * minutes(0, 0)[0], inf))


def siblings(*where: Where | None, checked: bool = True) -> tuple[float, float]:
    relations = tuple(
        Relation(f"s{n}", RelationKind.SIBLING, where=one) for n, one in enumerate(where)
    )
    asked = referral(
        child=replace(CHILD, relations=relations),
        relations_checked_on=DECIDED_ON if checked else None,
    )
    return both(frame(asked).pairs.sibling_minutes)


def test_minutes_to_brothers_and_sisters_are_an_average_and_open_until_somebody_looked() -> None:
    near, far = minutes(2, 2), minutes(30, 30)
    assert siblings() == (0.0, 0.0)
    halves = (near[0] + far[0]) / 2, (near[1] + far[1]) / 2
    assert siblings(away(2.0), away(30.0)) == pytest.approx(halves)
    assert siblings(away(2.0), None)[1] == inf
    assert siblings(away(2.0), checked=False) == (0.0, inf)


@pytest.mark.parametrize(
    ("hotspots", "km"),
    [(None, (0.0, inf)), ((), (inf, inf)), ((away(9.0), away(4.0, 1.0)), (3.0, 5.0))],
)
def test_the_nearest_hotspot_counts(
    hotspots: tuple[Where, ...] | None, km: tuple[float, float]
) -> None:
    spots = None if hotspots is None else tuple(Hotspot(where) for where in hotspots)
    assert both(frame(referral(hotspots=spots)).pairs.hotspot_km) == pytest.approx(km)


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("spots", "nearest", "linked"),
    [
        ((Hotspot(away(4.0), linked=True),), (4.0, 4.0), (4.0, 4.0)),
        ((Hotspot(away(4.0), linked=False),), (4.0, 4.0), (inf, inf)),
        ((Hotspot(away(4.0)),), (4.0, 4.0), (4.0, inf)),
        ((Hotspot(away(4.0), linked=True, until=DECIDED_ON + DAY),), (4.0, 4.0), (4.0, 4.0)),
        ((Hotspot(away(4.0), linked=True, until=DECIDED_ON),), (4.0, inf), (4.0, inf)),
        (
            (Hotspot(away(4.0), linked=False), Hotspot(away(9.0), linked=True)),
            (4.0, 4.0),
            (9.0, 9.0),
        ),
        (
            (Hotspot(away(4.0), until=DECIDED_ON), Hotspot(away(9.0), linked=True)),
            (4.0, 9.0),
            (4.0, 9.0),
        ),
    ],
)
def test_a_layer_that_lapsed_and_a_link_nobody_stated_leave_the_distance_open(
    spots: tuple[Hotspot, ...], nearest: tuple[float, float], linked: tuple[float, float]
) -> None:
    pairs = frame(referral(hotspots=spots)).pairs
    assert both(pairs.hotspot_km) == pytest.approx(nearest)
    assert both(pairs.linked_hotspot_km) == pytest.approx(linked)


def test_the_farthest_service_counts_and_is_open_until_somebody_said_which_there_are() -> None:
    def services(*where: Where | None) -> tuple[float, float]:
        kept = tuple(Service(ServiceKind.MENTAL_HEALTH, one) for one in where)
        return both(frame(referral(services=kept)).pairs.service_minutes)

    assert both(frame(referral(services=None)).pairs.service_minutes) == (0.0, inf)
    assert services() == (0.0, 0.0)
    assert services(away(2.0), away(30.0)) == pytest.approx(minutes(30, 30))
    assert services(away(2.0), None) == pytest.approx((minutes(2, 2)[0], inf))


class TenMinutes:
    """A network in which every place is ten minutes from every other."""

    is_estimate = False

    def travel_minutes(self, from_xy, from_radius_km, to_xy, to_radius_km) -> TravelMinutes:
        ten = np.full((len(from_xy), len(to_xy)), 10.0)
        return TravelMinutes(ten, ten, "a table of times")


def test_a_network_that_is_supplied_gives_the_minutes_and_they_are_no_estimate() -> None:
    supply = prepare(Snapshot(date(2026, 3, 1), (home(),)), TenMinutes())
    asked = referral(school=School(away(50.0), None, None, None), has_school=True)
    pairs = frame_of([asked], supply).pairs
    assert both(pairs.school_minutes) == (10.0, 10.0)
    assert not pairs.travel_estimated.any()


def test_without_a_network_minutes_are_said_to_be_an_estimate() -> None:
    supply = prepare(Snapshot(date(2026, 3, 1), (home(),)))
    assert frame_of([referral()], supply).pairs.travel_estimated.all()


def test_that_nobody_matters_is_not_known_until_somebody_asked() -> None:
    asked = frame(child(contacts=()))
    assert both(asked.pairs.people_minutes) == (0.0, 0.0)
    silent = frame(replace(child(contacts=()), relations_checked_on=None))
    assert both(silent.pairs.people_minutes) == (0.0, inf)
