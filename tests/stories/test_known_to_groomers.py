"""Failure 30: the location had been known to groomers."""

from constraints.vocabulary import Domain
from fixtures.stories.known_to_groomers import KNOWN, NOT_KNOWN_TO_THEM, known_to_groomers
from fixtures.stories.people import graded, profile
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    bars,
    group_of,
    open_bars,
    order,
    question_on,
    source_of,
    with_child,
    with_referral,
)

RULE = "address_unknown_to_exploiters"


def test_the_address_they_know_may_not_be_proposed():
    answer = ask(known_to_groomers())
    assert bars(answer, KNOWN)[RULE].says == "People who exploit the child know this address."
    assert source_of(answer, RULE).endswith("s. 22(3)")
    assert order(answer) == [NOT_KNOWN_TO_THEM]


def test_only_those_who_flagged_it_can_say_otherwise():
    assert bars(ask(known_to_groomers()), KNOWN)[RULE].lifted_by == "the police"


def test_where_nobody_checked_every_home_is_asked_about_first():
    scene = with_referral(known_to_groomers(), avoid_urns=frozenset(), avoid_checked_on=None)
    answer = ask(scene)
    assert answer.counts["ask_first"] == 2
    assert RULE in open_bars(answer, NOT_KNOWN_TO_THEM)
    question = question_on(answer, RULE)
    assert "Ask the police too." in question.words
    assert question.asked_of == "the child's social worker"


def test_checked_and_none_found_lets_both_be_proposed():
    scene = with_referral(known_to_groomers(), avoid_urns=frozenset())
    assert order(ask(scene)) == [KNOWN, NOT_KNOWN_TO_THEM]


def test_a_flag_without_the_day_of_a_check_still_bars():
    scene = with_referral(known_to_groomers(), avoid_checked_on=None)
    answer = ask(scene)
    assert group_of(answer, KNOWN) is Group.MAY_NOT
    assert group_of(answer, NOT_KNOWN_TO_THEM) is Group.ASK_FIRST


def test_a_child_whom_nobody_exploits_is_not_held_up():
    nobody = profile(graded(Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 0))
    scene = with_child(known_to_groomers(), profile=nobody)
    scene = with_referral(scene, avoid_urns=frozenset(), avoid_checked_on=None)
    assert ask(scene).counts["can_propose"] == 2
