"""Failures 31, 33 and 36: where the home stood, and what was known of it."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Circumstance, Role
from fixtures.stories.dangerous_streets import (
    AT_THE_SPOT,
    AWAY_FROM_IT,
    high_risk_area,
    known_hotspot,
    told_on_return,
)
from fixtures.stories.people import DECIDED
from tests.stories.answers import ask, costs, duties, gates, order, with_home, with_referral


def test_the_review_of_the_location_is_read_before_anything_is_confirmed():
    answer = ask(high_risk_area())
    gate = gates(answer, AT_THE_SPOT)["location_review_read"]
    assert gate.approver == Role.PLACEMENT_OFFICER.value
    assert "location_review_read" not in gates(answer, AWAY_FROM_IT)


def test_a_review_of_the_year_before_last_is_not_enough_though_it_was_read():
    old = with_home(high_risk_area(), AWAY_FROM_IT, location_reviewed_on=date(2024, 12, 31))
    assert "location_review_read" in gates(ask(old), AWAY_FROM_IT)


def test_in_an_emergency_it_is_read_within_the_first_week():
    hurried = duties(ask(with_referral(high_risk_area(), emergency=True)), AT_THE_SPOT)
    assert hurried["location_review_read_in_emergency"].due == "by 12 March 2026"


def test_the_reviewing_officer_can_stop_it_and_is_answered_in_writing():
    so = {Circumstance.FIRST_REVIEW_HELD: True, Circumstance.IRO_OBJECTS: True}
    objected = ask(with_referral(high_risk_area(), circumstances=so))
    assert "iro_objection_answered" in gates(objected, AT_THE_SPOT)
    assert "iro_objection_answered" not in gates(ask(high_risk_area()), AT_THE_SPOT)


def test_the_home_beside_a_known_place_comes_second_and_says_how_near_it_is():
    answer = ask(known_hotspot())
    assert order(answer) == [AWAY_FROM_IT, AT_THE_SPOT]
    assert costs(answer, AT_THE_SPOT)["away_from_hotspots"].sentence == (
        "0.2 miles from a place of known risk to the child."
    )


@pytest.mark.parametrize(("until", "asked"), [(date(2026, 3, 3), False), (DECIDED, True)])
def test_a_layer_that_has_run_out_is_a_question_and_not_forgotten(until, asked):
    scene = known_hotspot()
    spot = replace(scene.referral.hotspots[0], until=until)
    reason = costs(ask(with_referral(scene, hotspots=(spot,))), AT_THE_SPOT)["away_from_hotspots"]
    assert reason.is_asked is asked


def test_where_nobody_read_a_layer_every_home_is_asked_about():
    answer = ask(with_referral(known_hotspot(), hotspots=None))
    for urn in (AT_THE_SPOT, AWAY_FROM_IT):
        assert costs(answer, urn)["away_from_hotspots"].is_asked


def test_what_she_told_on_her_return_makes_the_exploitation_team_look_at_the_place():
    answer = ask(told_on_return())
    gate = gates(answer, AT_THE_SPOT)["exploitation_view_taken"]
    assert gate.approver == Role.EXPLOITATION_TEAM.value
    assert "0.2 miles from here" in gate.says
    assert "exploitation_view_taken" not in gates(answer, AWAY_FROM_IT)


def test_a_place_that_has_nothing_to_do_with_her_is_a_cost_and_no_gate():
    assert "exploitation_view_taken" not in gates(ask(known_hotspot()), AT_THE_SPOT)
