"""Failure 9: difficult to see why so many were placed away."""

from dataclasses import replace

from constraints.vocabulary import Need
from fixtures.stories.homes import world
from fixtures.stories.why_so_far import (
    BESIDE_HARM,
    CHOSEN,
    FULL,
    NO_THERAPY,
    OUTWEIGHED,
    why_so_far,
)
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    bars,
    costs,
    gates,
    group_of,
    match_at,
    order,
    source_of,
    with_home,
    with_residents,
)


def test_the_fifth_home_by_distance_comes_first_and_says_what_for():
    answer = ask(why_so_far())
    assert order(answer)[0] == CHOSEN
    assert costs(answer, CHOSEN)["near_home"].sentence.startswith("36.1 miles")
    assert "wishes_followed" not in costs(answer, CHOSEN)


def test_it_needs_the_directors_approval_of_the_most_appropriate_placement():
    assert (
        "most appropriate placement"
        in gates(ask(why_so_far()), CHOSEN)["at_a_distance_approval"].says
    )


def test_each_nearer_home_that_may_not_be_proposed_says_why():
    answer = ask(why_so_far())
    assert [home.urn for home in answer.barred_homes] == [FULL, BESIDE_HARM, NO_THERAPY]
    assert bars(answer, FULL)["place_free_by_start"].says == (
        "No place is free from the day the placement starts."
    )
    assert bars(answer, BESIDE_HARM)["victims_apart_from_sexual_harm"].says.startswith(
        "Not compatible with a current resident (code M-01)."
    )
    assert (
        "does not cover therapy on site"
        in bars(answer, NO_THERAPY)["essential_needs_in_statement"].says
    )


def test_each_bar_names_its_source():
    answer = ask(why_so_far())
    assert "reg. 14(2)(a)" in source_of(answer, "essential_needs_in_statement")
    assert "Care Standards Act 2000" in source_of(answer, "place_free_by_start")


def test_a_full_home_is_said_to_be_full_and_nothing_else():
    assert list(bars(ask(why_so_far()), FULL)) == ["place_free_by_start"]


def test_the_nearer_home_that_could_be_proposed_shows_the_points_that_outweighed_it():
    answer = ask(why_so_far())
    nearer, chosen = costs(answer, OUTWEIGHED), costs(answer, CHOSEN)
    assert nearer["wishes_followed"].sentence == "The child objects to this home or its area."
    assert "60% of the home's placements ended early" in nearer["placements_last"].sentence
    farther = chosen["near_home"].points_high + chosen["within_own_area"].points_high
    against = nearer["wishes_followed"].points_high + nearer["placements_last"].points_high
    assert against > farther - nearer["within_own_area"].points_high


def test_the_points_of_a_home_are_the_sum_of_the_reasons_that_are_shown():
    answer = ask(why_so_far())
    for urn in order(answer):
        match = match_at(answer, urn)
        assert match.points_high == sum(reason.points_high for reason in match.costs)


def test_a_place_at_the_nearest_home_puts_it_first():
    scene = why_so_far()
    free = world(scene.snapshot.homes, scene.snapshot.residents)
    assert order(ask(replace(scene, snapshot=free)))[0] == FULL


def test_a_statement_that_is_revised_brings_the_home_back():
    scene = with_home(why_so_far(), NO_THERAPY, needs={Need.THERAPY_ON_SITE: True})
    assert order(ask(scene))[0] == NO_THERAPY


def test_a_boy_who_leaves_brings_the_home_back():
    answer = ask(with_residents(why_so_far()))
    assert group_of(answer, BESIDE_HARM) is Group.CAN_PROPOSE
