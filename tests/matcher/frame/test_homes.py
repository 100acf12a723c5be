from __future__ import annotations

from datetime import date, timedelta

import pytest

from constraints.logic import NOT_KNOWN, Truth
from constraints.vocabulary import Condition, Mitigation, MitigationState, Need, RegistrationStatus
from matcher.entities import HomeCondition, HomeMitigation, Vacancy
from tests.matcher.frame.small import (
    DECIDED_ON,
    REFERRAL,
    STARTS_ON,
    both,
    frame,
    home,
    resident,
    three,
)

AWAKE = Mitigation.WAKING_NIGHT_STAFF
VERIFIED = MitigationState.VERIFIED
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "until", "expected"),
    [
        (VERIFIED, None, VERIFIED),
        (VERIFIED, STARTS_ON + DAY, VERIFIED),
        (VERIFIED, STARTS_ON, NOT_KNOWN),
        (VERIFIED, DECIDED_ON, NOT_KNOWN),
        (MitigationState.CANNOT, DECIDED_ON, MitigationState.CANNOT),
        (MitigationState.CAN_BE_ARRANGED, None, MitigationState.CAN_BE_ARRANGED),
    ],
)
def test_what_was_verified_stands_until_its_day_then_is_a_question(
    state: MitigationState, until: date | None, expected: int
) -> None:
    step = HomeMitigation(AWAKE, state, "registered manager", DECIDED_ON, until)
    found = frame(REFERRAL, home(mitigations=(step,))).homes.mitigation.code
    assert found[AWAKE, 0, 0] == expected
    assert found[Mitigation.ROOM_PLAN, 0, 0] == NOT_KNOWN


@pytest.mark.parametrize(
    ("by", "on", "expected"),
    [
        ("registered manager", DECIDED_ON, VERIFIED),
        ("registered manager", DECIDED_ON - DAY, VERIFIED),
        ("registered manager", STARTS_ON + DAY, MitigationState.CAN_BE_ARRANGED),
        (None, DECIDED_ON, MitigationState.CAN_BE_ARRANGED),
        ("registered manager", None, MitigationState.CAN_BE_ARRANGED),
    ],
)
def test_what_nobody_verified_by_the_start_can_be_arranged(
    by: str | None, on: date | None, expected: int
) -> None:
    step = HomeMitigation(AWAKE, VERIFIED, by, on)
    found = frame(REFERRAL, home(mitigations=(step,))).homes.mitigation.code
    assert found[AWAKE, 0, 0] == expected


@pytest.mark.parametrize(
    ("changed", "until", "expected"),
    [
        (None, None, VERIFIED),
        (DECIDED_ON - DAY, None, VERIFIED),
        (DECIDED_ON, None, VERIFIED),
        (DECIDED_ON + DAY, None, NOT_KNOWN),
        (STARTS_ON, None, NOT_KNOWN),
        (STARTS_ON + DAY, None, VERIFIED),
        (STARTS_ON + DAY, STARTS_ON, NOT_KNOWN),
        (STARTS_ON, STARTS_ON + DAY, NOT_KNOWN),
    ],
)
def test_what_was_verified_before_the_staffing_changed_is_a_question(
    changed: date | None, until: date | None, expected: int
) -> None:
    step = HomeMitigation(AWAKE, VERIFIED, "registered manager", DECIDED_ON, until)
    told = home(mitigations=(step,), staffing_changed_on=changed, solo=True)
    found = frame(REFERRAL, told).homes.mitigation.code
    assert found[AWAKE, 0, 0] == expected
    assert found[Mitigation.SOLO, 0, 0] == VERIFIED


@pytest.mark.parametrize("on", [None, DECIDED_ON + DAY])
def test_what_cannot_be_had_needs_nobody_to_verify_it(on: date | None) -> None:
    steps = (HomeMitigation(AWAKE, MitigationState.CANNOT, None, on),)
    found = frame(REFERRAL, home(mitigations=steps, solo=True)).homes.mitigation.code
    assert found[AWAKE, 0, 0] == MitigationState.CANNOT
    assert found[Mitigation.SOLO, 0, 0] == VERIFIED


