"""The day of every task: by holidays, by other events, and late once it is past."""

from datetime import date, timedelta

import pytest

from constraints.vocabulary import Circumstance
from matcher.entities import Order, OrderKind
from tests.matcher.answer.listing_duties import listed, tasks

PLANNED = (
    # start, area authority and host team before, records within 5 working days, visit in a week
    ("Maundy Thursday", date(2026, 4, 2), date(2026, 4, 13), date(2026, 4, 9)),
    ("Easter Monday", date(2026, 4, 6), date(2026, 4, 13), date(2026, 4, 13)),
    ("Christmas Eve", date(2026, 12, 24), date(2027, 1, 5), date(2026, 12, 31)),
    ("New Year's Eve", date(2026, 12, 31), date(2027, 1, 8), date(2027, 1, 7)),
    ("the day before the clocks go forward", date(2026, 3, 28), date(2026, 4, 7), date(2026, 4, 4)),
    ("the day the clocks go back", date(2026, 10, 25), date(2026, 10, 30), date(2026, 11, 1)),
    ("29 February", date(2028, 2, 29), date(2028, 3, 7), date(2028, 3, 7)),
    ("before the early May holiday", date(2026, 5, 1), date(2026, 5, 11), date(2026, 5, 8)),
)


@pytest.mark.parametrize(
    ("start", "records", "visit"), [case[1:] for case in PLANNED], ids=[c[0] for c in PLANNED]
)
def test_days_of_a_planned_move(start, records, visit):
    found = tasks(listed(starts_on=start, decided_on=start - timedelta(days=3)))
    for rule in ("area_authority_notified_before", "host_team_told_first"):
        assert found[rule].due_on == start
        assert found[rule].due.startswith("before ")
        assert found[rule].before_start
    assert found["host_team_has_records"].due_on == records
    assert found["visit_in_first_week"].due_on == visit
    assert not found["visit_in_first_week"].before_start


EMERGENCY_DAYS = (
    # start, host team by the next working day, notices within 5 working days
    ("Maundy Thursday", date(2026, 4, 2), date(2026, 4, 7), date(2026, 4, 13)),
    ("Good Friday", date(2026, 4, 3), date(2026, 4, 7), date(2026, 4, 13)),
    ("Christmas Eve", date(2026, 12, 24), date(2026, 12, 29), date(2027, 1, 5)),
    ("Boxing Day, a Saturday", date(2026, 12, 26), date(2026, 12, 29), date(2027, 1, 5)),
    ("the Friday before the clocks change", date(2026, 3, 27), date(2026, 3, 30), date(2026, 4, 7)),
    ("the day the clocks go back", date(2026, 10, 25), date(2026, 10, 26), date(2026, 10, 30)),
    ("28 February of a leap year", date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 6)),
    ("29 February", date(2028, 2, 29), date(2028, 3, 1), date(2028, 3, 7)),
)


@pytest.mark.parametrize(
    ("start", "host", "notices"),
    [case[1:] for case in EMERGENCY_DAYS],
    ids=[c[0] for c in EMERGENCY_DAYS],
)
def test_days_of_an_emergency(start, host, notices):
    found = tasks(listed(starts_on=start, decided_on=start, emergency=True, evidence={}))
    assert found["host_team_told_in_emergency"].due_on == host
    for who in ("area_authority", "family", "health"):
        assert found[f"{who}_notified_in_emergency"].due_on == notices
    assert found["placement_plan_follows"].due_on == notices
    assert not {"host_team_told_first", "area_authority_notified_before"} & found.keys()


def test_orders_are_checked_on_each_day_after_the_start_on_which_one_begins_or_ends():
    days = date(2026, 3, 5), date(2026, 4, 1), date(2026, 6, 18)
    orders = (
        Order("A", OrderKind.CURFEW, from_on=days[0], until_on=days[1]),
        Order("B", OrderKind.CURFEW, from_on=days[1], until_on=days[2]),
    )
    found = [t for t in listed(orders=orders).tasks if t.rule == "orders_checked_on_change"]
    assert [task.due_on for task in found] == list(days[1:])


def test_a_release_gives_the_days_before_it_and_an_unknown_release_is_asked_for():
    leaves = {Circumstance.LEAVES_CUSTODY: True}
    released = tasks(listed(release_on=date(2026, 4, 10), starts_on=date(2026, 4, 10)))
    assert released["home_named_before_release"].due_on == date(2026, 3, 25)
    assert released["home_named_before_release"].before_start
    unknown = tasks(listed(circumstances=leaves))["home_named_before_release"]
    assert unknown.due == "at least 10 working days before the release"
    assert unknown.asks_day == "On which day is the child released from custody?"


@pytest.mark.parametrize(
    ("as_at", "late"),
    [(date(2026, 3, 4), False), (date(2026, 3, 5), True), (date(2026, 3, 19), True)],
)
def test_the_host_team_not_told_by_the_start_is_late_and_two_weeks_after_too(as_at, late):
    assert tasks(listed(as_at=as_at))["host_team_told_first"].late is late


@pytest.mark.parametrize(("as_at", "late"), [(date(2026, 3, 12), False), (date(2026, 3, 13), True)])
def test_what_is_due_by_a_day_is_late_on_the_next(as_at, late):
    assert tasks(listed(as_at=as_at))["host_team_has_records"].late is late
