"""How firm the order is, in words."""

import io
from dataclasses import replace
from functools import cache

import pytest
from rich.console import Console

from api.cli.show.answer import show_answer
from api.cli.show.firmness import NOT_WEIGHED, TIED, firm_words, of_100, ways_words
from api.cli.show.shared import Shared
from fixtures.stories.demo import demo_referral
from fixtures.worlds import region
from matcher.answer import answer_for
from matcher.answer.model import Firmness, TiedHome, Weighed
from matcher.engine import Engine
from matcher.rank import Group

from ..calling import one_line

PROPOSED, ASKED = Group.CAN_PROPOSE, Group.ASK_FIRST


@cache
def ranked():
    return answer_for(Engine.over(region().snapshot), demo_referral(), top=5)


def weighed(homes=(), tied=(), group=PROPOSED, **changes):
    """The answer of a region, weighed as told: shares and ties by place from 0."""
    answer = ranked()
    urns = [m.urn for m in (answer.can_propose if group is PROPOSED else answer.ask_first)]
    firmness = Firmness(
        group,
        1000,
        tuple(Weighed(urns[at], at + 1, *shares) for at, *shares in homes),
        tuple(TiedHome(urns[at], at + 1, urns[on], on + 1, 0.4, False) for at, on in tied),
        30,
        0.25,
    )
    return replace(answer, firmness=firmness, **changes)


def words(answer, place, group=PROPOSED, shared=None):
    matches = answer.can_propose if group is PROPOSED else answer.ask_first
    return firm_words(answer, matches[place], shared or Shared())


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "100"),
        (0.999, "99"),
        (0.834, "83"),
        (0.01, "1"),
        (0.009, "fewer than 1"),
        (0.001, "fewer than 1"),
        (0.0, "0"),
    ],
)
def test_all_and_none_are_said_only_of_all_and_none(share, said):
    assert of_100(share) == said


def test_how_often_a_home_leads_is_said_in_hundredths():
    answer = weighed([(0, 0.834, 1.0), (1, 0.166, 0.9), (2, 0.0, 0.4)])
    assert (
        words(answer, 0).leads == "first in 83 of 100 ways of weighing; in the first three in 100"
    )
    assert words(answer, 1).leads == "first in 17 of 100 ways of weighing; in the first three in 90"
    assert words(answer, 2).leads == "in the first three in 40 of 100 ways of weighing"
    assert words(answer, 3) == NOT_WEIGHED


def test_a_home_that_always_leads_is_said_to():
    answer = weighed([(0, 1.0, 1.0), (1, 0.0, 1.0)])
    assert words(answer, 0).leads == "first in every way of weighing"
    assert words(answer, 1).leads == "in the first three in every way of weighing"


def test_a_home_that_always_leads_and_is_tied_says_what_could_still_change_it():
    answer = weighed([(0, 1.0, 1.0), (1, 0.0, 1.0)], [(1, 0)])
    assert words(answer, 0).leads == (
        "first in every way of weighing; what is not known could still change it"
    )


def test_of_three_homes_it_is_not_said_that_each_is_among_the_first_three():
    answer = weighed([(0, 0.8, 1.0), (1, 0.2, 1.0), (2, 0.0, 1.0)], counts={"can_propose": 3})
    assert words(answer, 0).leads == "first in 80 of 100 ways of weighing"
    assert words(answer, 2).leads == ""


def test_one_home_alone_is_not_said_to_lead():
    answer = weighed([(0, 1.0, 1.0)], counts={"can_propose": 1})
    assert words(answer, 0) == NOT_WEIGHED
    assert ways_words(answer, PROPOSED, Shared()) == ""


def test_a_tied_home_names_the_home_it_is_tied_with_and_the_head_says_what_tied_is():
    answer = weighed([(0, 0.6, 1.0)], [(2, 1)])
    assert words(answer, 2).tied == "tied with number 2"
    assert words(answer, 1).tied == ""
    assert ways_words(answer, PROPOSED, Shared()).endswith(TIED)


def test_without_a_tie_on_the_list_the_head_does_not_speak_of_ties():
    said = ways_words(weighed([(0, 1.0, 1.0)]), PROPOSED, Shared())
    assert said == "The order was tried in 1,000 other ways of weighing the points."


def test_only_the_group_that_was_weighed_speaks_of_it():
    answer = weighed([(0, 1.0, 1.0)], [(1, 0)])
    assert words(answer, 0, ASKED) == NOT_WEIGHED
    assert ways_words(answer, ASKED, Shared()) == ""
    nothing = replace(answer, firmness=None)
    assert words(nothing, 0) == NOT_WEIGHED
    assert ways_words(nothing, PROPOSED, Shared()) == ""


def test_a_list_to_ring_that_is_close_throughout_does_not_say_so_of_each_home():
    answer = weighed([(0, 0.6, 1.0)], [(1, 0)], ASKED)
    assert words(answer, 1, ASKED).tied == "tied with number 1"
    assert words(answer, 1, ASKED, Shared(close=True)).tied == ""
    assert words(answer, 0, ASKED, Shared(close=True)).leads.startswith("first in 60")
    assert not ways_words(answer, ASKED, Shared(close=True)).endswith(TIED)


def test_a_list_that_is_printed_says_how_firm_it_is():
    answer = weighed([(0, 0.6, 1.0), (1, 0.4, 1.0)], [(1, 0)])
    console = Console(file=io.StringIO(), width=80, markup=False, highlight=False)
    show_answer(answer, console)
    out = console.file.getvalue()
    assert "     firm    first in 60 of 100 ways of weighing; in the first three in 100\n" in out
    proposed = one_line(out[out.index("CAN PROPOSE") : out.index("ASK FIRST")])
    assert proposed.count("The order was tried in 1,000 other ways of weighing the points.") == 1
    assert proposed.count("points; tied with number 1") == 1
    assert max(map(len, out.splitlines())) <= 80


def test_a_list_of_one_home_says_nothing_of_weighing(evening):
    out = one_line(evening.match().out)
    assert "CAN PROPOSE: 1" in out
    assert "ways of weighing" not in out
