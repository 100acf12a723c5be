"""The record of a child: what it covers, and the last twelve months of it."""

from dataclasses import replace
from datetime import date

import pytest

from matcher.history import history_of
from matcher.history.history import year_before
from tests.matcher.history.lives import ON, at, day, episode


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
