"""Failure 23: overcrowded, noisy and lacking in privacy."""

from constraints.vocabulary import Circumstance, HomeFact
from fixtures.stories.crowded_and_noisy import NO_QUIET_ROOM, NOISY, QUIET, crowded_and_noisy
from fixtures.stories.homes import ORDERLY
from tests.stories.answers import ask, bars, costs, order, with_home, with_referral

RULE = "quiet_where_noise_distresses"


def test_the_quiet_home_comes_before_the_nearer_noisy_one():
    answer = ask(crowded_and_noisy())
    assert order(answer) == [QUIET, NOISY]
    assert costs(answer, NOISY)[RULE].sentence.endswith("the home is noisy or crowded.")


def test_a_home_of_which_nobody_said_so_is_asked():
    facts = {fact: so for fact, so in ORDERLY.items() if fact is not HomeFact.NOISY}
    reason = costs(ask(with_home(crowded_and_noisy(), NOISY, facts=facts)), NOISY)[RULE]
    assert reason.is_asked


def test_a_child_whom_noise_does_not_distress_goes_by_the_distance():
    calm = with_referral(crowded_and_noisy(), circumstances={Circumstance.FIRST_REVIEW_HELD: True})
    assert order(ask(calm)) == [NOISY, QUIET]


def test_a_home_without_a_calm_room_may_not_be_proposed_however_near():
    assert bars(ask(crowded_and_noisy()), NO_QUIET_ROOM)["room_with_needed_features"].says == (
        "No free room has every feature the child needs together."
    )
