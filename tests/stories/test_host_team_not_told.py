"""Failures 11 and 13: the host team did not know for two weeks, then waited three for papers."""

from datetime import date

from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA, host_team_not_told
from tests.stories.answers import ask, decides_the_same, duties, with_referral

FIRST = "host_team_told_first"
EMERGENCY = "host_team_told_in_emergency"
RECORDS = "host_team_has_records"


def test_the_host_team_is_told_before_the_girl_arrives():
    duty = duties(ask(host_team_not_told()), NEXT_DOOR)[FIRST]
    assert duty.due == "before the move on 5 March 2026"
    assert duty.due_on == date(2026, 3, 5)
    assert duty.recipient == "the host youth justice service"
    assert duty.owner == "the child's social worker"
    assert "who keeps the case" in duty.says


def test_the_full_records_follow_within_five_working_days():
    duty = duties(ask(host_team_not_told()), NEXT_DOOR)[RECORDS]
    assert duty.due == "by 12 March 2026"
    assert "the assessment" in duty.says


def test_in_an_emergency_the_team_is_told_on_the_next_working_day():
    friday = with_referral(host_team_not_told(), emergency=True, starts_on=date(2026, 3, 6))
    listed = duties(ask(friday), NEXT_DOOR)
    assert listed[EMERGENCY].due_on == date(2026, 3, 9)
    assert FIRST not in listed


def test_the_next_working_day_after_maundy_thursday_is_the_tuesday():
    easter = with_referral(host_team_not_told(), emergency=True, starts_on=date(2026, 4, 2))
    assert duties(ask(easter), NEXT_DOOR)[EMERGENCY].due_on == date(2026, 4, 7)


def test_the_area_authority_is_told_as_well():
    listed = duties(ask(host_team_not_told()), NEXT_DOOR)
    assert listed["area_authority_notified_before"].due == "before the move on 5 March 2026"
    assert "reg. 13(4)" in listed["area_authority_notified_before"].source
    assert listed["area_authority_told_of_admission"].owner == "the home's registered manager"


def test_in_her_own_area_there_is_no_host_team_to_tell():
    assert {FIRST, RECORDS}.isdisjoint(duties(ask(host_team_not_told()), OWN_AREA))


def test_where_no_service_works_with_her_nobody_is_told_that_one_does():
    nobody = with_referral(host_team_not_told(), youth_justice_open=False)
    assert {FIRST, RECORDS}.isdisjoint(duties(ask(nobody), NEXT_DOOR))


def test_where_it_is_not_known_the_duty_stands_with_its_question():
    unknown = with_referral(host_team_not_told(), youth_justice_open=None)
    duty = duties(ask(unknown), NEXT_DOOR)[FIRST]
    assert duty.only_if.startswith("Is a youth justice service working with the child")


def test_a_duty_never_moves_a_home():
    told = with_referral(host_team_not_told(), youth_justice_open=False)
    assert decides_the_same(ask(host_team_not_told()), ask(told))
