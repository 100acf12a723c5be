from dataclasses import replace
from io import StringIO

from rich.console import Console

from api.cli.show.lines import Lines
from api.cli.show.nearer import MOST_HOMES, show_nearer, show_nearer_shortly
from fixtures.stories.why_so_far import CHOSEN, FULL, OUTWEIGHED, why_so_far
from matcher.answer import explanation_of
from matcher.answer.model import NearerCount, WhyNotNearer
from matcher.engine import Engine
from tests.stories.answers import ask


def printed(show, nearer):
    out = StringIO()
    show(nearer, Lines(Console(file=out, width=80)))
    return " ".join(out.getvalue().split())


def test_the_list_says_in_one_paragraph_why_the_first_choice_is_not_nearer():
    said = printed(show_nearer_shortly, ask(why_so_far()).nearer)
    assert said.startswith(f"WHY NOT NEARER THAN {CHOSEN} 4 homes are nearer. Of these, ")
    assert "3 may not be proposed and 1 can be proposed, behind it." in said
    assert "“A place is free from the day the placement starts” 1" in said
    assert f"homeward explain --home {CHOSEN} gives each of them" in said


def test_an_explanation_names_the_homes_with_their_facts_and_points_and_has_the_draft():
    scene = why_so_far()
    nearer = explanation_of(Engine.over(scene.snapshot), scene.referral, CHOSEN).nearer
    said = printed(show_nearer, nearer)
    assert f"- {FULL} (0.6 miles; own area) may not be proposed. No place is free" in said
    assert f"- {OUTWEIGHED} (" in said
    assert "points more in all (" in said
    assert "WHY OUTSIDE OUR OWN AREA: a draft, to be changed and signed by a person" in said


def test_what_could_be_changed_beside_a_wall_is_not_said_as_if_that_would_help():
    nearer = explanation_of(
        Engine.over(why_so_far().snapshot), why_so_far().referral, CHOSEN
    ).nearer
    first = next(rule for rule in nearer.rules if rule.lifted_by is not None)
    for walled, said in ((0, ""), (1, "The home may not be proposed whatever else changes: ")):
        rules = (replace(first, nearer=1, perhaps=0, walled=walled),)
        text = printed(show_nearer, replace(nearer, rules=rules))
        assert f"{first.title}. {said}" in text
        assert ("whatever else changes" in text) == bool(walled)
        assert first.changed_by in text


def test_nothing_is_said_where_no_home_is_nearer():
    nothing = WhyNotNearer(CHOSEN, None, 0, 0, 0, 5, (), (), (), None)
    assert printed(show_nearer_shortly, nothing) == ""
    assert printed(show_nearer_shortly, None) == ""
    assert printed(show_nearer, nothing) == ""


def test_how_many_homes_are_left_to_json_is_said():
    homes = ask(why_so_far()).nearer.homes[:1] * (MOST_HOMES + 2)
    counts = (NearerCount("may not be proposed", len(homes), 0),)
    nearer = WhyNotNearer(CHOSEN, None, len(homes), 0, 0, 0, counts, (), homes, None)
    assert "And 2 more, farther away than these: all with --json." in printed(show_nearer, nearer)


def test_homes_that_may_be_nearer_stand_behind_a_plus_or_alone_where_none_surely_is():
    counts = (NearerCount("must be asked first", 2, 5),)
    some = WhyNotNearer(CHOSEN, None, 2, 4, 1, 0, counts, (), (), None)
    assert (
        "2 homes are nearer, 4 more may be and of 1 it is not known how far it is. Of these (+ "
        "those that may be nearer), 2 (+5) must be asked first."
    ) in printed(show_nearer_shortly, some)
    counts = (NearerCount("must be asked first", 0, 4),)
    none = WhyNotNearer(CHOSEN, None, 0, 4, 0, 0, counts, (), (), None)
    assert ("No home is surely nearer, and 4 may be. Of these, 4 must be asked first.") in printed(
        show_nearer_shortly, none
    )


def test_one_home_is_spoken_of_as_one():
    counts = (NearerCount("can be proposed, behind it", 0, 1),)
    far = WhyNotNearer(CHOSEN, None, 0, 0, 1, 0, counts, (), (), None)
    assert (
        "No home is surely nearer, and of 1 it is not known how far it is. That home can be "
        "proposed, behind it."
    ) in printed(show_nearer_shortly, far)
    counts = (NearerCount("ahead of it on the list", 1, 0),)
    near = WhyNotNearer(CHOSEN, None, 1, 0, 0, 0, counts, (), (), None)
    assert "1 home is nearer. That home is ahead of it on the list." in printed(
        show_nearer_shortly, near
    )


def test_none_surely_so_is_not_said_as_nought():
    counts = (NearerCount("may not be proposed", 2, 0), NearerCount("must be asked first", 0, 1))
    some = WhyNotNearer(CHOSEN, None, 2, 1, 0, 0, counts, (), (), None)
    said = printed(show_nearer_shortly, some)
    assert "2 may not be proposed and +1 must be asked first." in said
    assert "0 (+" not in said


def test_several_ahead_of_it_are_said_to_be_so():
    counts = (
        NearerCount("may not be proposed", 18, 0),
        NearerCount("ahead of it on the list", 9, 0),
    )
    some = WhyNotNearer(CHOSEN, None, 27, 0, 0, 0, counts, (), (), None)
    said = printed(show_nearer_shortly, some)
    assert "18 may not be proposed and 9 are ahead of it on the list." in said
    counts = (
        NearerCount("may not be proposed", 1, 0),
        NearerCount("ahead of it on the list", 1, 0),
    )
    two = WhyNotNearer(CHOSEN, None, 2, 0, 0, 0, counts, (), (), None)
    assert "and 1 is ahead of it on the list." in printed(show_nearer_shortly, two)
