"""Failure 5: one placement which lasted less than 24 hours."""

from fixtures.stories.stay_under_a_day import ENDED_IT, OTHER, stay_under_a_day
from matcher.entities import History
from matcher.rank import Group
from tests.stories.answers import ask, bars, costs, group_of, order, with_referral


def test_a_stay_of_less_than_a_day_is_said_and_asked_about():
    assert (
        "The shortest stay was less than a day. It is worth asking why it ended."
        in ask(stay_under_a_day()).history
    )


def test_a_stay_of_one_day_is_not_said_to_be_less():
    scene = with_referral(stay_under_a_day(), history=History(3, 1, 0.25, 1))
    assert "The shortest stay was 1 day. It is worth asking why it ended." in ask(scene).history


def test_a_long_stay_is_not_asked_about():
    scene = with_referral(stay_under_a_day(), history=History(3, 1, 0.25, 60))
    assert "The shortest stay was 60 days." in ask(scene).history


def test_one_such_stay_makes_homes_that_keep_children_count_for_more():
    short = costs(ask(stay_under_a_day()), OTHER)["staff_stay"]
    calm = with_referral(stay_under_a_day(), history=History(3, 0, 0.25, 400))
    assert short.points_high > costs(ask(calm), OTHER)["staff_stay"].points_high
    assert "given 75% of its full weight after" in short.sentence


def test_the_home_that_ended_it_is_not_asked_again_as_if_nothing_had_been():
    answer = ask(stay_under_a_day())
    assert group_of(answer, ENDED_IT) is Group.MAY_NOT
    assert bars(answer, ENDED_IT)["home_has_not_refused"].lifted_by == (
        "the home's registered manager"
    )


def test_a_home_that_did_not_refuse_stands_in_the_order():
    assert set(order(ask(with_referral(stay_under_a_day(), refusals=())))) == {ENDED_IT, OTHER}
