"""Tests of matcher.history.history and what it counts from, life by life."""

from dataclasses import replace
from datetime import date

import pytest

from matcher.history import Arrival, history_of
from matcher.history.history import year_before
from matcher.records.ssda903.child import MissingEpisode
from tests.matcher.history.lives import at, day, episode

ON = day(1000)

# name: episodes, (moves, undecided, placements, shortest stay, days in current)
LIVES = {
    "no episode": ([], (0, 0, 0, None, None)),
    "entry to care and still there": ([episode("S", 0, **at("A"))], (0, 0, 1, None, 1000)),
    "one move by P": (
        [episode("S", 0, 100, **at("A")), episode("P", 100, **at("B"))],
        (1, 0, 2, 100, 900),
    ),
    "one move by B": (
        [episode("S", 0, 100, **at("A")), episode("B", 100, legal_status="C1", **at("B"))],
        (1, 0, 2, 100, 900),
    ),
    "a move within one postcode is a move": (
        [episode("S", 0, 100, **at("A")), episode("P", 100, **at("A"))],
        (1, 0, 2, 100, 900),
    ),
    "L changes the law alone": (
        [episode("S", 0, 100, **at("A")), episode("L", 100, legal_status="C1", **at("A"))],
        (0, 0, 1, None, 1000),
    ),
    "T keeps the carer": (
        [
            episode("S", 0, 100, placement_type="U3", **at("A")),
            episode("T", 100, placement_type="U1", **at("A")),
        ],
        (0, 0, 1, None, 1000),
    ),
    "U keeps the carer": (
        [
            episode("S", 0, 100, placement_type="U3", **at("A")),
            episode("U", 100, placement_type="U1", legal_status="E1", **at("A")),
        ],
        (0, 0, 1, None, 1000),
    ),
    "hospital and back is no move": (
        [
            episode("S", 0, 100, **at("A")),
            episode("P", 100, 110, placement_type="T1"),
            episode("P", 110, **at("A")),
        ],
        (0, 0, 1, None, 1000),
    ),
    "hospital, a new order there, and back is no move": (
        [
            episode("S", 0, 100, **at("A")),
            episode("P", 100, 105, placement_type="T1"),
            episode("L", 105, 110, placement_type="T1", legal_status="C1"),
            episode("T", 110, **at("A")),
        ],
        (0, 0, 1, None, 1000),
    ),
    "hospital and then elsewhere is one move": (
        [
            episode("S", 0, 100, **at("A")),
            episode("P", 100, 110, placement_type="T1"),
            episode("P", 110, **at("B")),
        ],
        (1, 0, 2, 110, 890),
    ),
    "hospital and then nobody knows where": (
        [
            episode("S", 0, 100, **at("A")),
            episode("P", 100, 110, placement_type="T1"),
            episode("P", 110),
        ],
        (0, 1, 2, None, None),
    ),
    "away for a holiday today": (
        [episode("S", 0, 100, **at("A")), episode("P", 100, placement_type="T3")],
        (0, 0, 1, None, 1000),
    ),
    "care that begins with a temporary placement": (
        [episode("S", 0, 10, placement_type="T4"), episode("P", 10, **at("A"))],
        (0, 1, 2, None, None),
    ),
    "home and into care again is no move": (
        [episode("S", 0, 100, reason_ended="E4A", **at("A")), episode("S", 200, **at("B"))],
        (0, 0, 2, 100, 800),
    ),
    "entry to care on the day care ended": (
        [episode("S", 0, 100, reason_ended="E4A", **at("A")), episode("S", 100, **at("B"))],
        (0, 0, 2, 100, 900),
    ),
    "entry to care while in care contradicts itself": (
        [episode("S", 0, 100, **at("A")), episode("S", 100, **at("B"))],
        (0, 1, 2, None, None),
    ),
    "entry to care while the last episode is open": (
        [episode("S", 0, **at("A")), episode("S", 100, **at("B"))],
        (0, 1, 2, None, None),
    ),
    "L with another address contradicts itself": (
        [episode("S", 0, 100, **at("A")), episode("L", 100, **at("B"))],
        (0, 1, 2, None, None),
    ),
    "L after a gap may or may not be a move": (
        [episode("S", 0, 100, **at("A")), episode("L", 101, **at("A"))],
        (0, 1, 2, None, None),
    ),
    "P after a gap is a move": (
        [episode("S", 0, 100, **at("A")), episode("P", 110, **at("B"))],
        (1, 0, 2, 100, 890),
    ),
    "a temporary placement after a gap": (
        [episode("S", 0, 100, **at("A")), episode("P", 110, placement_type="T1")],
        (0, 1, 2, None, None),
    ),
    "a record that begins with a move": ([episode("P", 0, **at("A"))], (1, 0, 1, None, 1000)),
    "a record that begins part-way": (
        [episode("L", 0, 100, **at("A")), episode("P", 100, **at("B"))],
        (1, 0, 2, None, 900),
    ),
    "a record that begins in hospital": (
        [episode("P", 0, 10, placement_type="T1"), episode("P", 10, **at("A"))],
        (0, 1, 2, None, None),
    ),
    "a move from an episode that was never closed": (
        [episode("S", 0, **at("A")), episode("P", 100, **at("B"))],
        (1, 0, 2, None, 900),
    ),
    "a move before the end of the last placement": (
        [episode("S", 0, 105, **at("A")), episode("P", 100, **at("B"))],
        (1, 0, 2, None, 900),
    ),
    "an end before the start": (
        [episode("S", 50, 40, **at("A")), episode("P", 60, **at("B"))],
        (1, 0, 2, None, 940),
    ),
    "left care": ([episode("S", 0, 100, reason_ended="E4A", **at("A"))], (0, 0, 1, 100, None)),
    "what starts after the day is not yet known": (
        [episode("S", 0, 1001, **at("A")), episode("P", 1001, **at("B"))],
        (0, 0, 1, None, 1000),
    ),
}


