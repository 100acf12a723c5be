"""Stays: how long, where, and how many miles away."""

from dataclasses import replace

import pytest

from matcher.history import Arrival, history_of
from tests.matcher.history.lives import ON, at, day, episode


def test_a_stay_of_less_than_a_day_is_counted_and_one_night_apart():
    history = history_of(
        [
            episode("S", 0, 100, **at("A")),
            episode("P", 100, 100, reason_place_change="CREQB", **at("B")),
            episode("P", 100, 101, **at("C")),
            episode("P", 101, 107, **at("D")),
            episode("P", 107, 114, **at("E")),
            episode("P", 114, **at("F")),
        ],
        None,
        ON,
    )
    assert history.moves_total == 5
    assert history.shortest_stay_days == 0
    assert (history.stays_within_a_day, history.stays_of_one_night) == (1, 1)
    assert history.stays_under_7_days == 3
    assert history.stays_of_unknown_length == 0
    assert history.endings.share_disruption == 1.0


def test_stays_of_which_an_end_is_in_doubt_are_counted_as_unknown():
    history = history_of(
        [
            episode("L", 0, 10, **at("A")),
            episode("P", 10, 20, **at("B")),
            episode("L", 20, 30, **at("C")),
            episode("P", 30, **at("D")),
        ],
        None,
        ON,
    )
    assert [stay.arrival for stay in history.placements] == [
        Arrival.WAS_THERE,
        Arrival.MOVED,
        Arrival.UNDECIDED,
        Arrival.MOVED,
    ]
    assert (history.shortest_stay_days, history.stays_of_unknown_length) == (None, 3)


def test_where_the_record_begins_part_way_the_days_are_at_least_so_many():
    history = history_of([episode("T", 0, **at("A"))], None, ON)
    assert (history.days_in_current, history.days_in_current_at_least) == (None, 1000)
    assert not history.begins_with_entry


def test_where_the_child_lives_now_is_given_also_while_away():
    history = history_of(
        [episode("S", 0, 100, **at("A")), episode("P", 100, placement_type="T1")], None, ON
    )
    assert history.current is not None
    assert (history.current.urn, history.current.placement_type) == ("SC000000", "K2")
    assert history.current.postcode == "DL0 0AA"
    assert history.away_from_current == "T1"
    at_home = history_of([episode("S", 0, urn="XXXXXXX")], None, ON)
    assert at_home.current is not None
    assert (at_home.current.urn, at_home.away_from_current) == (None, None)


TRENDS = {
    "further each time": ([10.0, 20.0, 30.0], 10.0),
    "nearer each time": ([30.0, 20.0, 10.0], -10.0),
    "level": ([5.0, 5.0, 5.0], 0.0),
    "two known": ([10.0, None, 30.0], None),
    "an unknown between keeps its place": ([10.0, None, 30.0, 40.0], 10.0),
    "none known": ([None, None, None], None),
}


@pytest.mark.parametrize(("miles", "trend"), TRENDS.values(), ids=TRENDS)
def test_the_trend_of_miles_is_their_slope_where_three_are_known(miles, trend):
    stays = [
        episode("P", place, place + 1, distance_miles=far, **at("A"))
        for place, far in enumerate(miles)
    ]
    history = history_of(stays, None, ON)
    assert history.miles_trend == (None if trend is None else pytest.approx(trend))
    assert history.miles_known == sum(far is not None for far in miles)


def test_a_distance_that_the_return_lacks_is_asked_for():
    home = episode("S", 0, 10, origin_postcode="DH1 1AA", **at("A"))
    away = episode("P", 10, origin_postcode="DH1 1AA", **at("B"))
    nowhere = episode("P", 20, **at("C"))
    asked = {("DH1 1AA", "DL0 0AA"): 7.5}
    history = history_of(
        [replace(home, distance_miles=3.0), replace(away, ends_on=day(20)), nowhere],
        None,
        ON,
        lambda origin, place: asked.get((origin, place)),
    )
    assert [stay.miles for stay in history.placements] == [3.0, None, None]
    history = history_of([home], None, ON, lambda origin, place: asked.get((origin, place)))
    assert [stay.miles for stay in history.placements] == [7.5]