@pytest.mark.parametrize(
    ("registered_on", "status", "expected"),
    [
        (None, RegistrationStatus.ACTIVE, RegistrationStatus.ACTIVE),
        (STARTS_ON, RegistrationStatus.ACTIVE, RegistrationStatus.ACTIVE),
        (STARTS_ON + DAY, RegistrationStatus.ACTIVE, RegistrationStatus.NOT_REGISTERED),
        (STARTS_ON + DAY, RegistrationStatus.SUSPENDED, RegistrationStatus.SUSPENDED),
        (STARTS_ON + DAY, None, NOT_KNOWN),
    ],
)
def test_a_home_is_registered_from_its_day(
    registered_on: date | None, status: RegistrationStatus | None, expected: int
) -> None:
    found = frame(REFERRAL, home(registered_on=registered_on, status=status))
    assert found.homes.status.code[0, 0] == expected


@pytest.mark.parametrize(
    ("reviewed_on", "expected"),
    [
        (None, None),
        (date(2026, 1, 1), True),
        (date(2025, 1, 1), True),
        (date(2024, 12, 31), False),
    ],
)
def test_a_location_review_counts_this_calendar_year_and_last(
    reviewed_on: date | None, expected: bool | None
) -> None:
    found = frame(REFERRAL, home(location_reviewed_on=reviewed_on))
    assert three(found.homes.location_reviewed) is expected


@pytest.mark.parametrize(
    ("said", "expected"), [({}, None), ({Need.AUTISM: True}, True), ({Need.AUTISM: False}, False)]
)
def test_what_a_statement_of_purpose_leaves_out_is_not_known(
    said: dict[Need, bool], expected: bool | None
) -> None:
    meets = frame(REFERRAL, home(needs=said)).homes.meets_need
    assert three(meets.over(lambda array: array[Need.AUTISM])) is expected


def condition(
    *,
    carried: tuple[Condition, ...],
    listed: bool,
    breaks: bool | None,
    buildings: bool | None = False,
) -> list[bool | None]:
    found = frame(
        REFERRAL,
        home(
            conditions=tuple(HomeCondition(one, "As registered.") for one in carried),
            conditions_listed=listed,
            short_breaks_only=breaks,
            multi_building=buildings,
        ),
    ).homes.condition
    return [three(Truth(found.surely[at], found.possibly[at])) for at in Condition]


def test_conditions_nobody_listed_may_be_there() -> None:
    named, breaks, unread, buildings = Condition
    assert condition(carried=(), listed=True, breaks=False) == [False, False, False, False]
    assert condition(carried=(), listed=False, breaks=False) == [False, False, None, False]
    assert condition(carried=(), listed=False, breaks=None) == [False, None, None, False]
    assert condition(carried=(named,), listed=True, breaks=False) == [True, False, False, False]
    assert condition(carried=(unread,), listed=True, breaks=None) == [False, False, True, False]
    assert condition(carried=(), listed=True, breaks=True) == [False, True, False, False]
    assert condition(carried=(buildings,), listed=True, breaks=False)[buildings] is True
    for listed, told, expected in (
        (True, None, False),
        (True, True, True),
        (False, None, None),
        (False, False, False),
        (False, True, True),
    ):
        found = condition(carried=(), listed=listed, breaks=False, buildings=told)
        assert found[Condition.MULTI_BUILDING] is expected
    assert breaks is Condition.SHORT_BREAKS_ONLY


def test_numbers_not_known_are_as_wide_as_they_can_be() -> None:
    bare = home(age_from_years=None, age_to_years=None, registered_places=None)
    found = frame(REFERRAL, bare).homes
    assert both(found.age_from_years) == (0.0, 18.0)
    assert both(found.age_to_years) == (0.0, 25.0)
    assert both(found.registered_places) == (0.0, float("inf"))
    assert both(found.disruption_share) == (0.0, 1.0)


def test_who_leaves_before_the_start_no_longer_lives_there() -> None:
    staying = resident("p1", leaves_on=STARTS_ON + DAY)
    leaving = resident("p2", leaves_on=STARTS_ON)
    found = frame(REFERRAL, residents=(staying, leaving))
    assert both(found.counts.children_before) == (1.0, 1.0)
    assert len(found.residents) == 1


