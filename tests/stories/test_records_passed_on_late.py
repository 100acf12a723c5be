"""Failures 13 and 42: assessments three weeks late, and what one service knew lost to the next."""

from datetime import date

import pytest

from constraints.vocabulary import Role
from fixtures.stories.records_passed_on_late import (
    AWAY,
    OWN_AREA,
    lost_between_services,
    records_weeks_late,
)
from tests.stories.answers import ask, duties, with_referral

TEAM = {
    "home_team_keeps_case",
    "host_team_told_first",
    "host_team_told_in_emergency",
    "host_team_has_records",
    "host_team_acknowledges",
}


def test_everything_the_host_team_needs_is_sent_within_five_working_days():
    duty = duties(ask(records_weeks_late()), AWAY)["host_team_has_records"]
    assert duty.due_on == date(2026, 3, 12)
    assert (duty.owner, duty.recipient) == (Role.HOME_YJS.value, Role.HOST_YJS.value)
    assert "the risk and safety plans" in duty.says


def test_that_it_was_read_is_confirmed_and_not_taken_for_granted():
    duty = duties(ask(records_weeks_late()), AWAY)["host_team_acknowledges"]
    assert "confirm that it has read the records; call if it has not" in duty.says


def test_who_keeps_the_case_is_agreed_so_that_nobody_thinks_it_is_the_other():
    for scene in (records_weeks_late(), lost_between_services()):
        duty = duties(ask(scene), AWAY)["home_team_keeps_case"]
        assert "agree in writing with the host service" in duty.says


def test_an_emergency_shortens_the_warning_and_none_of_the_rest():
    planned = duties(ask(records_weeks_late()), AWAY)
    hurried = duties(ask(lost_between_services()), AWAY)
    assert planned["host_team_told_first"].due == "before the move on 5 March 2026"
    assert hurried["host_team_told_in_emergency"].due == "by 6 March 2026"
    both = TEAM - {"host_team_told_first", "host_team_told_in_emergency"}
    assert both <= planned.keys() & hurried.keys()
    assert all(planned[rule].due == hurried[rule].due for rule in both)


@pytest.mark.parametrize("build", [records_weeks_late, lost_between_services])
def test_in_the_own_area_the_case_stays_where_it_is(build):
    assert not TEAM & duties(ask(build()), OWN_AREA).keys()


def test_where_it_is_not_known_whether_a_service_works_with_him_each_task_waits_for_that():
    unknown = with_referral(records_weeks_late(), youth_justice_open=None)
    found = duties(ask(unknown), AWAY)
    assert all(found[rule].only_if for rule in TEAM & found.keys())
    assert "host_team_has_records" in found