@pytest.mark.parametrize(("episodes", "numbers"), LIVES.values(), ids=LIVES)
def test_a_life_in_care_has_its_numbers(episodes, numbers):
    history = history_of(reversed(episodes), None, ON)
    assert (
        history.moves_total,
        history.moves_undecided,
        len(history.placements),
        history.shortest_stay_days,
        history.days_in_current,
    ) == numbers


def test_thirty_one_moves_since_coming_into_care_are_thirty_one():
    stays = [
        episode("S" if place == 0 else "P", 30 * place, 30 * place + 30, **at(chr(65 + place)))
        for place in range(31)
    ]
    lasting = episode("P", 930, **at(chr(65 + 31)), distance_miles=None)
    orders = [replace(stays[20], ends_on=day(610)), replace(stays[20], starts_on=day(610))]
    orders[1] = replace(orders[1], reason_started="L", legal_status="C1")
    history = history_of([*stays[:20], *orders, *stays[21:], lasting], None, ON)
    assert history.moves_total == 31
    assert history.moves_last_12_months == 10
    assert len(history.placements) == 32
    assert history.shortest_stay_days == 30
    assert history.begins_with_entry
    assert (history.moves_undecided, history.endings.reason_not_known) == (0, 31)


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


@pytest.mark.parametrize(
    ("moved", "counted"),
    [(ON, 1), (date(2017, 9, 28), 1), (date(2017, 9, 27), 0)],
)
def test_the_last_twelve_months_begin_the_day_after_the_same_day_a_year_before(moved, counted):
    assert date(2018, 9, 27) == ON
    first = episode("S", 0, (moved - day(0)).days, **at("A"))
    history = history_of(
        [first, replace(first, starts_on=moved, ends_on=None, reason_started="P")], None, ON
    )
    assert history.moves_total == 1
    assert history.moves_last_12_months == counted


@pytest.mark.parametrize(
    ("today", "before"),
    [
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2024, 2, 28)),
        (date(2024, 3, 1), date(2023, 3, 1)),
    ],
)
def test_a_year_before_is_the_same_day(today, before):
    assert year_before(today) == before


@pytest.mark.parametrize(
    ("first", "recorded"),
    [
        (episode("L", 635, **at("A")), True),
        (episode("L", 636, **at("A")), False),
        (episode("S", 990, **at("A")), True),
    ],
)
def test_it_says_whether_the_last_twelve_months_are_on_record(first, recorded):
    assert history_of([first], None, ON).last_12_months_recorded is recorded


