"""Every day on which something lapses, from both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.vocabulary import Domain, HomeRecord, Record
from matcher.entities import Grade, HomePaper, Referral, Relation, RelationKind, RiskProfile, State
from matcher.frame.expiry import LEVELS, RECORDS, Stands, expired, lapses_of
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    REFERRAL,
    URN,
    frame,
    referral,
    resident,
    three,
)

FIRES = Domain.HAS_SET_FIRES
DAY = timedelta(days=1)
LAST_DAYS = (
    (0, date(2025, 3, 2)),
    (1, date(2025, 3, 2)),
    (2, date(2025, 9, 2)),
    (3, date(2025, 12, 2)),
)
"""The earliest day of grading from which each level still stands on 2 March 2026."""


def graded(level: int, on: date | None = None, graded_on: date | None = None) -> Grade:
    return Grade(FIRES, State.KNOWN, level, on, "social worker", True, graded_on)


def level_of(grade: Grade, asked: Referral = REFERRAL) -> tuple[float, float]:
    living = frame(replace(asked, child=replace(CHILD, profile=RiskProfile((grade,))))).child
    return living.level.low[FIRES].item(), living.level.high[FIRES].item()


@pytest.mark.parametrize(("level", "last"), LAST_DAYS)
def test_a_level_stands_to_its_last_day_and_is_not_known_the_day_after(
    level: int, last: date
) -> None:
    for on, graded_on in ((last, None), (None, last), (date(2019, 1, 1), last)):
        assert level_of(graded(level, on, graded_on)) == (level, level)
        assert not expired(graded(level, on, graded_on), DECIDED_ON)
    for on, graded_on in ((last - DAY, None), (None, last - DAY), (date(2019, 1, 1), last - DAY)):
        assert level_of(graded(level, on, graded_on)) == (0.0, 3.0)
        assert expired(graded(level, on, graded_on), DECIDED_ON)


@pytest.mark.parametrize("level", range(4))
def test_a_level_without_a_day_stands(level: int) -> None:
    assert level_of(graded(level)) == (level, level)
    assert lapses_of(graded(level)) == date.max


def test_of_a_level_too_old_neither_the_evidence_nor_the_proof_stands() -> None:
    old = graded(3, date(2025, 12, 1))
    living = frame(referral(child=replace(CHILD, profile=RiskProfile((old,))))).child
    asked = RiskProfile((Grade(FIRES, State.UNKNOWN),))
    unknown = frame(referral(child=replace(CHILD, profile=asked))).child
    for column in (living.evidence_on, living.level):
        other = unknown.evidence_on if column is living.evidence_on else unknown.level
        assert (column.low[FIRES], column.high[FIRES]) == (other.low[FIRES], other.high[FIRES])
    assert living.is_proven(FIRES).surely.item() is False
    assert living.is_proven(FIRES).possibly.item() is True


def test_a_resident_of_whom_the_level_is_too_old_counts_as_unknown() -> None:
    for days, grave in ((90, (1.0, 1.0)), (91, (0.0, 1.0))):
        told = graded(3, DECIDED_ON - timedelta(days=days))
        others = tuple(
            Grade(domain, State.KNOWN, 0, DECIDED_ON) for domain in Domain if domain is not FIRES
        )
        calm = RiskProfile((*others, Grade(FIRES, State.KNOWN, 0, DECIDED_ON)))
        living = resident(profile=RiskProfile((*others, told)))
        asked = referral(child=replace(CHILD, profile=calm))
        counts = frame(asked, residents=(living,)).counts
        assert (counts.grave_after.low.item(), counts.grave_after.high.item()) == grave


def test_months_are_those_of_the_calendar_and_nothing_lapses_a_day_early() -> None:
    six = Stands("2.1", months=6)
    assert six.lapses_on(date(2025, 8, 31)) == date(2026, 3, 2)
    assert six.lapses_on(date(2025, 9, 2)) == date(2026, 3, 3)
    assert Stands("2.1", months=12).lapses_on(date(2024, 2, 29)) == date(2025, 3, 2)
    assert LEVELS[3].lapses_on(date(2025, 11, 30)) == date(2026, 3, 2)


def test_what_has_no_end_stands_for_ever_and_what_is_to_come_does_not_stand() -> None:
    for_ever = Stands("practice")
    assert for_ever.stands(date(1990, 1, 1), DECIDED_ON)
    assert for_ever.stands(DECIDED_ON, DECIDED_ON)
    assert not for_ever.stands(DECIDED_ON + DAY, DECIDED_ON)
    assert not for_ever.stands(None, DECIDED_ON)


@pytest.mark.parametrize(
    ("record", "last"),
    [
        (Record.DISTANCE_PROTECTION_EVIDENCE, DECIDED_ON - timedelta(days=84)),
        (Record.SENSORY_TEST, date(2025, 3, 2)),
        (Record.PLAN_SIGNED, date(2001, 1, 1)),
    ],
)
def test_papers_grow_old(record: Record, last: date) -> None:
    def stands(on: date) -> bool | None:
        return three(frame(referral(evidence={record: on})).referral.has(record))

    assert stands(last) is True
    assert stands(DECIDED_ON) is True
    assert stands(DECIDED_ON + DAY) is False
    assert stands(last - DAY) is (record not in RECORDS)
    assert three(frame().referral.has(record)) is False


@pytest.mark.parametrize(
    ("record", "last"),
    [
        (HomeRecord.LOCATION_REVIEW_READ, date(2025, 3, 2)),
        (HomeRecord.CURFEW_AGREED, DECIDED_ON - timedelta(days=28)),
        (HomeRecord.VICTIM_ADDRESS_CLEAR, DECIDED_ON - timedelta(days=28)),
        (HomeRecord.EXPLOITATION_VIEW, DECIDED_ON - timedelta(days=84)),
        (HomeRecord.INDEPENDENT_REPORT_READ, DECIDED_ON - timedelta(days=60)),
    ],
)
def test_papers_about_a_home_grow_old_and_are_of_that_home(record: HomeRecord, last: date) -> None:
    def stands(on: date, urn: str = URN) -> bool | None:
        asked = referral(home_records=(HomePaper(urn, record, on),))
        return three(frame(asked).pairs.has(record))

    assert stands(last) is True
    assert stands(last - DAY) is False
    assert stands(DECIDED_ON + DAY) is False
    assert stands(last, "7654321") is False


@pytest.mark.parametrize(
    ("field", "last"),
    [
        ("orders_checked_on", DECIDED_ON - timedelta(days=28)),
        ("needs_checked_on", date(2025, 9, 2)),
        ("avoid_checked_on", date(2025, 12, 2)),
        ("relations_checked_on", date(2025, 9, 2)),
        ("circumstances_checked_on", DECIDED_ON - timedelta(days=28)),
    ],
)
def test_a_list_gone_through_long_ago_is_open_again(field: str, last: date) -> None:
    def settled(on: date | None) -> bool:
        exploited = Grade(Domain.HAS_BEEN_SEXUALLY_EXPLOITED, State.KNOWN, 3, DECIDED_ON)
        child = replace(CHILD, profile=RiskProfile((exploited,)))
        found = frame(referral(child=child, **{field: on}), residents=(resident(),))
        columns = {
            "orders_checked_on": found.referral.orders_known,
            "needs_checked_on": found.referral.needs_known,
            "avoid_checked_on": ~found.pairs.known_to_exploiters,
            "relations_checked_on": ~found.between.named_apart,
            "circumstances_checked_on": ~found.referral.circumstance,
        }
        return bool(columns[field].surely.all())

    assert settled(last)
    assert not settled(last - DAY)
    assert not settled(None)


@pytest.mark.parametrize(
    ("kind", "on", "expected"),
    [
        (RelationKind.OFFENDED_TOGETHER, date(2025, 3, 2), True),
        (RelationKind.OFFENDED_TOGETHER, date(2025, 3, 1), False),
        (RelationKind.OFFENDED_TOGETHER, None, None),
        (RelationKind.MISSING_TOGETHER, date(2019, 3, 1), True),
        (RelationKind.MISSING_TOGETHER, None, True),
    ],
)
def test_what_two_children_did_together_counts_for_as_long_as_its_row_says(
    kind: RelationKind, on: date | None, expected: bool | None
) -> None:
    tie = Relation("p1", kind, on=on)
    asked = referral(child=replace(CHILD, relations=(tie,)))
    between = frame(asked, residents=(resident(),)).between
    assert three(getattr(between, kind.value)) is expected
