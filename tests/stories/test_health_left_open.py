"""Failures 26, 27, 28 and 41: who pays, which doctor, what the eyes see, and who plans."""

from datetime import date

import pytest

from constraints.vocabulary import Circumstance, HomeKind, Record, Role
from fixtures.stories.health_left_open import (
    AWAY,
    LEAVES_WARD,
    OWN_AREA,
    discharge_not_planned,
    eyesight_not_tested,
    no_family_doctor,
    nobody_pays,
)
from fixtures.stories.people import RECORDED
from matcher.rank import Group
from tests.stories.answers import ask, duties, gates, group_of, with_home, with_referral


def test_the_notice_to_the_health_service_says_who_pays():
    duty = duties(ask(nobody_pays()), AWAY)["health_notified_before"]
    assert "the board the child comes from stays the payer" in duty.says
    assert duty.due == "before the move on 5 March 2026"


def test_in_an_emergency_the_payer_is_printed_too():
    duty = duties(ask(with_referral(nobody_pays(), emergency=True)), AWAY)[
        "health_notified_in_emergency"
    ]
    assert "payer" in duty.says


def test_away_from_home_somebody_is_named_for_the_assessment_of_continuing_care():
    answer = ask(nobody_pays())
    assert duties(answer, AWAY)["continuing_care_owner_named"].due_on == date(2026, 4, 2)
    assert "continuing_care_owner_named" not in duties(answer, OWN_AREA)
    assert "adult_lead_named" in duties(answer, OWN_AREA)


@pytest.mark.parametrize("urn", [OWN_AREA, AWAY])
def test_a_family_doctor_is_found_within_five_working_days(urn):
    duty = duties(ask(no_family_doctor()), urn)["family_doctor_registered"]
    assert duty.due_on == date(2026, 3, 12)
    assert duty.owner == Role.REGISTERED_MANAGER.value
    assert "dentist_and_optician_registered" in duties(ask(no_family_doctor()), urn)


def test_easter_does_not_count_among_the_working_days():
    before = with_referral(no_family_doctor(), starts_on=date(2026, 4, 1))
    found = duties(ask(before), OWN_AREA)["family_doctor_registered"]
    assert found.due_on == date(2026, 4, 10)


def test_sight_and_hearing_are_tested_before_behaviour_is_called_behaviour():
    gate = gates(ask(eyesight_not_tested()), OWN_AREA)["communication_agreed"]
    assert gate.only_if is None
    assert "a test of sight and hearing from the last twelve months" in gate.says


@pytest.mark.parametrize(
    ("tested", "open_"),
    [(date(2025, 3, 3), False), (date(2025, 3, 1), True), (date(2026, 2, 27), False)],
)
def test_a_test_stands_for_a_year(tested, open_):
    evidence = {**RECORDED, Record.SENSORY_TEST: tested}
    answer = ask(with_referral(eyesight_not_tested(), evidence=evidence))
    assert ("communication_agreed" in gates(answer, OWN_AREA)) is open_


def test_he_is_offered_somebody_who_helps_him_to_be_heard():
    assert "advocate_offered" in duties(ask(eyesight_not_tested()), OWN_AREA)


def test_leaving_the_ward_needs_a_plan_for_a_crisis_and_the_room_looked_at():
    gate = gates(ask(discharge_not_planned()), OWN_AREA)["discharge_planned"]
    assert gate.approver == Role.MENTAL_HEALTH_SERVICE.value
    assert "the room and noise of this home checked" in gate.says


def test_the_home_is_named_ten_working_days_before_she_leaves():
    duty = duties(ask(discharge_not_planned()), OWN_AREA)["home_named_before_discharge"]
    assert duty.due_on == date(2026, 3, 12)
    assert (LEAVES_WARD - duty.due_on).days == 14


def test_a_plan_on_record_closes_the_gate():
    planned = {**RECORDED, Record.DISCHARGE_PLAN: date(2026, 2, 27)}
    answer = ask(with_referral(discharge_not_planned(), evidence=planned))
    assert "discharge_planned" not in gates(answer, OWN_AREA)


def test_nobody_said_whether_she_is_in_a_ward_is_asked():
    unsaid = with_referral(
        discharge_not_planned(),
        circumstances={Circumstance.FIRST_REVIEW_HELD: True},
        circumstances_checked_on=None,
        discharge_on=None,
    )
    assert gates(ask(unsaid), OWN_AREA)["discharge_planned"].only_if


def test_no_hotel_is_near_enough_to_leave_the_ward_to():
    scene = with_home(discharge_not_planned(), OWN_AREA, kind=HomeKind.HOTEL_OR_HOSTEL)
    assert group_of(ask(scene), OWN_AREA) is Group.MAY_NOT
