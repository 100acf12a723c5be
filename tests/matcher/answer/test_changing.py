"""What would let a home be proposed, as the answer has it."""

import json
from datetime import date

import pytest

from constraints.vocabulary import Domain, Mitigation, Sex, SexTaken
from fixtures.stories.homes import CORE, only
from fixtures.stories.people import STARTS, child, graded, resident
from fixtures.stories.stay_under_a_day import stay_under_a_day
from matcher.answer import answer_for, explanation_of
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.rank import Group
from matcher.readers import Reader
from tests.matcher.changes.edits import URN, scene

BOY = resident("BOY", URN, 13, Sex.MALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2))
BOYS_ONLY = {"sex_taken": SexTaken.MALE}


def _answer(one, **options):
    return answer_for(Engine.over(one.snapshot), one.referral, **options)


def _home(one, **options):
    (home,) = _answer(one, **options).near_misses.homes
    return home


def test_where_nothing_can_be_proposed_the_changes_are_said_unasked():
    (one,) = _home(scene(home_is=BOYS_ONLY)).sets
    (change,) = one.changes
    assert change.says == "The statement of purpose is revised to take a girl."
    assert (change.kind, change.nature) == ("arrangement", "the statement of purpose")
    assert change.who == "the home's registered manager"
    assert (change.by, change.in_time) == (date(2026, 3, 9), False)
    assert (one.starts_on, one.later_start, one.in_time) == (STARTS, False, False)
    assert one.arranged_alone is Group.CAN_PROPOSE


def test_where_something_can_be_proposed_they_are_said_on_request():
    plain = scene()
    assert _answer(plain).near_misses is None
    assert _answer(plain, changes=True).near_misses.homes == ()
    told = stay_under_a_day()
    assert _answer(told).near_misses is None
    assert [home.urn for home in _answer(told, changes=True).near_misses.homes] == ["9105001"]


def test_the_child_is_not_told_what_would_have_to_be_in_place():
    assert _answer(scene(home_is=BOYS_ONLY), reader=Reader.CHILD).near_misses is None


@pytest.mark.parametrize(
    ("home_is", "sentence"),
    [
        (
            {"mitigations": only(*CORE), **BOYS_ONLY},
            "Would fit if the statement of purpose is revised to take a girl.",
        ),
        (
            {"mitigations": only(Mitigation.WAKING_NIGHT_STAFF)},
            "Would fit if the home had: room plan, supervision plan.",
        ),
        (
            {"mitigations": only(*CORE[:2]), "age_from_years": 14, **BOYS_ONLY},
            "Would fit if the home had: supervision plan; and if the statement of purpose is "
            "revised to take a child of 13 and the statement of purpose is revised to take a girl.",
        ),
        (
            {"mitigations": only(*CORE[:2]), "conditions_listed": False},
            "Would fit if the home had: supervision plan; and if the answer to what is asked is a "
            "good one.",
        ),
    ],
)
def test_would_fit_if_names_what_of_the_homes_own_would_change(home_is, sentence):
    assert _home(scene(residents=(BOY,), home_is=home_is)).would_fit_if == sentence


def test_a_home_that_needs_more_than_its_own_would_not_fit_by_that():
    home = _home(scene(full=(URN,), home_is=BOYS_ONLY))
    assert home.would_fit_if == ""
    assert len(home.sets[0].changes) == 2


def test_an_explanation_of_a_barred_home_says_its_changes_and_of_another_none():
    one = scene(home_is=BOYS_ONLY)
    explained = explanation_of(Engine.over(one.snapshot), one.referral, URN)
    assert explained.changes == _home(one)
    plain = scene()
    assert explanation_of(Engine.over(plain.snapshot), plain.referral, URN).changes is None


def test_a_wall_is_said_with_its_reason_and_nothing_is_offered():
    one = scene(child("Manchester", 13, Sex.FEMALE), asked={"avoid_urns": frozenset({URN})})
    changes = explanation_of(Engine.over(one.snapshot), one.referral, URN).changes
    assert changes.sets == ()
    assert changes.in_the_way == (
        "People who exploit the child do not know the home. An address that is known cannot be "
        "made unknown.",
    )


def test_the_wire_carries_every_set():
    told = json.loads(as_json(_answer(scene(home_is=BOYS_ONLY)), "match"))
    (home,) = told["near_misses"]["homes"]
    assert home["sets"][0]["changes"][0]["by"] == "2026-03-09"
    assert home["sets"][0]["arranged_alone"] == "can_propose"
