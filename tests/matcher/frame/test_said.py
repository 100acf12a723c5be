from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Answer, Condition, Domain, Wish
from matcher.entities import (
    AdultRiskCheck,
    Grade,
    HomeCondition,
    ImpactAssessment,
    Refusal,
    Reply,
    RiskProfile,
    State,
    Wishes,
)
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    LOOKED,
    OURS,
    STARTS_ON,
    URN,
    frame,
    home,
    referral,
    resident,
    three,
)

DAY = timedelta(days=1)
ASSESSED = DECIDED_ON - 4 * DAY
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def wishes(homes: dict[str, Wish], areas: dict[str, Wish]) -> Wishes:
    return Wishes("Near nan.", DECIDED_ON, "social worker", homes, areas)


@pytest.mark.parametrize(
    ("said", "authority", "expected"),
    [
        (None, OURS, NOT_KNOWN),
        (wishes({}, {}), OURS, Wish.NEUTRAL),
        (wishes({}, {}), None, Wish.NEUTRAL),
        (wishes({URN: Wish.WANTS}, {}), OURS, Wish.WANTS),
        (wishes({}, {OURS: Wish.OBJECTS}), OURS, Wish.OBJECTS),
        (wishes({}, {OURS: Wish.OBJECTS}), "E06000049", Wish.NEUTRAL),
        (wishes({}, {OURS: Wish.OBJECTS}), None, NOT_KNOWN),
        (wishes({URN: Wish.WANTS}, {OURS: Wish.OBJECTS}), OURS, Wish.WANTS),
        (wishes({URN: Wish.WANTS}, {OURS: Wish.OBJECTS}), None, Wish.WANTS),
    ],
)
def test_a_wish_about_the_home_stands_before_one_about_its_area(
    said: Wishes | None, authority: str | None, expected: int
) -> None:
    found = frame(referral(wishes=said), home(authority=authority))
    assert found.pairs.wish.code.tolist() == [[expected]]


def reply(answer: Answer | None, hours: int = 0, lives: timedelta = DAY) -> Reply:
    at = NINE + timedelta(hours=hours)
    return Reply(URN, at, at + lives, residents_check=answer)


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ((), NOT_KNOWN),
        ((reply(None),), NOT_KNOWN),
        ((reply(Answer.CLEAR),), Answer.CLEAR),
        ((reply(Answer.CLEAR), reply(Answer.NOT_POSSIBLE, 1)), Answer.NOT_POSSIBLE),
        ((reply(Answer.NOT_POSSIBLE, 1), reply(Answer.CLEAR)), Answer.NOT_POSSIBLE),
        ((reply(Answer.CLEAR), reply(None, 1)), Answer.CLEAR),
        ((reply(Answer.CLEAR, -48),), NOT_KNOWN),
        ((reply(Answer.CLEAR, -24),), Answer.CLEAR),
        ((replace(reply(Answer.CLEAR), urn="9999999"),), NOT_KNOWN),
    ],
)
def test_the_latest_check_of_residents_counts_while_it_lives(
    replies: tuple[Reply, ...], expected: int
) -> None:
    found = frame(referral(replies=replies))
    assert found.pairs.residents_check.code.tolist() == [[expected]]


def test_a_refusal_is_remembered_however_it_was_given() -> None:
    said = replace(reply(None, -240), refuses="staffing")
    refusal = Refusal(URN, date(2026, 1, 5), "full")
    assert three(frame(referral(replies=(said,))).pairs.refused_before) is True
    assert three(frame(referral(refusals=(refusal,))).pairs.refused_before) is True
    elsewhere = replace(refusal, urn="9999999")
    assert three(frame(referral(refusals=(elsewhere,))).pairs.refused_before) is False


@pytest.mark.parametrize(
    ("later", "refused"),
    [
        (reply(None, 1), True),
        (reply(Answer.CLEAR, 1), False),
        (reply(Answer.CLEAR_WITH_MITIGATIONS, 1), False),
        (reply(Answer.NOT_POSSIBLE, 1), True),
        (replace(reply(None, 1), place_from=STARTS_ON), False),
        (replace(reply(None, 1), no_place=True), True),
        (replace(reply(Answer.CLEAR, 1), refuses="staffing"), True),
        (reply(Answer.CLEAR, -1), True),
        (reply(Answer.CLEAR, 0), True),
        (replace(reply(Answer.CLEAR, 1), urn="9999999"), True),
    ],
)
def test_a_refusal_is_lifted_when_the_home_later_offers_a_place_or_a_clear_check(
    later: Reply, refused: bool
) -> None:
    first = replace(reply(None), refuses="staffing")
    for replies in ((first, later), (later, first)):
        assert three(frame(referral(replies=replies)).pairs.refused_before) is refused


