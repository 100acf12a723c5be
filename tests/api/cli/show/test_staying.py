import io
from datetime import date

import pytest
from rich.console import Console

from api.cli.show.lines import Lines
from api.cli.show.staying import MOST_ASKED, show_staying
from matcher.answer.model import Bar, Change, HomeChanges, Present, SmallestSet, Staying
from matcher.rank import Group

DAY = date(2026, 3, 9)
CHANGE = Change("arrangement", "x", "It is revised.", "the manager", DAY, in_time=True)
WAY = SmallestSet((CHANGE,), DAY, later_start=False, in_time=True, arranged_alone=Group.CAN_PROPOSE)


def printed(**said):
    out = io.StringIO()
    plain = {"present": Present.JUDGED, "urn": "9000001", "says": ("Staying put.", "No move.")}
    show_staying(Staying(**{**plain, **said}), Lines(Console(file=out, width=90)))
    return " ".join(out.getvalue().split())


def test_nothing_known_prints_nothing():
    assert printed(present=Present.NOT_KNOWN, urn=None, says=()) == ""


@pytest.mark.parametrize("present", [Present.JUDGED, Present.FAILURE])
def test_how_it_stands_comes_first(present):
    assert printed(present=present) == "- Staying put. No move."


TWO = (
    Bar("a", "Too old.", "the manager", "Could be changed by the manager."),
    Bar("b", "Never.", None, "A legal wall."),
)


def test_what_bars_it_is_said_with_who_could_change_it():
    said = printed(bars=TWO)
    assert "not met Too old. Could be changed by the manager." in said
    assert "not met Never. A legal wall." in said
    assert said.index("another stands that nobody") < said.index("Too old.")
    assert "nobody" not in printed(bars=TWO[:1])


def test_a_few_questions_are_printed_and_the_others_counted():
    asks = tuple(f"Question {number}?" for number in range(MOST_ASKED + 1))
    said = printed(asks=asks, signed=("Both sign.",))
    assert f"ask Question {MOST_ASKED - 1}? 1 more question is in --json." in said
    assert "sign Both sign." in said
    assert "2 more questions are in --json." in printed(asks=(*asks, "Another?"))
    assert "more question" not in printed(asks=asks[:-1])


def test_what_may_have_to_be_signed_is_printed_and_the_rest_counted():
    waiting = tuple(f"Is it {number}? It decides: a." for number in range(MOST_ASKED + 2))
    said = printed(waiting=waiting)
    assert f"perhaps Is it {MOST_ASKED - 1}? It decides: a. 2 more questions are in" in said
    assert "more question" not in printed(waiting=waiting[:MOST_ASKED])


def test_what_would_have_to_be_in_place_is_said_or_what_stands_in_the_way():
    found = HomeChanges("9000001", None, (WAY,), "", (), None)
    assert "Arrange: It is revised. The manager, by 9 March 2026." in printed(changes=found)
    none = HomeChanges("9000001", None, (), "", ("A law.",), None)
    assert "not met A law." in printed(changes=none)
