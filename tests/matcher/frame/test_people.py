from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Group, SelfHarmMethod, Sex
from matcher.entities import Grade, RiskProfile, State
from matcher.frame.days import day_number
from tests.matcher.frame.small import DECIDED_ON, LOOKED, both, child, frame, three

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
ON = date(2025, 12, 2)


def graded(grade: Grade | None, looked: bool = False) -> tuple[tuple[float, float], bool | None]:
    """Level and proof of one domain of the referred child."""
    profile = RiskProfile(
        () if grade is None else (grade,),
        none_other_on=ON if looked else None,
        none_other_by="social worker" if looked else None,
    )
    people = frame(child(profile=profile)).child
    return both(people.graded(HARM)), three(people.is_proven(HARM))


@pytest.mark.parametrize(
    ("grade", "looked", "level", "proven"),
    [
        (None, False, (0.0, 3.0), None),
        (None, True, (0.0, 1.0), True),
        (Grade(HARM, State.UNKNOWN), True, (0.0, 3.0), None),
        (Grade(HARM, State.NOT_ASKED), True, (0.0, 3.0), None),
        (Grade(HARM, State.NONE_KNOWN, None, ON, "social worker"), False, (0.0, 1.0), True),
        (Grade(HARM, State.KNOWN, 0), False, (0.0, 0.0), True),
        (Grade(HARM, State.KNOWN, 2), False, (2.0, 2.0), None),
        (Grade(HARM, State.KNOWN, 2), True, (2.0, 2.0), None),
        (Grade(HARM, State.KNOWN, 2, proven=True), False, (2.0, 2.0), True),
        (Grade(HARM, State.KNOWN, 2, proven=False), False, (2.0, 2.0), False),
    ],
)
def test_a_level_and_its_proof_are_known_as_far_as_somebody_looked(
    grade: Grade | None, looked: bool, level: tuple[float, float], proven: bool | None
) -> None:
    assert graded(grade, looked) == (level, proven)


@pytest.mark.parametrize(
    ("grade", "day"),
    [
        (Grade(HARM, State.KNOWN, 3, ON), day_number(ON)),
        (Grade(HARM, State.KNOWN, 3, DECIDED_ON + timedelta(days=5)), day_number(DECIDED_ON)),
        (Grade(HARM, State.KNOWN, 3), None),
        (Grade(HARM, State.UNKNOWN, None, ON), None),
        (Grade(HARM, State.NONE_KNOWN, None, ON, "social worker"), None),
    ],
)
def test_only_evidence_has_an_age_not_the_day_somebody_asked(
    grade: Grade, day: float | None
) -> None:
    people = frame(child(profile=RiskProfile((grade,)))).child
    assert people.decided_on == day_number(DECIDED_ON)
    unknown = (0.0, day_number(DECIDED_ON))
    assert both(people.evidence(HARM)) == (unknown if day is None else (day, day))


def test_age_is_counted_on_the_day_of_the_start() -> None:
    assert both(frame(child(born=date(2012, 3, 4))).child.age_years) == (14.0, 14.0)
    low, high = both(frame(child(born=date(2012, 3, 5))).child.age_years)
    assert 13.9 < low == high < 14.0


def test_a_told_age_holds_all_days_of_birth_it_may_be() -> None:
    low, high = both(frame(child(born=None, age_years=13)).child.age_years)
    assert (np.floor(low), np.floor(high)) == (13, 14), "The birthday may come first."
    assert both(frame(child(born=None, age_years=13)).child.born)[0] < both(frame().child.born)[0]


def test_a_child_of_whom_no_age_is_known_is_anything_up_to_eighteen() -> None:
    low, high = both(frame(child(born=None)).child.age_years)
    assert low < 0.01
    assert 17.9 < high <= 18.1


