from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import inf
from typing import Any

import pytest

from constraints.vocabulary import Need, Record
from matcher.entities import (
    History,
    Relation,
    RelationKind,
    School,
    Snapshot,
    Wishes,
)
from matcher.frame import frame_of, prepare
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    HERE,
    HOME,
    OURS,
    REFERRAL,
    STARTS_ON,
    both,
    child,
    frame,
    home,
    referral,
    resident,
    three,
)

DAY = timedelta(days=1)
EVIDENCE = tuple(record for record in Record if record is not Record.WISHES)
FLAGS = (
    "emergency",
    "needs_care",
    "address_confidential",
    "age_disputed",
    "unaccompanied",
    "youth_justice_open",
    "has_school",
)


@pytest.mark.parametrize("said", [True, False, None])
@pytest.mark.parametrize("name", FLAGS)
def test_what_is_not_said_is_not_known(name: str, said: bool | None) -> None:
    assert three(getattr(frame(referral(**{name: said})).referral, name)) is said


@pytest.mark.parametrize(
    ("needed", "checked", "expected"),
    [(True, True, True), (True, False, True), (False, True, False), (False, False, None)],
)
def test_a_need_not_listed_is_open_until_somebody_went_through_the_list(
    needed: bool, checked: bool, expected: bool | None
) -> None:
    asked = referral(
        essential_needs=frozenset({Need.AUTISM}) if needed else frozenset(),
        needs_checked_on=DECIDED_ON if checked else None,
    )
    needs = frame(asked).referral.essential_needs
    assert three(needs.over(lambda array: array[Need.AUTISM])) is expected


@pytest.mark.parametrize(
    ("days", "fresh"), [(0, True), (28, True), (29, False), (-1, False), (None, False)]
)
def test_wishes_are_fresh_for_28_days(days: int | None, fresh: bool) -> None:
    said = None
    if days is not None:
        day, by = DECIDED_ON - timedelta(days=days), "social worker"
        said = Wishes("Near nan.", day, by, parents_on=DECIDED_ON, parents_by=by)
        other = replace(said, on=DECIDED_ON, parents_on=day)
        assert three(frame(referral(wishes=other)).referral.has(Record.WISHES)) is fresh
    assert three(frame(referral(wishes=said)).referral.has(Record.WISHES)) is fresh


@pytest.mark.parametrize(
    ("changes", "recorded"),
    [
        ({}, True),
        ({"parents_on": None}, False),
        ({"parents_by": None}, False),
        ({"text": None}, False),
        ({"text": None, "not_ascertainable": "Missing since Monday."}, True),
        ({"parents_not_ascertainable": "Nobody knows where they are."}, True),
    ],
)
def test_wishes_are_those_of_the_child_and_the_parents_or_why_not(
    changes: dict[str, Any], recorded: bool
) -> None:
    by = "social worker"
    said = Wishes("Near nan.", DECIDED_ON, by, parents_on=DECIDED_ON, parents_by=by)
    found = frame(referral(wishes=replace(said, **changes)))
    assert three(found.referral.has(Record.WISHES)) is recorded


@pytest.mark.parametrize(
    ("on", "recorded"), [(None, False), (DECIDED_ON, True), (DECIDED_ON + DAY, False)]
)
def test_evidence_counts_from_the_day_it_was_recorded(on: date | None, recorded: bool) -> None:
    given = {} if on is None else dict.fromkeys(EVIDENCE, on)
    found = frame(referral(evidence=given)).referral
    for record in EVIDENCE:
        assert three(found.has(record)) is recorded


@pytest.mark.parametrize(
    ("origin", "has_origin", "expected"),
    [(HERE, None, True), (None, True, True), (None, False, False), (None, None, None)],
)
def test_whether_there_is_a_home_to_be_near(
    origin: Any, has_origin: bool | None, expected: bool | None
) -> None:
    found = frame(child(origin=origin, has_origin=has_origin)).referral
    assert three(found.origin_known) is expected


@pytest.mark.parametrize(
    ("school", "has_school", "expected"),
    [
        (School(HERE, True, True, True), True, True),
        (School(HERE, None, None, None), True, None),
        (None, None, None),
        (None, False, False),
    ],
)
def test_what_goes_for_the_school_goes_only_where_there_is_one(
    school: School | None, has_school: bool | None, expected: bool | None
) -> None:
    found = frame(referral(school=school, has_school=has_school)).referral
    for name in ("school_must_continue", "primary_age"):
        assert three(getattr(found, name)) is expected


def to_live_with(number: int) -> tuple[Relation, ...]:
    wanted = (Relation(f"s{n}", RelationKind.SIBLING, to_live_with=True) for n in range(number))
    return (*wanted, Relation("s9", RelationKind.SIBLING), Relation("f", RelationKind.FRIEND))