def test_a_child_still_to_come_does_not_yet_outnumber_the_adults() -> None:
    adult = resident("p1", born=date(2007, 3, 4))
    here = resident("p2", lives_there_from=STARTS_ON)
    to_come = resident("p3", lives_there_from=STARTS_ON + DAY)
    counts = frame(REFERRAL, home(registered_places=4), residents=(adult, here, to_come)).counts
    assert both(counts.children_after) == (2.0, 2.0)
    assert both(counts.adults_after) == (1.0, 1.0)
    assert both(counts.people_after) == (4.0, 4.0)


@pytest.mark.parametrize(
    ("places", "free", "children", "adults"),
    [
        (3, False, (1.0, 3.0), (1.0, 3.0)),
        (3, True, (1.0, 2.0), (1.0, 2.0)),
        (2, True, (1.0, 1.0), (1.0, 1.0)),
        (1, False, (1.0, 1.0), (1.0, 1.0)),
    ],
)
def test_who_is_not_listed_fills_no_more_than_the_places_left(
    places: int, free: bool, children: tuple[float, float], adults: tuple[float, float]
) -> None:
    adult = resident("p1", born=date(2007, 3, 4))
    known = home(registered_places=places, residents_listed=False)
    told = (Vacancy(known.urn, "*", STARTS_ON, STARTS_ON, "registered manager"),) if free else ()
    counts = frame(REFERRAL, known, residents=(adult,), vacancies=told).counts
    assert both(counts.children_after) == children
    assert both(counts.adults_after) == adults


def test_who_turns_eighteen_by_the_start_is_counted_as_an_adult() -> None:
    adult = resident("p1", born=date(2008, 3, 4))
    nearly = resident("p2", born=date(2008, 3, 5))
    unknown = resident("p3", born=None)
    counts = frame(REFERRAL, home(registered_places=4), residents=(adult, nearly, unknown)).counts
    assert both(counts.adults_before) == (1.0, 2.0)
    assert both(counts.children_before) == (1.0, 2.0)
    assert both(counts.people_after) == (4.0, 4.0)


@pytest.mark.parametrize(("places", "most"), [(4, 4.0), (None, float("inf"))])
def test_residents_who_are_not_listed_are_one_child_nobody_knows_and_up_to_every_place(
    places: int | None, most: float
) -> None:
    some = home(registered_places=places, residents_listed=False)
    found = frame(REFERRAL, some, residents=(resident(),))
    assert len(found.residents) == 2
    assert found.residents.level.low[:, 1].max() == 0
    assert found.residents.level.high[:, 1].min() == 3
    assert both(found.counts.children_before) == (1.0, most)
    assert both(found.counts.adults_before) == (0.0, most)
    assert three(found.homes.residents_listed) is False


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (MitigationState.CANNOT, None, MitigationState.CANNOT),
        (MitigationState.CANNOT, VERIFIED, VERIFIED),
        (VERIFIED, None, NOT_KNOWN),
        (None, None, NOT_KNOWN),
    ],
)
def test_who_cannot_have_one_awake_at_night_cannot_have_two(
    one: MitigationState | None, two: MitigationState | None, expected: int
) -> None:
    said = ((AWAKE, one), (Mitigation.TWO_WAKING_NIGHT_STAFF, two))
    steps = tuple(
        HomeMitigation(which, state, "registered manager", DECIDED_ON)
        for which, state in said
        if state is not None
    )
    found = frame(REFERRAL, home(mitigations=steps)).homes.mitigation.code
    assert found[Mitigation.TWO_WAKING_NIGHT_STAFF, 0, 0] == expected


@pytest.mark.parametrize(
    ("on", "known", "expected"),
    [
        (None, True, False),
        (None, False, None),
        (date(2025, 9, 2), True, True),
        (date(2025, 9, 1), True, False),
    ],
)
def test_an_attempt_at_suicide_there_counts_for_six_months(
    on: date | None, known: bool, expected: bool | None
) -> None:
    there = home(suicide_attempt_on=on, suicide_attempt_known=known)
    found = frame(REFERRAL, there, residents=(resident(),))
    assert three(found.homes.suicide_attempted) is expected
    assert three(found.between.suicide_attempted) is expected