def test_sex_settles_whether_a_child_is_one_of_the_girls_or_boys() -> None:
    girls, boys = 1 << Group.GIRLS, 1 << Group.BOYS
    low, high = both(frame(child(sex=Sex.FEMALE)).child.group_bits)
    assert (int(low), int(high)) == (girls, girls)
    nobody_said = RiskProfile()
    low, high = both(frame(child(sex=Sex.MALE, profile=nobody_said)).child.group_bits)
    assert int(low) == boys
    assert not int(high) & girls
    assert int(high) & 1 << Group.DISABLED
    assert frame(child(sex=None)).child.sex.code[0, 0] == NOT_KNOWN


@pytest.mark.parametrize(
    ("used_on", "known", "expected"),
    [
        (None, True, False),
        (None, False, None),
        (date(2025, 9, 2), False, True),
        (date(2025, 9, 1), True, False),
    ],
)
def test_a_weapon_counts_for_six_months(
    used_on: date | None, known: bool, expected: bool | None
) -> None:
    profile = RiskProfile(weapon_used_on=used_on, weapon_known=known)
    assert three(frame(child(profile=profile)).child.weapon_used) is expected


@pytest.mark.parametrize("said", [True, False, None])
def test_what_is_said_of_intent_and_of_younger_children_stands(said: bool | None) -> None:
    profile = RiskProfile(targets_younger=said, fire_intent=said)
    people = frame(child(profile=profile)).child
    assert three(people.harm_to_younger) is said
    assert three(people.fire_intent) is said
    assert three(frame(child(profile=LOOKED)).child.fire_intent) is False


def test_whom_harm_is_aimed_at_is_not_whom_abuse_is_aimed_at() -> None:
    profile = RiskProfile(
        sexual_harm_targets=frozenset({Group.GIRLS}), abuse_targets=frozenset({Group.RELIGION})
    )
    people = frame(child(profile=profile)).child
    assert both(people.harm_target_bits) == (1 << Group.GIRLS,) * 2
    assert both(people.abuse_target_bits) == (1 << Group.RELIGION,) * 2
    half = frame(child(profile=RiskProfile(abuse_targets=frozenset()))).child
    assert both(half.harm_target_bits) == (0.0, 255.0)
    assert both(half.abuse_target_bits) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, (0.0, 127.0)),
        (frozenset(), (0.0, 0.0)),
        (frozenset({SelfHarmMethod.CUTTING, SelfHarmMethod.OVERDOSE}), (5.0, 5.0)),
    ],
)
def test_how_a_child_has_harmed_themselves_is_not_known_until_it_is_said(
    said: frozenset[SelfHarmMethod] | None, expected: tuple[float, float]
) -> None:
    profile = RiskProfile(self_harm_methods=said)
    assert both(frame(child(profile=profile)).child.self_harm_method_bits) == expected


@pytest.mark.parametrize(("days", "high"), [(0, 1.0), (181, 1.0), (182, 3.0), (4000, 3.0)])
def test_none_known_is_a_question_again_after_six_months(days: int, high: float) -> None:
    looked = DECIDED_ON - timedelta(days=days)
    fires = Domain.HAS_SET_FIRES
    of_all = RiskProfile(none_other_on=looked, none_other_by="social worker")
    of_one = RiskProfile((Grade(fires, State.NONE_KNOWN, None, looked, "social worker"),))
    for profile in (of_all, of_one):
        living = frame(child(profile=profile)).child
        assert (living.level.low[fires].item(), living.level.high[fires].item()) == (0.0, high)
        assert living.is_proven(fires).surely.item() is (high == 1.0)


def test_a_grade_stands_beside_an_old_statement_of_none() -> None:
    old = RiskProfile(
        (Grade(Domain.HAS_SET_FIRES, State.KNOWN, 1, DECIDED_ON, "police"),),
        none_other_on=DECIDED_ON - timedelta(days=4000),
        none_other_by="social worker",
    )
    living = frame(child(profile=old)).child
    assert living.level.high[Domain.HAS_SET_FIRES].item() == 1.0
    assert living.level.high[Domain.SELF_HARMS].item() == 3.0
