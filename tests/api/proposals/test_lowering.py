"""Lowering what is known of a child's risks takes two people; learning more takes one."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from api.proposals.lowering import check_second_person, lowered
from api.proposals.refusals import Kind, RefusedError
from constraints.vocabulary import Domain, Group
from matcher.entities import Grade, RiskProfile, State

FIRE = Domain.HAS_SET_FIRES
ON = date(2026, 3, 2)
KNOWN = [Grade(FIRE, State.KNOWN, level, ON, "social worker") for level in range(4)]
OTHERS = [
    Grade(FIRE, State.NONE_KNOWN, None, ON, "social worker"),
    Grade(FIRE, State.UNKNOWN),
    Grade(FIRE, State.NOT_ASKED),
    None,
]


def graded(grade):
    return RiskProfile(grades=() if grade is None else (grade,))


@pytest.mark.parametrize(("before", "after"), list(product([*KNOWN, *OTHERS], repeat=2)))
def test_every_change_of_a_grade(before, after):
    was = 0 if before is None or before.level is None else before.level
    is_now = 0 if after is None or after.level is None else after.level
    assert lowered(graded(before), graded(after)) == (("has_set_fires",) if is_now < was else ())


def test_what_was_proven_and_is_now_alleged_is_lowered():
    before, after = replace(KNOWN[2], proven=True), replace(KNOWN[2], proven=False)
    assert lowered(graded(before), graded(after)) == ("has_set_fires",)
    assert lowered(graded(after), graded(before)) == ()


@pytest.mark.parametrize(
    ("name", "grave", "less"),
    [
        ("fire_intent", True, False),
        ("fire_intent", True, None),
        ("targets_younger", True, None),
        ("weapon_used_on", date(2026, 1, 1), None),
        ("weapon_used_on", date(2026, 1, 1), date(2025, 1, 1)),
        ("rivals", frozenset({"A", "B"}), frozenset({"A"})),
        ("networks", frozenset({"A"}), None),
        ("sexual_harm_targets", frozenset(Group), frozenset()),
    ],
)
def test_a_grave_fact_taken_off_the_record(name, grave, less):
    known = {"weapon_known": True} if name == "weapon_used_on" else {}
    before, after = (RiskProfile(**{name: value}, **known) for value in (grave, less))
    assert lowered(before, after) == (name,)
    assert lowered(after, before) == ()


def test_one_person_does_not_lower_a_level_and_two_do():
    before, after = graded(KNOWN[3]), graded(KNOWN[2])
    for agreed_by in ("", "per_a"):
        with pytest.raises(RefusedError, match="second person") as refused:
            check_second_person(before, after, "per_a", agreed_by)
        assert refused.value.refusals[0].kind is Kind.SAME_PERSON
        assert "fire" not in str(refused.value)
    check_second_person(before, after, "per_a", "per_b")
    check_second_person(after, before, "per_a", "")
