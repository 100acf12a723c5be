"""Failure 44: released to unsuitable accommodation."""

from datetime import date, timedelta

from constraints.vocabulary import Record, Role
from fixtures.stories.people import ASKED, RECORDED
from fixtures.stories.released_without_address import (
    HOME,
    HOSTEL,
    RELEASE,
    released_without_address,
)
from tests.stories.answers import ask, bars, duties, gates, order, with_referral


def test_the_hostel_may_not_be_proposed_and_nobody_can_change_that():
    found = bars(ask(released_without_address()), HOSTEL)["no_temporary_lodging"]
    assert found.lifted_by is None
    assert order(ask(released_without_address())) == [HOME]


def test_the_licence_is_held_against_the_address_before_it_is_confirmed():
    gate = gates(ask(released_without_address()), HOME)["release_plan_agreed"]
    assert gate.approver == Role.HOME_YJS.value
    planned = with_referral(
        released_without_address(), evidence={**RECORDED, Record.RELEASE_PLAN: ASKED}
    )
    assert "release_plan_agreed" not in gates(ask(planned), HOME)


def test_he_is_told_where_he_will_live_ten_working_days_before_the_gate_opens():
    duty = duties(ask(released_without_address()), HOME)["home_named_before_release"]
    assert duty.due_on == RELEASE - timedelta(days=14) == date(2026, 3, 12)


def test_in_an_emergency_the_plan_follows_and_the_hostel_stays_what_it_is():
    answer = ask(with_referral(released_without_address(), emergency=True))
    assert "release_plan_follows" in duties(answer, HOME)
    assert "no_temporary_lodging" in bars(answer, HOSTEL)