@pytest.mark.parametrize(
    ("listed", "told", "checked", "expected"),
    [
        (2, None, True, (2.0, 2.0)),
        (2, None, False, (2.0, inf)),
        (1, 3, True, (3.0, 3.0)),
        (2, 1, True, (2.0, 2.0)),
        (0, None, True, (0.0, 0.0)),
    ],
)
def test_brothers_and_sisters_to_live_with_are_those_listed_or_told(
    listed: int, told: int | None, checked: bool, expected: tuple[float, float]
) -> None:
    asked = referral(
        child=replace(CHILD, relations=to_live_with(listed), sibling_count=told),
        relations_checked_on=DECIDED_ON if checked else None,
    )
    assert both(frame(asked).referral.siblings_to_join) == expected


@pytest.mark.parametrize(
    ("listed", "told", "checked", "expected"),
    [
        (True, None, True, (1.0, 1.0)),
        (False, None, True, (1.0, 3.0)),
        (True, 4, True, (1.0, 2.0)),
        (True, None, False, (1.0, 2.0)),
    ],
)
def test_brothers_and_sisters_nobody_named_may_be_among_those_there(
    listed: bool, told: int | None, checked: bool, expected: tuple[float, float]
) -> None:
    asked = referral(
        child=replace(CHILD, relations=to_live_with(2), sibling_count=told),
        relations_checked_on=DECIDED_ON if checked else None,
    )
    found = frame(
        asked,
        home(residents_listed=listed, registered_places=3),
        residents=(resident("s0"), resident("p1")),
    )
    assert both(found.pairs.siblings_there) == expected


def test_history_not_known_is_open_as_far_as_what_is_on_record_lets_it() -> None:
    known = frame(referral(history=History(4, 2, 0.5, 12))).referral
    assert both(known.moves_total) == (4.0, 4.0)
    assert both(known.shortest_stay_days) == (12.0, 12.0)
    part = frame(referral(history=History(moves_total_at_least=3, shortest_stay_at_most_days=9)))
    assert both(part.referral.moves_total) == (3.0, inf)
    assert both(part.referral.shortest_stay_days) == (0.0, 9.0)
    assert both(frame().referral.past_disruption_share) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("authority", "own", "adjoining"),
    [
        (OURS, True, False),
        ("E08000006", False, True),
        ("E08000025", False, False),
        ("S12000033", False, False),
        (None, None, None),
    ],
)
def test_areas_are_own_adjoining_at_a_distance_or_not_known(
    authority: str | None, own: bool | None, adjoining: bool | None
) -> None:
    pairs = frame(REFERRAL, home(authority=authority)).pairs
    assert three(pairs.own_area) is own
    assert three(pairs.adjoining_area) is adjoining


def test_a_frame_holds_referrals_of_one_pair_of_days() -> None:
    supply = prepare(Snapshot(DECIDED_ON, (HOME,)))
    with pytest.raises(ValueError, match="one pair of days"):
        frame_of([], supply)
    with pytest.raises(ValueError, match="one pair of days"):
        frame_of([REFERRAL, referral(starts_on=STARTS_ON + DAY)], supply)


def test_homes_stand_in_order_and_residents_live_in_one_of_them() -> None:
    with pytest.raises(ValueError, match="ascending order"):
        prepare(Snapshot(DECIDED_ON, (HOME, HOME)))
    with pytest.raises(ValueError, match="not listed"):
        prepare(Snapshot(DECIDED_ON, (), (), (resident(),)))


def test_a_supply_asked_for_many_days_keeps_few_and_forgets_none_of_what_it_says() -> None:
    supply = prepare(Snapshot(DECIDED_ON, (HOME,), (), (resident(leaves_on=STARTS_ON + 3 * DAY),)))
    first = supply.on(DECIDED_ON, STARTS_ON)
    assert supply.on(DECIDED_ON, STARTS_ON) is first
    counts = [both(supply.on(DECIDED_ON, STARTS_ON + n * DAY).people)[0] for n in (*range(6), 0)]
    assert counts == [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0]


SIBLING, FRIEND = RelationKind.SIBLING, RelationKind.FRIEND
APART, CAUTION = RelationKind.NAMED_APART, RelationKind.CAUTION


@pytest.mark.parametrize(
    ("listed", "checked", "expected"),
    [
        ((), True, False),
        ((), False, None),
        ((SIBLING,), True, True),
        ((FRIEND,), False, True),
        ((FRIEND, CAUTION), True, False),
        ((SIBLING, APART), True, False),
        ((SIBLING, APART), False, None),
        ((APART,), True, False),
    ],
)
def test_a_friend_or_sibling_is_one_whom_nothing_keeps_apart(
    listed: tuple[RelationKind, ...], checked: bool, expected: bool | None
) -> None:
    asked = referral(
        child=replace(CHILD, relations=tuple(Relation("p1", kind) for kind in listed)),
        relations_checked_on=DECIDED_ON if checked else None,
    )
    assert three(frame(asked).referral.has_friend_or_sibling) is expected
