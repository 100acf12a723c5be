"""Failure 25: the national measure (K-01) counts placements, and officers read of moves."""

import pytest

from matcher.answer.past import history_words
from matcher.entities import History
from matcher.history import history_of
from matcher.history.history import PlacementHistory
from tests.controls import fails_without, replaced
from tests.matcher.frame.small import referral
from tests.matcher.history.lives import at, day, episode

ON = day(1000)
YEAR_AGO = 635
"""The day twelve months before has this number: 26 September 2018 less a year."""

# name: episodes, (placements in the year, moves in the year)
YEARS = {
    "one home all year": ([episode("S", 0, **at("A"))], (1, 0)),
    "two moves make three placements": (
        [
            episode("S", 0, 700, **at("A")),
            episode("P", 700, 800, **at("B")),
            episode("P", 800, **at("C")),
        ],
        (3, 2),
    ),
    "a placement that ended before the year is of another year": (
        [
            episode("S", 0, 600, **at("A")),
            episode("P", 600, 800, **at("B")),
            episode("P", 800, **at("C")),
        ],
        (2, 1),
    ),
    "hospital and back is neither": (
        [
            episode("S", 0, 700, **at("A")),
            episode("P", 700, 710, placement_type="T1"),
            episode("P", 710, **at("A")),
        ],
        (1, 0),
    ),
    "a change of legal status is neither": (
        [
            episode("S", 0, 700, **at("A")),
            episode("L", 700, 800, legal_status="C1", **at("A")),
            episode("L", 800, legal_status="E1", **at("A")),
        ],
        (1, 0),
    ),
    "coming into care is a placement and no move": ([episode("S", 900, **at("A"))], (1, 0)),
}


@pytest.mark.parametrize(("episodes", "expected"), YEARS.values(), ids=YEARS)
def test_placements_and_moves_of_the_year_are_counted_apart(episodes, expected):
    found = history_of(episodes, None, ON)
    assert (found.placements_last_12_months, found.moves_last_12_months) == expected


def test_on_the_day_twelve_months_before_a_placement_that_ends_no_longer_counts():
    def lives(end):
        return [episode("S", 0, end, **at("A")), episode("P", end, **at("B"))]

    assert history_of(lives(YEAR_AGO), None, ON).placements_last_12_months == 1
    assert history_of(lives(YEAR_AGO + 1), None, ON).placements_last_12_months == 2


def test_counting_moves_for_placements_would_be_seen():
    def check():
        episodes, expected = YEARS["two moves make three placements"]
        assert history_of(episodes, None, ON).placements_last_12_months == expected[0]

    def moved(stay, since):
        return stay.arrival.name == "MOVED" and stay.starts_on > since

    fails_without(check, replaced("matcher.history.history._stood", moved))


def test_the_measure_says_of_itself_what_it_counts():
    assert "Placements, not moves." in PlacementHistory.__doc__


def test_what_an_officer_reads_is_called_a_change_of_address_and_never_a_placement():
    said = history_words(referral(history=History(moves_total=4, moves_12_months=3)))
    assert said == (
        "4 changes of address since first looked after.",
        "3 changes of address in the last 12 months.",
    )
