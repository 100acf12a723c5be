"""Failures 14, 20, 21 and 29: plan, reviewing officer, near home, wishes."""

from dataclasses import replace
from datetime import date, timedelta

from constraints.vocabulary import Record, Wish
from fixtures.stories.papers_not_done import (
    AWAY,
    NEAR,
    near_home_said,
    no_plan,
    reviewing_officer_not_told,
    wishes_not_asked,
)
from fixtures.stories.people import DECIDED, RECORDED, wishes
from tests.stories.answers import ask, costs, duties, gates, order, with_referral


def test_without_a_plan_the_home_is_proposed_and_not_confirmed():
    gate = gates(ask(no_plan()), NEAR)["placement_plan_signed"]
    assert gate.says.startswith("Agree and sign the placement plan")
    assert gate.approver == "the home's registered manager"
    assert "reg. 9(1)(a)" in gate.source


def test_a_signed_plan_closes_the_gate():
    signed = with_referral(no_plan(), evidence=RECORDED)
    assert "placement_plan_signed" not in gates(ask(signed), NEAR)


def test_in_an_emergency_the_plan_follows_within_five_working_days():
    answer = ask(with_referral(no_plan(), emergency=True))
    assert "placement_plan_signed" not in gates(answer, NEAR)
    assert duties(answer, NEAR)["placement_plan_follows"].due_on == date(2026, 3, 12)


def test_the_reviewing_officer_is_told_before_the_placement():
    duty = duties(ask(reviewing_officer_not_told()), NEAR)["iro_informed"]
    assert duty.recipient == "the independent reviewing officer"
    assert duty.due == "before the move on 5 March 2026"


def test_an_emergency_does_not_spare_the_reviewing_officer():
    answer = ask(with_referral(reviewing_officer_not_told(), emergency=True))
    assert duties(answer, NEAR)["iro_informed"].due == "before the move on 5 March 2026"


def test_an_officer_who_was_told_is_not_told_twice():
    told = with_referral(reviewing_officer_not_told(), evidence=RECORDED)
    assert "iro_informed" not in duties(ask(told), NEAR)


def test_the_near_home_comes_first_and_the_far_one_says_its_miles():
    answer = ask(near_home_said())
    assert order(answer) == [NEAR, AWAY]
    reason = costs(answer, AWAY)["near_home"]
    assert reason.sentence == "36.1 miles from home in a straight line."
    assert reason.source == "Children Act 1989, s. 22C(8)(a)"
    assert "near_home" not in costs(answer, NEAR)


def test_nobody_asked_the_child_and_that_is_to_be_recorded_before_confirming():
    gate = gates(ask(wishes_not_asked()), NEAR)["wishes_ascertained"]
    assert gate.says.startswith("Record what the child, the parents")
    assert "s. 22(4)" in gate.source


def test_wishes_of_two_months_ago_are_asked_again():
    old = replace(wishes("Leeds is home."), on=DECIDED - timedelta(days=60))
    answer = ask(with_referral(wishes_not_asked(), wishes=old))
    assert "wishes_ascertained" in gates(answer, NEAR)


def test_what_the_parents_say_is_asked_for_too():
    alone = replace(wishes("Leeds is home."), parents_on=None, parents_by=None)
    answer = ask(with_referral(wishes_not_asked(), wishes=alone))
    assert "wishes_ascertained" in gates(answer, NEAR)


def test_the_reason_for_leaving_the_area_is_asked_for_away_and_not_near():
    without = {**RECORDED}
    del without[Record.OUT_OF_AREA_REASON]
    answer = ask(with_referral(near_home_said(), evidence=without))
    assert "reason_for_leaving_area_recorded" in gates(answer, AWAY)
    assert "reason_for_leaving_area_recorded" not in gates(answer, NEAR)
    told = ask(near_home_said())
    assert "reason_for_leaving_area_recorded" not in gates(told, AWAY)


def test_what_he_then_says_moves_the_homes_as_promised():
    unasked = costs(ask(wishes_not_asked()), NEAR)["wishes_followed"]
    assert (unasked.points_low, unasked.points_high) == (0, 900)
    assert unasked.sentence == "What does the child say about this home or its area?"
    wants = wishes("Leeds is home.", homes={NEAR: Wish.WANTS})
    answer = ask(with_referral(wishes_not_asked(), wishes=wants))
    assert "wishes_ascertained" not in gates(answer, NEAR)
    assert "wishes_followed" not in costs(answer, NEAR)


def test_an_objection_counts_in_full_and_stands_beside_the_home():
    objects = wishes("Not there.", "advocate", homes={NEAR: Wish.OBJECTS})
    reason = costs(ask(with_referral(wishes_not_asked(), wishes=objects)), NEAR)["wishes_followed"]
    assert reason.points_high == 900
    assert reason.sentence == "The child objects to this home or its area."