@pytest.mark.parametrize(("days", "refused"), [(-1, False), (0, True), (1, True)])
def test_a_refusal_recorded_by_day_is_lifted_by_a_reply_of_a_later_day(
    days: int, refused: bool
) -> None:
    refusal = Refusal(URN, NINE.date() + days * DAY, "full")
    asked = referral(refusals=(refusal,), replies=(reply(Answer.CLEAR),))
    assert three(frame(asked).pairs.refused_before) is refused


def test_a_home_that_refuses_again_has_refused() -> None:
    said = [replace(reply(None, hours), refuses="staffing") for hours in (0, 2)]
    asked = referral(replies=(said[0], reply(Answer.CLEAR, 1), said[1]))
    assert three(frame(asked).pairs.refused_before) is True


def test_a_refusal_taken_back_does_not_return_when_the_offer_lapses() -> None:
    first = replace(reply(None, -240), refuses="staffing")
    lapsed = reply(Answer.CLEAR, -120)
    assert three(frame(referral(replies=(first, lapsed))).pairs.refused_before) is False


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        (DECIDED_ON, True),
        (date(2026, 2, 16), True),
        (date(2026, 2, 13), False),
        (DECIDED_ON + DAY, False),
    ],
)
def test_an_impact_assessment_stands_for_ten_working_days(on: date, stands: bool) -> None:
    found = frame(referral(impact_assessments=(ImpactAssessment(URN, on),)))
    assert three(found.pairs.impact_assessed) is stands


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        (DECIDED_ON, True),
        (date(2026, 2, 16), True),
        (date(2026, 2, 13), False),
        (DECIDED_ON + DAY, False),
    ],
)
def test_a_risk_check_of_adults_stands_for_ten_working_days(on: date, stands: bool) -> None:
    asked = referral(adult_risk_checks=(AdultRiskCheck(URN, on),))
    assert three(frame(asked).pairs.adults_checked) is stands
    assert three(frame(asked).pairs.impact_assessed) is False
    came = resident("p1", lives_there_from=on + DAY)
    assert three(frame(asked, residents=(came,)).pairs.adults_checked) is False


def test_what_could_not_be_ascertained_is_no_wish() -> None:
    unasked = replace(wishes({}, {}), text=None, not_ascertainable="Missing since Monday.")
    assert frame(referral(wishes=unasked)).pairs.wish.code.tolist() == [[NOT_KNOWN]]


@pytest.mark.parametrize(
    ("changes", "stands"),
    [
        ({"lives_there_from": ASSESSED}, True),
        ({"lives_there_from": ASSESSED + DAY}, False),
        ({"lives_there_from": STARTS_ON}, False),
        ({"lives_there_from": STARTS_ON + DAY}, True),
        ({"leaves_on": ASSESSED}, True),
        ({"leaves_on": ASSESSED + DAY}, False),
        ({"leaves_on": STARTS_ON}, False),
        ({"leaves_on": STARTS_ON + DAY}, True),
        ({}, True),
    ],
)
def test_an_impact_assessment_falls_when_somebody_comes_or_leaves(
    changes: dict[str, date], stands: bool
) -> None:
    asked = referral(impact_assessments=(ImpactAssessment(URN, ASSESSED),))
    staying = resident("p0", lives_there_from=date(2025, 1, 1))
    found = frame(asked, residents=(staying, resident("p1", **changes)))
    assert three(found.pairs.impact_assessed) is stands


def test_an_impact_assessment_of_a_home_that_is_not_in_the_supply_is_passed_over() -> None:
    asked = referral(impact_assessments=(ImpactAssessment("9999999", ASSESSED),))
    assert three(frame(asked).pairs.impact_assessed) is False


def test_a_condition_names_one_child() -> None:
    for named, expected in (("c1", True), ("c2", False), (None, False)):
        condition = HomeCondition(Condition.NAMED_CHILD_ONLY, "Named child.", named)
        found = frame(referral(), home(conditions=(condition,)))
        assert three(found.pairs.named_for_child) is expected


EXPLOITED = Domain.HAS_BEEN_SEXUALLY_EXPLOITED


@pytest.mark.parametrize(
    ("profile", "urns", "checked", "expected"),
    [
        (LOOKED, frozenset(), DECIDED_ON, False),
        (LOOKED, frozenset({URN}), DECIDED_ON, True),
        (RiskProfile(), frozenset(), None, None),
        (RiskProfile((Grade(EXPLOITED, State.KNOWN, 2),)), frozenset(), None, None),
        (RiskProfile((Grade(EXPLOITED, State.KNOWN, 2),)), frozenset(), DECIDED_ON, False),
        (RiskProfile((Grade(EXPLOITED, State.KNOWN, 2),)), frozenset({URN}), None, True),
    ],
)
def test_homes_known_to_exploiters_are_those_listed_and_any_until_somebody_looked(
    profile: RiskProfile, urns: frozenset[str], checked: date | None, expected: bool | None
) -> None:
    asked = referral(
        child=replace(CHILD, profile=profile), avoid_urns=urns, avoid_checked_on=checked
    )
    assert three(frame(asked).pairs.known_to_exploiters) is expected
