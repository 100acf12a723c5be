"""What is done already: for which home, when, and whether that was in time."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Circumstance, Record
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA, host_team_not_told
from fixtures.stories.people import ASKED
from matcher.answer import explanation_of
from matcher.engine import Engine
from matcher.entities import DutyDone, Order, OrderKind
from tests.matcher.answer.listing_duties import DECIDED, listed, tasks


def test_a_paper_on_the_record_that_did_a_task_shows_it_as_done_on_its_day():
    done = {task.rule: task for task in listed().done}
    assert done["iro_informed"].done_on == ASKED
    assert "iro_informed" not in tasks(listed())
    without = listed(evidence={})
    assert "iro_informed" in tasks(without)
    assert not without.done


def test_a_task_done_for_this_home_is_done_and_for_another_home_is_not():
    told = DutyDone("host_team_told_first", DECIDED, "social worker", NEXT_DOOR)
    found = listed(done=(told,))
    assert "host_team_told_first" not in tasks(found)
    mine = next(task for task in found.done if task.rule == "host_team_told_first")
    assert (mine.done_on, mine.done_by, mine.late) == (DECIDED, "social worker", False)
    for urn in (OWN_AREA, None):
        assert "host_team_told_first" in tasks(listed(done=(replace(told, urn=urn),)))


def test_what_is_done_for_the_child_needs_no_home():
    first = {"looked_after_from": date(2026, 2, 20), "last_review_on": None}
    circumstances = {Circumstance.FIRST_REVIEW_HELD: False}
    open_ = tasks(listed(circumstances=circumstances, **first))
    assert open_["first_review_held"].due_on == date(2026, 3, 20)
    done = DutyDone("first_review_held", DECIDED, "reviewing officer")
    found = listed(circumstances=circumstances, done=(done,), **first)
    assert "first_review_held" not in tasks(found)


def test_the_read_receipt_counts_from_the_day_the_records_were_sent():
    asked = tasks(listed())["host_team_acknowledges"]
    assert (asked.due_on, asked.due) == (
        None,
        "within 2 working days of the sending of the records",
    )
    sent = DutyDone("host_team_has_records", date(2026, 3, 6), "youth justice worker", NEXT_DOOR)
    assert tasks(listed(done=(sent,)))["host_team_acknowledges"].due_on == date(2026, 3, 10)
    elsewhere = replace(sent, urn=OWN_AREA)
    assert tasks(listed(done=(elsewhere,)))["host_team_acknowledges"].due_on is None


def checked(on):
    return DutyDone("orders_checked_on_change", on, "social worker", None)


@pytest.mark.parametrize(
    ("done", "left"),
    [
        ((), [date(2026, 4, 1), date(2026, 6, 18)]),
        ((date(2026, 3, 31),), [date(2026, 4, 1), date(2026, 6, 18)]),
        ((date(2026, 4, 1),), [date(2026, 6, 18)]),
        ((date(2026, 6, 17),), [date(2026, 6, 18)]),
        ((date(2026, 4, 1), date(2026, 6, 18)), []),
    ],
)
def test_orders_checked_once_are_to_be_checked_again_when_the_next_one_changes(done, left):
    order = Order("B", OrderKind.CURFEW, from_on=date(2026, 4, 1), until_on=date(2026, 6, 18))
    found = listed(orders=(order,), done=tuple(map(checked, done)), as_at=date(2026, 6, 30))
    both = [
        [task.due_on for task in some if task.rule == "orders_checked_on_change"]
        for some in (found.tasks, found.done)
    ]
    assert both == [left, [day for day in (date(2026, 4, 1), date(2026, 6, 18)) if day not in left]]
    about = replace(host_team_not_told().referral, orders=(order,), done=tuple(map(checked, done)))
    engine = Engine.over(host_team_not_told().snapshot)
    duty = next(
        one
        for one in explanation_of(engine, about, NEXT_DOOR).match.duties
        if one.rule == "orders_checked_on_change"
    )
    assert duty.due_on == (left[0] if left else date(2026, 6, 18))
    assert (duty.done_on is None) == bool(left)


@pytest.mark.parametrize(
    ("on", "is_done"),
    [(date(2025, 9, 20), False), (date(2025, 11, 20), False), (date(2026, 2, 27), True)],
)
def test_the_last_review_is_not_the_next_one(on, is_done):
    held = DutyDone("later_reviews_held", on, "reviewing officer", None)
    found = listed(
        circumstances={Circumstance.SECOND_REVIEW_HELD: True},
        looked_after_from=date(2023, 5, 16),
        last_review_on=date(2025, 11, 20),
        done=(held,),
    )
    assert ("later_reviews_held" in {task.rule for task in found.done}) is is_done
    assert ("later_reviews_held" in tasks(found)) is not is_done


def test_what_was_done_after_its_day_says_that_it_was_late():
    told = DutyDone("host_team_told_first", date(2026, 3, 19), "social worker", NEXT_DOOR)
    done = {task.rule: task for task in listed(as_at=date(2026, 3, 20), done=(told,)).done}
    assert done["host_team_told_first"].late


def test_evidence_that_did_nothing_is_no_task():
    evidence = {Record.FAMILY_OPTION: ASKED}
    assert not listed(evidence=evidence).done
