from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import inf
from typing import Any

import pytest

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, HomeFact
from constraints.vocabulary import Grade as Grades
from matcher.entities import Grade, Resident, RiskProfile, State
from tests.matcher.frame.small import (
    DECIDED_ON,
    REFERRAL,
    STARTS_ON,
    both,
    child,
    frame,
    home,
    resident,
    three,
)

DAY = timedelta(days=1)


def since_admission(*living: Resident, **changes: Any) -> tuple[float, float]:
    return both(frame(REFERRAL, home(**changes), residents=living).homes.days_since_admission)


def test_days_since_the_last_admission_are_counted_to_the_start() -> None:
    assert since_admission(last_admission_on=DECIDED_ON, last_admission_known=True) == (2.0, 2.0)
    assert since_admission(last_admission_known=True) == (inf, inf)
    assert since_admission() == (0.0, inf)


def test_who_is_known_to_have_come_was_admitted_then_or_there_was_a_later_one() -> None:
    came = resident(lives_there_from=DECIDED_ON - 8 * DAY)
    assert since_admission(came) == (0.0, 10.0)
    assert since_admission(came, last_admission_on=DECIDED_ON, last_admission_known=True) == (2, 2)
    old = {"last_admission_on": date(2025, 1, 1), "last_admission_known": True}
    assert since_admission(came, **old) == (10.0, 10.0)
    to_come = resident(lives_there_from=STARTS_ON + DAY)
    assert since_admission(to_come) == (0.0, inf)


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        ({"last_incident_on": DECIDED_ON, "last_incident_known": True}, (2.0, 2.0)),
        ({"last_incident_known": True}, (inf, inf)),
        ({}, (0.0, inf)),
    ],
)
def test_days_since_the_last_incident_are_counted_to_the_start(
    changes: dict[str, Any], days: tuple[float, float]
) -> None:
    assert both(frame(REFERRAL, home(**changes)).homes.days_since_incident) == days


def test_the_age_of_reports_is_counted_to_the_decision() -> None:
    told = home(independent_report_on=DECIDED_ON - 61 * DAY, quality_review_on=DECIDED_ON)
    homes = frame(REFERRAL, told).homes
    assert both(homes.independent_report_days) == (61.0, 61.0)
    assert both(homes.quality_review_days) == (0.0, 0.0)
    silent = frame().homes
    assert both(silent.independent_report_days) == (0.0, inf)
    assert both(silent.quality_review_days) == (0.0, inf)


@pytest.mark.parametrize(
    ("calls", "places", "per_place"),
    [(6, 4, (1.5, 1.5)), (6, None, (0.0, 6.0)), (0, 0, (0.0, 0.0)), (None, 4, (0.0, inf))],
)
def test_calls_to_the_police_are_shared_over_the_places(
    calls: int | None, places: int | None, per_place: tuple[float, float]
) -> None:
    told = home(police_callouts_last_year=calls, registered_places=places)
    assert both(frame(REFERRAL, told).homes.police_callouts_per_place) == per_place


@pytest.mark.parametrize("fact", list(HomeFact))
def test_a_fact_of_a_home_is_as_said_and_not_known_where_nobody_said(fact: HomeFact) -> None:
    for said in (True, False):
        assert three(frame(REFERRAL, home(facts={fact: said})).homes.is_so(fact)) is said
    assert three(frame().homes.is_so(fact)) is None


@pytest.mark.parametrize(
    ("leaves_on", "expected"),
    [
        (STARTS_ON, False),
        (STARTS_ON + DAY, True),
        (STARTS_ON + 14 * DAY, True),
        (STARTS_ON + 15 * DAY, False),
        (None, False),
    ],
)
def test_a_placement_that_ends_soon_is_seen_by_itself(
    leaves_on: date | None, expected: bool
) -> None:
    said = home(facts={HomeFact.GRIEF_OR_ENDING: False})
    homes = frame(REFERRAL, said, residents=(resident(leaves_on=leaves_on),)).homes
    assert three(homes.is_so(HomeFact.GRIEF_OR_ENDING)) is expected


@pytest.mark.parametrize(
    ("inspected_on", "stands"),
    [(date(2024, 3, 2), True), (date(2024, 3, 1), False), (DECIDED_ON, True), (None, True)],
)
def test_the_grades_of_an_inspection_stand_for_24_months(
    inspected_on: date | None, stands: bool
) -> None:
    told = home(overall_grade=Grades.GOOD, helped_grade=Grades.OUTSTANDING)
    homes = frame(REFERRAL, replace(told, inspected_on=inspected_on)).homes
    found = (homes.overall_grade.code.item(), homes.helped_grade.code.item())
    assert found == ((Grades.GOOD, Grades.OUTSTANDING) if stands else (NOT_KNOWN, NOT_KNOWN))


def calm(**levels: int) -> RiskProfile:
    return RiskProfile(
        tuple(
            Grade(domain, State.KNOWN, levels.get(domain.name.lower(), 0), DECIDED_ON)
            for domain in Domain
        )
    )


@pytest.mark.parametrize("domain", list(Domain))
def test_those_with_the_highest_level_in_some_domain_are_counted_with_the_child(
    domain: Domain,
) -> None:
    name = domain.name.lower()
    living = (
        resident("p1", profile=calm(**{name: 3})),
        resident("p2", profile=calm(**{name: 2})),
    )
    for level, count in ((2, 1.0), (3, 2.0)):
        counts = frame(child(profile=calm(**{name: level})), residents=living).counts
        assert both(counts.grave_after) == (count, count)


def test_a_resident_whose_data_are_withheld_may_be_one_of_them_and_an_empty_place_is_not() -> None:
    asked = child(profile=calm())
    withheld = resident(profile=RiskProfile())
    assert both(frame(asked, residents=(withheld,)).counts.grave_after) == (0.0, 1.0)
    assert both(frame(asked).counts.grave_after) == (0.0, 0.0)
    unlisted = frame(asked, home(residents_listed=False, registered_places=4)).counts
    assert both(unlisted.grave_after) == (0.0, 4.0)
