"""Failure 12: a girl of 13 who had set fire to a children's home, unknown where she moved."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Domain, Mitigation, Sex
from fixtures.stories.fire_not_known import FIRES, NOT_ASKED, READY, STEPS, fire_not_known
from fixtures.stories.homes import has, only
from fixtures.stories.people import DECIDED, graded, profile, resident, unknown
from matcher.answer.duties import duties_for
from matcher.calendar import working_days_between
from matcher.engine import Engine
from matcher.entities import DutyDone
from matcher.profile import load_profile
from matcher.rank import Group
from matcher.readers import Reader
from tests.stories.answers import (
    ask,
    bars,
    gates,
    group_of,
    match_at,
    open_bars,
    order,
    with_child,
    with_home,
    with_referral,
    with_residents,
)

RULE = "home_protected_from_fire"
CANNOT_GET_OUT = "everyone_gets_out_in_a_fire"


def test_the_home_that_is_ready_can_be_proposed_and_two_managers_sign():
    answer = ask(fire_not_known())
    assert order(answer) == [READY]
    gate = gates(answer, READY)[RULE]
    assert gate.approver == (
        "the home's registered manager and the placing authority's service manager"
    )
    # The fact, and then what both managers sign that is in place.
    assert gate.says.startswith("The child has set a serious fire")
    assert gate.says.endswith(
        " Only with steps in place: night supervision, room plan, supervision plan, bedroom "
        "detection, ignition control; both managers sign that they "
        "are in place."
    )


def test_the_fire_service_and_the_host_youth_justice_service_are_told_before_she_arrives():
    known = fire_not_known()
    told = {duty.rule: duty for duty in match_at(ask(known), READY).duties}
    for rule, recipient in (
        ("fire_service_told_first", "the fire service"),
        ("host_team_told_of_fires", "the host youth justice service"),
    ):
        duty = told[rule]
        assert (duty.recipient, duty.only_if) == (recipient, None)
        assert duty.due.startswith("before ")
        assert duty.due_on == known.referral.starts_on
    visit = told["fire_service_visits"]
    assert visit.owner == "the home's registered manager"
    assert working_days_between(known.referral.starts_on, visit.due_on) == 5


@pytest.mark.parametrize(
    ("emergency", "rule"),
    [(False, "host_team_told_first"), (True, "host_team_told_in_emergency")],
    ids=["planned", "emergency"],
)
def test_her_placement_is_never_complete_without_the_task_of_the_host_team(emergency, rule):
    scene = with_referral(fire_not_known(), emergency=emergency)
    done = everything_but(scene, rule)
    missing = {one for missed in completeness(scene, done).missing for one in missed.rules}
    assert rule in missing
    told = (*done, DutyDone(rule, DECIDED, "social worker", READY))
    left = {one for missed in completeness(scene, told).missing for one in missed.rules}
    assert left == missing - {rule}


@pytest.mark.parametrize(
    ("emergency", "rule"),
    [(False, "host_team_told_first"), (True, "host_team_told_in_emergency")],
    ids=["planned", "emergency"],
)
def test_without_the_rule_nothing_would_be_missing_of_the_host_team(emergency, rule):
    scene = with_referral(fire_not_known(), emergency=emergency)
    done = everything_but(scene, rule)
    assert not asked_to_tell(scene, done, without=rule)
    assert asked_to_tell(scene, done)


def everything_but(scene, rule):
    """Record as done whatever is missing at the home that is ready, but one task."""
    missing = completeness(scene).missing
    others = {one for missed in missing for one in missed.rules} - {rule}
    return tuple(DutyDone(one, DECIDED, "social worker", READY) for one in sorted(others))


def completeness(scene, done=(), without=None):
    engine = Engine.over(scene.snapshot)
    if without is not None:
        left = tuple(one for one in engine.catalogue if one.id != without)
        engine = replace(engine, catalogue=left, profile=load_profile())
    request = replace(scene.referral, done=tuple(done))
    return duties_for(engine, request, READY, as_at=DECIDED).completeness


def asked_to_tell(scene, done, without=None):
    missing = completeness(scene, done, without).missing
    return {one for missed in missing for one in missed.rules if one.startswith("host_team_told_")}


def test_without_a_youth_justice_service_only_the_fire_service_is_told():
    alone = with_referral(fire_not_known(), youth_justice_open=False)
    rules = {duty.rule for duty in match_at(ask(alone), READY).duties}
    assert "fire_service_told_first" in rules
    assert "host_team_told_of_fires" not in rules


def test_the_home_nobody_asked_is_asked_for_each_step_by_name():
    answer = ask(fire_not_known())
    assert group_of(answer, NOT_ASKED) is Group.ASK_FIRST
    named = {step.split(":")[0] for step in match_at(answer, NOT_ASKED).to_arrange}
    assert {"bedroom detection", "ignition control", "room plan", "supervision plan"} <= named


def test_a_yes_to_each_step_makes_it_one_that_can_be_proposed():
    scene = with_home(fire_not_known(), NOT_ASKED, mitigations=has(*STEPS))
    assert set(order(ask(scene))) == {NOT_ASKED, READY}


def test_a_home_that_cannot_control_ignition_may_not_be_proposed_and_says_so():
    without = tuple(step for step in STEPS if step is not Mitigation.IGNITION_CONTROL)
    answer = ask(with_home(fire_not_known(), NOT_ASKED, mitigations=only(*without)))
    assert bars(answer, NOT_ASKED)[RULE].says.endswith(
        "Would fit if the home had: ignition control."
    )


def test_a_fire_history_that_is_not_known_is_asked_about_and_has_an_interim_plan():
    answer = ask(with_child(fire_not_known(), profile=profile(unknown(FIRES))))
    assert list(open_bars(answer, NOT_ASKED)) == [RULE]
    assert "interim_safety_plan" in gates(answer, NOT_ASKED)
    (about,) = answer.about_the_child
    assert "fire" in about.words


def test_with_no_fire_known_neither_home_has_anything_to_arrange():
    answer = ask(with_child(fire_not_known(), profile=profile()))
    assert order(answer) == [NOT_ASKED, READY]
    assert RULE not in gates(answer, NOT_ASKED)


def test_a_fire_of_long_ago_without_intent_does_not_follow_her_for_ever():
    old = profile(graded(FIRES, 3, on=date(2023, 6, 1)))
    answer = ask(with_child(fire_not_known(), profile=old))
    assert group_of(answer, NOT_ASKED) is Group.CAN_PROPOSE


def test_a_fire_of_long_ago_with_intent_still_counts():
    old = replace(profile(graded(FIRES, 3, on=date(2023, 6, 1))), fire_intent=True)
    assert group_of(ask(with_child(fire_not_known(), profile=old)), NOT_ASKED) is Group.ASK_FIRST


def test_a_child_who_cannot_get_out_alone_does_not_live_with_her():
    boy = resident("BOY-14", READY, 14, Sex.MALE, graded(Domain.CANNOT_SELF_EVACUATE, 2))
    scene = with_home(fire_not_known(), READY, mitigations=only(*STEPS))
    answer = ask(with_residents(scene, boy), Reader.MANAGER)
    assert "cannot get out of the building without help" in bars(answer, READY)[CANNOT_GET_OUT].says
    assert "sprinklers" in bars(answer, READY)[CANNOT_GET_OUT].says
