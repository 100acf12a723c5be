"""Failure 4: moved 31 times since coming into care."""

from fixtures.stories.moved_31_times import (
    NEAR_BUT_UNSETTLED,
    SETTLED,
    STEADY,
    moved_31_times,
)
from tests.stories.answers import ask, costs, match_at, order, with_referral

STABILITY = ("placements_last", "staff_stay", "stays_as_long_as_planned")


def _points(answer, urn):
    return sum(costs(answer, urn)[rule].points_high for rule in STABILITY)


def test_the_home_where_children_stay_comes_first_for_a_child_who_was_moved_on():
    assert order(ask(moved_31_times())) == [STEADY, NEAR_BUT_UNSETTLED]


def test_for_a_child_whose_time_in_care_was_settled_the_near_home_comes_first():
    settled = with_referral(moved_31_times(), history=SETTLED)
    assert order(ask(settled)) == [NEAR_BUT_UNSETTLED, STEADY]


def test_the_same_home_counts_twice_as_much_against_it_after_31_moves():
    moved = _points(ask(moved_31_times()), NEAR_BUT_UNSETTLED)
    settled = _points(ask(with_referral(moved_31_times(), history=SETTLED)), NEAR_BUT_UNSETTLED)
    assert abs(moved - 2 * settled) <= len(STABILITY)


def test_the_reason_is_said_in_words_with_the_number_of_moves():
    sentence = costs(ask(moved_31_times()), NEAR_BUT_UNSETTLED)["placements_last"].sentence
    assert "30% of the home's placements ended early" in sentence
    assert "31 moves" in sentence


def test_his_history_stands_beside_the_answer():
    history = ask(moved_31_times()).history
    assert "31 changes of address since first looked after." in history
    assert "4 changes of address in the last 12 months." in history
    assert "60% of past placements ended early, and not as planned." in history


def test_his_moves_never_cost_the_steady_home_anything():
    moved = match_at(ask(moved_31_times()), STEADY)
    settled = match_at(ask(with_referral(moved_31_times(), history=SETTLED)), STEADY)
    assert moved.points_high == settled.points_high


def test_staying_put_with_more_support_is_asked_before_another_move():
    assert ask(moved_31_times()).beside[0].startswith("Staying put")
