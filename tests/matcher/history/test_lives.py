"""Lives in care, and the numbers of each."""

from dataclasses import replace

import pytest

from matcher.history import history_of
from tests.matcher.history.lives import ON, at, day, episode

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