def test_a_child_without_a_record_has_nothing_known():
    history = history_of([], None, ON)
    assert (history.record_from, history.current, history.absences) == (None, None, None)
    assert (history.begins_with_entry, history.last_12_months_recorded) == (False, False)


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


REASONS = {
    "none known": ([None, None], None, (), 2),
    "planned only": (["CARPL"], 0.0, (("CARPL", 1),), 0),
    "half": (["CREQB", "CLOSE"], 0.5, (("CLOSE", 1), ("CREQB", 1)), 0),
    "unknown ones are no planned ones": (["ALLEG", None], 1.0, (("ALLEG", 1),), 1),
    "PLACE is no ending": (["PLACE", "LAREQ"], 1.0, (("LAREQ", 1), ("PLACE", 1)), 0),
    "PLACE alone": (["PLACE"], None, (("PLACE", 1),), 0),
    "custody and other are endings": (
        ["CUSTOD", "OTHER", "CHILD", "CREQO"],
        0.5,
        (("CHILD", 1), ("CREQO", 1), ("CUSTOD", 1), ("OTHER", 1)),
        0,
    ),
    "standards and approval": (["STAND", "APPRR"], 1.0, (("APPRR", 1), ("STAND", 1)), 0),
}


@pytest.mark.parametrize(("reasons", "share", "counted", "unknown"), REASONS.values(), ids=REASONS)
def test_the_share_ended_by_disruption_is_of_what_is_known(reasons, share, counted, unknown):
    stays = [
        episode("P" if place else "S", place, place + 1, reason_place_change=why, **at("A"))
        for place, why in enumerate(reasons)
    ]
    history = history_of([*stays, episode("P", len(stays), **at("B"))], None, ON)
    assert history.endings.share_disruption == share
    assert history.endings.reasons == counted
    assert (history.endings.reason_not_known, history.endings.left_care) == (unknown, 0)


def test_leaving_care_is_no_disruption_and_no_unknown_reason():
    history = history_of([episode("S", 0, 100, reason_ended="E4A", **at("A"))], None, ON)
    assert (history.endings.left_care, history.endings.reason_not_known) == (1, 0)
    assert history.endings.share_disruption is None


def test_the_reason_is_read_from_the_temporary_placement_a_child_moved_on_from():
    away = episode("P", 100, 110, placement_type="T1", reason_place_change="CREQB")
    life = [episode("S", 0, 100, **at("A")), away, episode("P", 110, **at("B"))]
    assert history_of(life, None, ON).endings.reasons == (("CREQB", 1),)
    life[1] = replace(away, reason_place_change=None)
    life[0] = replace(life[0], reason_place_change="CARPL")
    assert history_of(life, None, ON).endings.reasons == (("CARPL", 1),)


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


def test_missing_episodes_are_counted_in_all_and_in_the_last_twelve_months():
    missing = [
        MissingEpisode("M", day(100), day(110)),
        MissingEpisode("M", date(2017, 9, 20), date(2017, 9, 30)),
        MissingEpisode("A", day(900), day(900)),
        MissingEpisode("M", day(995), None),
        MissingEpisode("M", day(1001), None),
    ]
    absences = history_of([], missing, ON).absences
    assert absences is not None
    assert (absences.episodes, absences.episodes_last_12_months) == (4, 3)
    assert absences.days_last_12_months == 3 + 0 + 5
    assert absences.missing_now


def test_a_missing_episode_that_ends_before_it_starts_takes_no_day_away():
    missing = [MissingEpisode("M", day(900), day(890)), MissingEpisode("M", day(900), day(903))]
    absences = history_of([], missing, ON).absences
    assert absences is not None
    assert (absences.episodes_last_12_months, absences.days_last_12_months) == (2, 3)
    assert not absences.missing_now


def test_no_missing_episode_is_zero_and_no_table_is_not_known():
    none = history_of([], (), ON).absences
    assert none is not None
    assert (none.episodes, none.days_last_12_months, none.missing_now) == (0, 0, False)
    assert history_of([], None, ON).absences is None
