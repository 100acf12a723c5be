"""Failures 18 and 19: loss and loneliness not written of, and farther from home each time."""

from dataclasses import replace

from constraints.vocabulary import Company, Role
from fixtures.stories.farther_each_time import (
    FAR,
    FARTHER,
    NEAR,
    farther_each_time,
    losses_not_told,
)
from fixtures.stories.people import RECORDED
from matcher.answer import past
from matcher.completeness import missing_of_referral
from tests.controls import fails_without, replaced
from tests.stories.answers import ask, costs, duties, order, with_referral

NOT_WRITTEN = "Nobody has written down yet what the child lost, what worked and who matters."
ASKED_FOR = "What the child lost, what worked and who matters, written down."


def test_that_nobody_wrote_of_loss_is_said_beside_the_ranking():
    def check():
        assert NOT_WRITTEN in ask(losses_not_told()).history

    fails_without(check, replaced("matcher.answer.build.losses_words", lambda _: ""))


def test_what_was_written_is_said_to_be_there_with_its_day():
    told = ask(with_referral(losses_not_told(), evidence=RECORDED)).history
    assert NOT_WRITTEN not in told
    assert told[-1].endswith(
        "written down on Friday 27 February 2026: read it before the first visit."
    )
    assert past.losses_words(losses_not_told().referral) == NOT_WRITTEN


def test_it_is_asked_for_before_anything_is_confirmed():
    missing = {one.what for one in missing_of_referral(losses_not_told().referral)}
    assert ASKED_FOR in missing
    complete = with_referral(losses_not_told(), evidence=RECORDED).referral
    assert ASKED_FOR not in {one.what for one in missing_of_referral(complete)}


def test_loneliness_is_a_cost_where_he_should_live_with_others_and_would_live_alone():
    together = with_referral(losses_not_told(), company=Company.WITH_OTHERS)
    alone = with_referral(losses_not_told(), company=Company.SOLO)
    assert costs(ask(together), NEAR)["company_of_children"].points_high > 0
    assert "company_of_children" not in costs(ask(alone), NEAR)


def test_the_people_who_matter_are_in_the_order_and_by_name_of_what_they_are():
    answer = ask(losses_not_told())
    assert order(answer) == [NEAR, FAR]
    assert "people and places that matter most" in costs(answer, FAR)["people_in_reach"].sentence


def test_at_a_distance_there_is_a_plan_for_visits_and_calls():
    assert "distance_plan_written" in duties(ask(losses_not_told()), FAR)
    assert "distance_plan_written" not in duties(ask(losses_not_told()), NEAR)


def test_that_it_went_farther_each_time_is_said_and_the_reviewing_officer_is_told():
    answer = ask(farther_each_time())
    assert (
        "Further and further from home: about 11 miles more with each placement." in answer.history
    )
    duty = duties(answer, FAR)["iro_told_of_distance_trend"]
    assert duty.only_if is None
    assert duty.recipient == Role.IRO.value
    assert "about 11 miles more each time" in duty.says


def test_placements_that_came_nearer_are_nothing_to_tell():
    nearer = with_referral(farther_each_time(), history=replace(FARTHER, miles_trend=-4.0))
    assert "iro_told_of_distance_trend" not in duties(ask(nearer), NEAR)


def test_a_trend_nobody_knows_is_a_question_and_no_comfort():
    unknown = with_referral(farther_each_time(), history=replace(FARTHER, miles_trend=None))
    assert duties(ask(unknown), NEAR)["iro_told_of_distance_trend"].only_if
