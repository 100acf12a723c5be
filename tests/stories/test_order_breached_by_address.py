"""Failure 32: children who unintentionally breach the terms of their release."""

from dataclasses import replace

from fixtures.stories.order_breached_by_address import (
    CLOSE_BY,
    CO_ACCUSED,
    ENDS,
    INSIDE,
    LAST_DAY,
    OUTSIDE,
    UNCERTAIN,
    order_breached_by_address,
    person_named,
    residence_ordered,
)
from fixtures.stories.towns import near
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    bars,
    gates,
    group_of,
    open_bars,
    order,
    question_on,
    source_of,
    with_home,
    with_referral,
    with_residents,
)

ZONE = "outside_exclusion_zones"
EDGE = "zone_edge_agreed"
RESIDENCE = "residence_as_ordered"
PERSON = "apart_from_named_people"


def test_inside_the_zone_may_not_be_proposed_and_only_the_court_can_change_it():
    answer = ask(order_breached_by_address())
    bar = bars(answer, INSIDE)[ZONE]
    assert bar.says == "The home is within a zone that a court order keeps the child out of."
    assert bar.lifted_by == "the court"
    assert "Sentencing Act 2020" in source_of(answer, ZONE)


def test_outside_the_zone_can_be_proposed():
    answer = ask(order_breached_by_address())
    assert group_of(answer, OUTSIDE) is Group.CAN_PROPOSE
    assert EDGE not in gates(answer, OUTSIDE)


def test_close_to_the_zone_can_be_proposed_once_the_court_or_the_service_was_asked():
    answer = ask(order_breached_by_address())
    assert group_of(answer, CLOSE_BY) is Group.CAN_PROPOSE
    assert "close to it" in gates(answer, CLOSE_BY)[EDGE].says
    assert "youth justice service" in gates(answer, CLOSE_BY)[EDGE].approver


def test_a_home_known_by_its_constituency_only_is_asked_where_it_is():
    answer = ask(order_breached_by_address())
    assert group_of(answer, UNCERTAIN) is Group.ASK_FIRST
    assert list(open_bars(answer, UNCERTAIN)) == [ZONE]


def test_the_words_read_out_do_not_tell_the_home_of_an_order():
    question = question_on(ask(order_breached_by_address()), ZONE)
    assert question.words == "What is the full postcode of the home?"


def test_the_postcode_settles_it_either_way():
    scene = order_breached_by_address()
    inside = with_home(scene, UNCERTAIN, where=near("Manchester"))
    outside = with_home(scene, UNCERTAIN, where=near("Manchester", north_km=-7))
    assert group_of(ask(inside), UNCERTAIN) is Group.MAY_NOT
    assert group_of(ask(outside), UNCERTAIN) is Group.CAN_PROPOSE


def test_on_its_last_day_the_order_still_bars_and_on_the_day_after_no_longer():
    scene = order_breached_by_address()
    assert group_of(ask(with_referral(scene, starts_on=LAST_DAY)), INSIDE) is Group.MAY_NOT
    after = ask(with_referral(scene, starts_on=ENDS))
    assert group_of(after, INSIDE) is Group.CAN_PROPOSE
    assert EDGE not in gates(after, CLOSE_BY)


def test_an_order_that_nobody_looked_for_is_a_question_about_the_child():
    scene = with_referral(order_breached_by_address(), orders=(), orders_checked_on=None)
    answer = ask(scene)
    assert order(answer) == []
    (question,) = answer.about_the_child
    assert "Which court orders, bail conditions or licences bind the child?" in question.words


def test_where_he_must_live_in_his_area_a_home_outside_needs_a_variation():
    answer = ask(residence_ordered())
    assert list(bars(answer, OUTSIDE)) == [RESIDENCE]
    assert bars(answer, OUTSIDE)[RESIDENCE].says.startswith("Variation needed")
    assert group_of(answer, INSIDE) is Group.CAN_PROPOSE


def test_a_residence_requirement_that_has_ended_bars_nothing():
    after = ask(with_referral(residence_ordered(), starts_on=ENDS))
    assert group_of(after, OUTSIDE) is Group.CAN_PROPOSE


def test_a_home_named_by_the_order_is_allowed_wherever_it_is():
    scene = residence_ordered()
    (ordered,) = scene.referral.orders
    named = replace(ordered, residence_urns=frozenset({OUTSIDE}))
    answer = ask(with_referral(scene, orders=(named,)))
    assert group_of(answer, OUTSIDE) is Group.CAN_PROPOSE


def test_he_does_not_live_with_the_person_the_court_named():
    answer = ask(person_named())
    assert list(bars(answer, OUTSIDE)) == [PERSON]
    assert bars(answer, OUTSIDE)[PERSON].lifted_by == "the court"
    assert CO_ACCUSED not in bars(answer, OUTSIDE)[PERSON].says


def test_once_that_person_has_left_it_can_be_proposed():
    assert group_of(ask(with_residents(person_named())), OUTSIDE) is Group.CAN_PROPOSE


def test_where_not_all_who_live_there_are_listed_it_is_asked():
    scene = with_home(person_named(), CLOSE_BY, residents_listed=False)
    answer = ask(scene)
    assert PERSON in open_bars(answer, CLOSE_BY)
    assert "Who lives in the home or regularly visits it?" in question_on(answer, PERSON).words
