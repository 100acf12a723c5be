from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from constraints.vocabulary import Domain, Mitigation, MitigationState
from matcher.answer import answer_for
from matcher.answer.matching import residual_words
from matcher.answer.model import Match
from matcher.answer.phrases import day_words, listed
from matcher.answer.words_to_ask import child_words
from matcher.engine import Engine
from matcher.entities import Grade, Home, HomeMitigation, Referral, Snapshot, State
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    REFERRAL,
    child,
    home,
    referral,
    resident,
)


def match(asked: Referral = REFERRAL, at: Home | None = None) -> Match:
    answer = answer_for(Engine.over(Snapshot(DECIDED_ON, (at or home(),))), asked)
    return (*answer.can_propose, *answer.ask_first)[0]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.0, 0.0, "no known peer risk"),
        (2.0, 2.0, "low risk remains"),
        (5.0, 6.0, "high to very high risk remains"),
        (0.0, 6.0, "peer risk not known"),
    ],
)
def test_the_risk_that_remains_is_said_in_words(low: float, high: float, said: str) -> None:
    assert residual_words(low, high) == said


@pytest.mark.parametrize(
    ("authority", "area", "name"),
    [
        ("E08000003", "own area", "Manchester"),
        ("E08000006", "adjoining area", "Salford"),
        ("E08000025", "at a distance", "Birmingham"),
        ("W06000001", "at a distance", "Isle of Anglesey"),
        (None, "area not known", None),
    ],
)
def test_the_area_is_said_as_it_is_to_the_responsible_authority(
    authority: str | None, area: str, name: str | None
) -> None:
    found = match(at=home(authority=authority))
    assert (found.area, found.authority) == (area, name)


def test_miles_are_given_as_far_as_both_places_are_known() -> None:
    here = match().distance
    assert here is not None
    assert (here.low, here.high) == (0.0, 0.0)
    assert match(at=home(where=None)).distance is None
    assert match(child(origin=None, has_origin=False)).distance is None


def test_a_kind_or_name_that_is_not_known_is_said_to_be() -> None:
    found = match(at=home(kind=None))
    assert found.kind == "kind not known"
    assert found.name is None
    assert match().kind == "children's home"


def test_money_never_moves_a_home() -> None:
    dear = home(urn="9000001", weekly_fee_pence=900_000)
    cheap = home(urn="9000002", weekly_fee_pence=100_000)
    answer = answer_for(Engine.over(Snapshot(DECIDED_ON, (dear, cheap))), REFERRAL)
    listed_urns = [one.urn for one in (*answer.can_propose, *answer.ask_first)]
    assert listed_urns == ["9000001", "9000002"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"born": date(2012, 3, 4)}, "a girl of 14"),
        ({"born": date(2012, 3, 5)}, "a girl of 13"),
        ({"born": None, "age_years": 9, "sex": None}, "a child of 9"),
        ({"born": None, "sex": None}, "a child"),
    ],
)
def test_a_child_is_said_by_age_on_the_day_of_the_start_and_sex(
    changes: dict[str, Any], said: str
) -> None:
    assert child_words(child(**changes)) == said


def test_days_and_lists_are_said_as_people_say_them() -> None:
    assert day_words(date(2026, 3, 2)) == "Monday 2 March 2026"
    assert listed(["one"]) == "one"
    assert listed(["one", "two", "three"]) == "one, two and three"
    assert listed(["one", "two"], "or") == "one or two"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (MitigationState.CAN_BE_ARRANGED, "can be arranged"),
        (None, "ask whether it can be"),
        (MitigationState.VERIFIED, None),
    ],
)
def test_what_is_to_be_arranged_is_named_with_where_it_stands(
    state: MitigationState | None, said: str | None
) -> None:
    grade = Grade(Domain.MAY_CAUSE_SEXUAL_HARM, State.KNOWN, 2, DECIDED_ON, "social worker", True)
    profile = replace(CHILD.profile, grades=(grade,))
    plan = Mitigation.ROOM_PLAN
    others = (step for step in Mitigation if step not in {Mitigation.SOLO, plan})
    seen = "registered manager", DECIDED_ON
    steps = tuple(HomeMitigation(step, MitigationState.VERIFIED, *seen) for step in others)
    if state is not None:
        steps += (HomeMitigation(plan, state, *seen),)
    snapshot = Snapshot(DECIDED_ON, (home(mitigations=steps),), (), (resident(),))
    asked = referral(child=replace(CHILD, profile=profile))
    answer = answer_for(Engine.over(snapshot), asked)
    found = (*answer.can_propose, *answer.ask_first)[0]
    assert found.to_arrange == (() if said is None else (f"room plan: {said}",))
