"""What is recorded as done is a task or an approval that there is, for a home, on a day gone by."""

from datetime import date, timedelta

import pytest

from constraints.errors import InputError
from fixtures.stories.host_team_not_told import NEXT_DOOR, host_team_not_told
from matcher.engine import Engine
from matcher.entities import DutyDone
from matcher.records.joins.done import check_done

TODAY = date(2026, 3, 2)
STATED = Engine.over(host_team_not_told().snapshot).stated()


def check(*done):
    check_done(done, STATED, file="referral.json", today=TODAY)


def complaint(*done):
    with pytest.raises(InputError) as raised:
        check(*done)
    return str(raised.value)


def done(rule, urn=NEXT_DOOR, on=TODAY):
    return DutyDone(rule, on, "social worker", urn)


@pytest.mark.parametrize(
    "rule",
    [
        "host_team_told_first",
        "out_of_area_approval",
        "fire_service_told_first",
        "others_protected_from_sexual_harm",
    ],
)
def test_a_task_an_approval_and_what_the_matrix_asks_for_can_be_done(rule):
    check(done(rule))


def test_a_task_of_the_child_needs_no_home_and_may_name_one():
    check(done("first_review_held", urn=None), done("first_review_held"))


def test_an_id_that_nobody_knows_is_refused_with_the_nearest():
    said = complaint(done("host_team_told_frist"))
    assert said.startswith("referral.json, done[0], rule: found host_team_told_frist")
    assert "did you mean 'host_team_told_first'?" in said


@pytest.mark.parametrize("rule", ["age_within_statement", "near_home"])
def test_a_bar_or_a_cost_cannot_be_done(rule):
    assert "this is neither" in complaint(done(rule))


@pytest.mark.parametrize("rule", ["host_team_told_first", "out_of_area_approval"])
def test_what_concerns_one_home_must_name_it(rule):
    said = complaint(done(rule, urn=None))
    assert "done[0], urn: found nothing, expected the home it was done for" in said


def test_nothing_is_done_on_a_day_to_come():
    assert "a day not after today" in complaint(
        done("host_team_told_first", on=TODAY + timedelta(days=1))
    )
    check(done("host_team_told_first", on=TODAY))


def test_every_wrong_entry_is_named_with_its_place():
    said = complaint(done("host_team_told_first"), done("nothing_like_it"), done("near_home"))
    assert "done[1]" in said
    assert "done[2]" in said
    assert "done[0]" not in said
