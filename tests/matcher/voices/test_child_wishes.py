"""The child's page: each home and area that was asked for is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Wish
from fixtures.stories.homes import home, world
from fixtures.stories.people import wishes
from fixtures.stories.towns import authority_of, near
from matcher.engine import Engine
from matcher.entities import Refusal
from matcher.rank import Group
from matcher.voices import page_of
from matcher.voices.options import options_page
from tests.matcher.voices.girl import FULL, LEEDS, MANCHESTER, asked, engine, page
from tests.matcher.voices.pages import explained, text_of


@pytest.mark.parametrize(
    ("urn", "wish", "said"),
    [
        (MANCHESTER, Wish.WANTS, "You asked for this home. We could ask for it for you."),
        (MANCHESTER, Wish.OBJECTS, "You said you do not want this home. The people who decide"),
        (MANCHESTER, Wish.NEUTRAL, "You said you do not mind about this home."),
        (LEEDS, Wish.WANTS, "You asked for a home in Leeds. We could ask for it for you."),
        (LEEDS, Wish.OBJECTS, "You said you do not want a home in Leeds."),
        (
            FULL,
            Wish.WANTS,
            "You asked for Beech House. We could not, because there is",
        ),
        ("9999999", Wish.WANTS, "You asked for one of the other homes. It is not on our list."),
    ],
)
def test_each_home_that_was_asked_for_is_answered(urn, wish, said):
    assert said in page(wishes=wishes("This.", homes={urn: wish}))


def test_a_home_the_child_said_no_to_is_said_with_the_no():
    text = page(wishes=wishes("No.", homes={MANCHESTER: Wish.OBJECTS}))
    assert "It could be a home for you, but you told us that you do not want it." in text


def test_a_home_that_refused_is_not_said_to_be_full_and_no_reason_is_given():
    refused = (Refusal(MANCHESTER, date(2026, 1, 5), "too hard to manage"),)
    text = page(refusals=refused, wishes=wishes("Here.", homes={MANCHESTER: Wish.WANTS}))
    assert "just now: the people who run it say they cannot look after you now." in text
    assert "We could not, because the people who run it say" in text
    assert "no room" not in text
    assert "too hard" not in text


def test_a_home_that_may_not_be_safe_is_not_said_to_be_full():
    text = page(avoid_urns=frozenset({MANCHESTER}))
    assert "just now: we do not think it would work for you just now." in text
    assert "no room" not in text


def test_no_to_a_home_without_a_name_and_to_its_area_is_said_once():
    no = {"homes": {LEEDS: Wish.OBJECTS}, "areas": {authority_of("Leeds"): Wish.OBJECTS}}
    text = page(wishes=wishes("No.", **no))
    assert "You said you do not want to live in Leeds." in text
    assert "a home in Leeds" not in text
    yes = {"homes": {LEEDS: Wish.WANTS}, "areas": {authority_of("Leeds"): Wish.WANTS}}
    assert "You asked for a home in Leeds. We could" in page(wishes=wishes("Yes.", **yes))


@pytest.mark.parametrize(
    ("town", "wish", "said"),
    [
        ("Manchester", Wish.WANTS, "You asked to live in Manchester. This home is there."),
        (
            "Leeds",
            Wish.WANTS,
            "You asked to live in Leeds. This home is not there. You can",
        ),
        ("Manchester", Wish.OBJECTS, "This home is there. You can ask why."),
        (
            "Leeds",
            Wish.OBJECTS,
            "do not want to live in Leeds. This home is not there.",
        ),
        ("Leeds", Wish.NEUTRAL, "You said you do not mind living in Leeds."),
    ],
)
def test_each_area_that_was_asked_for_is_answered(town, wish, said):
    assert said in page(wishes=wishes("There.", areas={authority_of(town): wish}))


def test_an_area_is_not_known_of_a_home_whose_area_is_not_known():
    homes = (replace(home(MANCHESTER, near("Manchester")), authority=None),)
    request = asked(wishes=wishes("There.", areas={authority_of("Leeds"): Wish.WANTS}))
    found = explained(Engine.over(world(homes)), request, MANCHESTER)
    assert "We do not know yet if this home is there." in text_of(page_of(found))


def test_two_homes_are_put_side_by_side_where_there_are_two():
    supply, request = (
        engine(),
        asked(wishes=wishes("x", homes={FULL: Wish.WANTS, LEEDS: Wish.WANTS})),
    )
    each = [explained(supply, request, urn) for urn in (MANCHESTER, LEEDS)]
    assert all(one.match.group is Group.CAN_PROPOSE for one in each)
    text = text_of(options_page(each))
    assert "Home 1: Manchester" in text
    assert "Home 2: Leeds\nYou asked for this home." in text
    assert "You asked for Beech House. We could not, because" in text
    assert "You can say no to all of them." in text


def test_what_only_the_child_can_tell_is_asked_once_for_all_the_homes():
    request = asked(wishes=wishes("x", homes={LEEDS: Wish.WANTS}), has_school=None)
    request = replace(request, relations_checked_on=None, address_confidential=None)
    text = text_of(options_page([explained(engine(), request, u) for u in (MANCHESTER, LEEDS)]))
    assert text.count("Tell us about your brothers and sisters.") == 1
    assert text.count("Tell us which school you go to, if you go to one.") == 1
    assert text.count("does not say where it is") == 2
    assert "Your social worker can tell you where this home is." not in text
    assert "Your social worker talks with you about these homes." in text


def test_one_home_is_no_choice_and_is_not_said_to_be_one():
    text = text_of(options_page([explained(engine(), asked(), MANCHESTER)]))
    assert text.startswith("A home for you to think about\n")
    assert "What do you think of it?\nYou can say if you like this home, and why." in text
    assert "which home you like best" not in text
    assert "Your social worker talks with you about this home." in text


def test_other_homes_are_counted_and_named():
    text = page()
    assert "There is 1 other home to look at." in text
    assert "- A home in Leeds, about 36 miles from where you used to live." in text
