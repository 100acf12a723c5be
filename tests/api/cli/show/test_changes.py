import io
from dataclasses import replace
from datetime import date

from rich.console import Console

from api.cli.show.changes import MOST_WAYS, show_changes, show_near_misses
from api.cli.show.lines import Lines
from matcher.answer.model import Change, Distance, HomeChanges, NearMisses, SmallestSet
from matcher.rank import Group

START, LATE = date(2026, 3, 5), date(2026, 3, 9)
ASKED = Change("fact", "an answer", "The home says yes.", "the police", START, in_time=True)
DONE = Change("arrangement", "a place", "A place is freed.", "the home", LATE, in_time=False)
ASK = Group.ASK_FIRST
ONE = SmallestSet((ASKED, DONE), START, later_start=False, in_time=False, arranged_alone=ASK)
HOME = HomeChanges("9000001", Distance(1.0, 1.0, 1.0), (ONE,), "", (), None)


def _printed(show, shown):
    out = io.StringIO()
    show(shown, Lines(Console(file=out, width=80)))
    return " ".join(out.getvalue().split())


def test_a_question_and_an_arrangement_are_told_apart_with_who_and_by_when():
    said = _printed(show_changes, HOME)
    assert "Ask: The home says yes. The police, by 5 March 2026." in said
    assert "Arrange: A place is freed. The home, by 9 March 2026, after the start." in said
    assert "The one way, not in time for 5 March 2026:" in said


def test_a_later_start_is_said_to_be_one():
    later = SmallestSet((ASKED,), LATE, later_start=True, in_time=True, arranged_alone=ASK)
    said = _printed(show_changes, replace(HOME, sets=(ONE, later)))
    assert "Way 1, not in time for 5 March 2026:" in said
    assert said.endswith("Way 2, in time for a later start, 9 March 2026.")


def test_what_every_way_needs_is_said_once():
    other = replace(DONE, says="Another place is freed.", by=START, in_time=True)
    two = replace(ONE, changes=(ASKED, other), in_time=True)
    said = _printed(show_changes, replace(HOME, sets=(two, ONE)))
    assert "In every way: Ask: The home says yes. The police, by 5 March 2026. Way 1" in said
    assert said.count("The home says yes.") == 1
    assert "Way 1, in time for 5 March 2026: Arrange: Another place is freed." in said
    assert said.endswith("Arrange: A place is freed. The home, by 9 March 2026, after the start.")


def test_what_is_left_out_is_counted():
    said = _printed(show_changes, replace(HOME, sets=(ONE,) * (MOST_WAYS + 2)))
    assert f"Way {MOST_WAYS}," in said
    assert f"Way {MOST_WAYS + 1}," not in said
    assert "2 more ways are in --json." in said


def test_a_search_that_was_cut_says_so():
    assert "no more than 4 changes were tried together" in _printed(
        show_changes, replace(HOME, tried_together=4)
    )


def test_nothing_on_offer_is_said_with_what_is_in_the_way():
    said = _printed(show_changes, replace(HOME, sets=(), in_the_way=("A wall. Why.",)))
    assert "Nothing that may be offered would let it be proposed." in said
    assert said.endswith("- A wall. Why.")


def test_near_misses_name_each_home_and_how_many_more_there_may_be():
    said = _printed(show_near_misses, NearMisses((HOME,), 1, 1))
    assert "This home may not be proposed today" in said
    assert "9000001, 1.0 miles" in said
    two = NearMisses((HOME, replace(HOME, distance=None)), 1_400, 2)
    said = _printed(show_near_misses, two)
    assert "These 2 homes, the nearest of 1,400 whose bars somebody could lift, may not" in said


def test_would_fit_if_stands_before_the_ways():
    said = _printed(show_changes, replace(HOME, would_fit_if="Would fit if so."))
    assert "Would fit if so. The one way" in said


def test_no_near_miss_is_said_where_some_were_looked_at_and_not_where_there_is_none():
    assert "Of the nearest 3 homes whose bars somebody could lift, none" in _printed(
        show_near_misses, NearMisses((), 3, 3)
    )
    assert _printed(show_near_misses, NearMisses((), 0, 0)) == ""
