from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from api.cli.show.asking_first import ordinal, rank_words, set_words, show_asking_first
from api.cli.show.lines import Lines
from matcher.answer.model import AskingFirst, FirstQuestion, WorthAsking

HOME, FIRST = "9000003", "9000001"
PLACE = FirstQuestion(
    1, False, "a place", "the home's registered manager", "?", "!", ("place_free_by_start",), True
)
STAYS = FirstQuestion(
    None,
    False,
    "how long children stay",
    "the home's registered manager",
    "How long do children stay?",
    "!",
    ("placements_last", "staff_stay"),
    False,
)
NEEDS = FirstQuestion(
    1, True, "needs met", "the child's social worker", "?", "!", ("essential_needs",), True
)


def worth(*questions):
    decides = any(question.decides for question in questions)
    return WorthAsking(
        questions,
        HOME,
        FIRST,
        4.0,
        300,
        900,
        f"{HOME} {'can be proposed and ' if decides else ''}comes first, 4.0 miles nearer.",
        f"{HOME} stays.",
    )


def test_whom_to_ask_what_and_what_follows_stand_in_one_sentence():
    assert set_words(worth(PLACE)) == (
        f"{HOME}, question 1 (a place): if good, it can be proposed and comes first, 4.0 miles "
        "nearer; if not, it may not be proposed."
    )
    assert set_words(worth(STAYS)) == (
        f"{HOME}, on how long children stay (“How long do children stay?”): if good, it comes "
        "first, 4.0 miles nearer; if not, nothing changes."
    )


def test_several_answers_are_all_needed_and_those_about_the_child_have_letters():
    assert set_words(worth(NEEDS, PLACE, STAYS)) == (
        f"The child's social worker, question a (needs met); then {HOME}, question 1 (a place), "
        f"and on how long children stay (“How long do children stay?”): if all are good, {HOME} "
        f"can be proposed and comes first, 4.0 miles nearer; if not, {HOME} may not be "
        "proposed or nothing changes."
    )


def printed(asking, *, proposed):
    out = StringIO()
    show_asking_first(asking, Lines(Console(file=out, width=200)), proposed=proposed)
    return out.getvalue()


def test_homes_of_which_the_same_is_asked_to_the_same_end_are_named_and_not_said_again():
    one, other, third = (replace(worth(NEEDS, PLACE), urn=urn) for urn in ("9000007", "9", "8"))
    others = tuple(
        replace(same, if_well=same.if_well.replace(HOME, same.urn)) for same in (one, other, third)
    )
    said = printed(AskingFirst(others, 3, None), proposed=True)
    assert said.count("question a (needs met)") == 1
    assert "The same answers for 9 or 8 would put that home first instead." in said
    apart = (others[0], replace(worth(PLACE), urn="9"))
    assert "first instead" not in printed(AskingFirst(apart, 2, None), proposed=True)


def test_how_many_ways_there_are_is_said_where_not_all_are_shown():
    one = worth(PLACE)
    assert "WORTH ASKING FIRST: 1 answer could change the first choice\n" in printed(
        AskingFirst((one,), 1, 1), proposed=True
    )
    assert "change the first choice; the first 3 of 1,204 ways\n" in printed(
        AskingFirst((one, one, one), 1204, 1), proposed=True
    )
    assert "2 answers together could bring a home that can be proposed\n" in printed(
        AskingFirst((worth(PLACE, NEEDS),), 1, 2), proposed=False
    )


def test_that_nothing_would_change_it_is_said_as_far_as_it_was_tried():
    assert "no answer to what is not known could change" in printed(
        AskingFirst((), 0, None), proposed=True
    )
    assert "No 4 answers together could change" in printed(AskingFirst((), 0, 4), proposed=True)
    assert printed(AskingFirst((), 0, None), proposed=False) == ""


@pytest.mark.parametrize(
    ("best", "worst", "rank", "said"),
    [
        (1, 9, 3, "1st to 9th once all is known"),
        (2, 2, 2, ""),
        (1, None, 1, ""),
        (4, None, 1, "at best 4th of those proposed"),
        (None, None, None, ""),
    ],
)
def test_between_which_places_a_home_could_stand_is_said_where_it_says_something(
    best, worst, rank, said
):
    assert rank_words(best, worst, rank) == said


def test_places_are_said_as_people_say_them():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112, 1003)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "1,003rd")
    ]
