"""The child's past, as a return tells it."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Circumstance
from matcher.entities import History
from tests.matcher.records.joins.returned import CHILD, THERE, episode, unsaid
from tests.matcher.records.ssda903.returns import MISSING, table


def test_history_is_told_in_moves(joined):
    first = episode(urn=THERE, since="10/02/2025", until="15/03/2025")
    second = episode(since="15/03/2025", rne="P", until="").replace("DL1 2BB", "DL1 3CC")
    history = joined(first, second).referral.history
    assert (history.moves_total, history.moves_12_months) == (1, 1)
    assert (history.disruption_share, history.shortest_stay_days) == (1.0, 33)


def three_stays():
    """Live for three days in Stockport, for a month in Bolton, and then in Leeds."""
    stays = (
        ("01/02/2026", "S", "04/02/2026", "SK1 3XE", "SC200001"),
        ("04/02/2026", "P", "25/02/2026", "BL1 1RU", "SC200002"),
        ("25/02/2026", "P", "", "LS1 1UR", "SC200003"),
    )
    return [
        episode(urn=urn, since=since, rne=rne, until=until).replace("DL1 2BB", postcode)
        for since, rne, until, postcode, urn in stays
    ]


def test_distances_that_the_return_leaves_out_are_measured_between_postcodes(joined):
    history = joined(*three_stays()).referral.history
    assert (history.stays_under_7_days, history.shortest_stay_days) == (1, 3)
    assert history.current_stay_days == 5
    assert history.miles_trend == pytest.approx(15.7, abs=1.0)
    assert history.missing_12_months is None


def test_a_postcode_of_no_place_gives_no_distance_and_so_no_trend(joined):
    first, *others = three_stays()
    found = joined(first.replace("SK1 3XE", "ZZ99 9ZZ"), *others)
    assert found.referral.history.miles_trend is None


def test_times_missing_are_counted_and_a_table_without_the_child_says_none(joined):
    def told(*rows):
        rows = [f"{CHILD},14/10/2012,{row}" for row in rows]
        missing = table(MISSING, *rows)
        return joined(episode(), missing=missing).referral.history.missing_12_months

    assert told() == 0
    assert told("M,05/02/2026,06/02/2026", "A,20/02/2026,20/02/2026") == 2


def test_short_stays_on_a_part_of_a_record_are_known_and_their_absence_is_not(joined):
    first, second, third = three_stays()
    middle = first.replace(",S,", ",L,")
    assert joined(middle, second, third).referral.history.stays_under_7_days is None
    before = episode(since="10/01/2026", rne="L", until="01/02/2026")
    moved = first.replace(",S,", ",P,")
    found = joined(before, moved, second, third).referral.history
    assert (found.stays_under_7_days, found.moves_total) == (1, None)


def test_what_the_referral_says_of_the_past_stands(joined):
    told = History(stays_under_7_days=5, current_stay_days=9, missing_12_months=0, miles_trend=-1.0)
    about = replace(unsaid(), history=told)
    found = joined(*three_stays(), about=about).referral.history
    assert (found.stays_under_7_days, found.current_stay_days) == (5, 9)
    assert (found.missing_12_months, found.miles_trend) == (0, -1.0)


def test_a_record_that_begins_in_the_middle_says_at_least(joined):
    history = joined(episode(rne="P")).referral.history
    assert history.moves_total is None
    assert history.moves_total_at_least is not None


def test_who_is_in_a_placement_leaves_it_and_when_care_began_is_told(joined):
    def told(*episodes):
        found = joined(*episodes).referral
        return found.circumstances.get(Circumstance.MOVES_FROM_PLACEMENT), found.looked_after_from

    assert told(episode()) == (True, date(2026, 2, 10))
    assert told(episode(rne="P")) == (True, None)
    assert told(episode(until="20/02/2026").replace("X1", "E8")) == (False, None)
