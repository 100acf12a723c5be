"""Who sets the time of a duty agrees with what the rule's own words say of it."""

import re

import pytest

from constraints.base import Effect, Evidence
from constraints.catalogue import CATALOGUE
from matcher.time_set import BY_GUIDANCE, BY_PRACTICE, TimeSet, time_set

DUTIES = {rule.id: rule for rule in CATALOGUE if rule.effect is Effect.DUTY}
SAID = re.compile(r"practice|engine's default|read as|names no (?:day|hour|age)")
"""What the words of a rule say where no law sets its time."""
OF_SOMETHING_ELSE = {
    "distance_plan_written": "out of area over 50 miles away",
    "school_notified_before": "that the virtual head is told too is practice",
    "school_notified_in_emergency": "that the virtual head is told too is practice",
    "later_reviews_held": "Read as those of short breaks",
}
"""Duties whose words say so of something else than their time."""


def words(rule):
    return " ".join((type(rule).__doc__ or "").split())


def test_no_list_names_what_is_no_duty_or_names_one_twice():
    assert not (BY_PRACTICE | BY_GUIDANCE) - DUTIES.keys()
    assert not BY_PRACTICE & BY_GUIDANCE


def test_no_list_names_a_duty_of_practice_which_needs_no_list():
    assert {
        one for one in BY_PRACTICE | BY_GUIDANCE if DUTIES[one].source.evidence is Evidence.PRACTICE
    } == set()


@pytest.mark.parametrize("rule", DUTIES.values(), ids=DUTIES)
def test_a_time_that_its_words_call_practice_is_not_said_to_be_law(rule):
    told = SAID.search(words(rule)) is not None and rule.id not in OF_SOMETHING_ELSE
    if told:
        assert time_set(rule) is TimeSet.PRACTICE
    if time_set(rule) is TimeSet.LAW:
        assert not told


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("visit_in_first_week", TimeSet.LAW),
        ("first_review_held", TimeSet.LAW),
        ("area_authority_notified_in_emergency", TimeSet.LAW),
        ("school_place_found", TimeSet.GUIDANCE),
        ("return_interview_offered", TimeSet.GUIDANCE),
        ("welfare_concern_reviewed", TimeSet.PRACTICE),
        ("host_team_told_first", TimeSet.PRACTICE),
    ],
)
def test_who_sets_a_time(rule, expected):
    assert time_set(DUTIES[rule]) is expected


@pytest.mark.parametrize(("rule", "said"), OF_SOMETHING_ELSE.items(), ids=OF_SOMETHING_ELSE)
def test_what_is_said_of_something_else_is_still_said(rule, said):
    assert said in words(DUTIES[rule])
