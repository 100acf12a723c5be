"""Failure 8: ten local authorities have no children's homes."""

from dataclasses import replace

from fixtures.stories.homes import world
from fixtures.stories.no_home_in_area import BROMLEY, LEWISHAM, MAIDSTONE, no_home_in_area
from tests.stories.answers import ask, costs, gates, match_at, order


def test_the_nearest_homes_of_adjoining_authorities_come_first():
    assert order(ask(no_home_in_area())) == [LEWISHAM, BROMLEY, MAIDSTONE]


def test_every_home_says_which_authority_it_is_in_and_what_that_is_to_ours():
    answer = ask(no_home_in_area())
    areas = [(m.authority, m.area) for m in answer.can_propose]
    assert areas == [
        ("Lewisham", "adjoining area"),
        ("Bromley", "adjoining area"),
        ("Kent", "at a distance"),
    ]


def test_each_carries_the_approval_it_needs():
    answer = ask(no_home_in_area())
    for urn in (LEWISHAM, BROMLEY):
        assert gates(answer, urn)["out_of_area_approval"].approver == "the nominated officer"
    assert gates(answer, MAIDSTONE)["at_a_distance_approval"].approver == (
        "the director of children's services"
    )


def test_leaving_the_area_is_counted_and_said_of_each():
    answer = ask(no_home_in_area())
    next_door = costs(answer, LEWISHAM)["within_own_area"]
    away = costs(answer, MAIDSTONE)["within_own_area"]
    assert next_door.sentence.startswith("Outside the responsible authority's own area")
    assert 0 < next_door.points_high < away.points_high


def test_a_list_that_is_empty_names_the_rule_that_emptied_it():
    scene = no_home_in_area()
    full = world(scene.snapshot.homes, full=(LEWISHAM, BROMLEY, MAIDSTONE))
    answer = ask(replace(scene, snapshot=full))
    assert answer.counts == {"can_propose": 0, "ask_first": 0, "may_not": 3}
    (rule,) = answer.may_not
    assert (rule.rule, rule.homes, rule.alone) == ("place_free_by_start", 3, 3)
    assert rule.nearest == (LEWISHAM, BROMLEY, MAIDSTONE)


def test_also_then_what_is_not_a_home_is_put_beside():
    scene = no_home_in_area()
    full = world(scene.snapshot.homes, full=(LEWISHAM, BROMLEY, MAIDSTONE))
    answer = ask(replace(scene, snapshot=full))
    assert any(option.startswith("Fostering") for option in answer.beside)


def test_no_home_is_left_out_of_the_answer():
    answer = ask(no_home_in_area())
    assert sum(answer.counts.values()) == len(no_home_in_area().snapshot.homes)
    assert match_at(answer, LEWISHAM).rank == 1
