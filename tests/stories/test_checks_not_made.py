"""Failure 10: basic checks are not being made."""

from dataclasses import replace

import pytest

from constraints.vocabulary import Domain, Sex
from fixtures.stories.checks_not_made import EMPTY, SHARED, checks_not_made
from fixtures.stories.people import ASKED, RECORDED, child, graded, profile, resident, wishes
from fixtures.stories.story import Scene
from matcher.entities import Grade, RiskProfile, State
from matcher.rank import Group
from tests.stories.answers import (
    ask,
    gates,
    group_of,
    match_at,
    open_bars,
    order,
    question_on,
    with_child,
    with_referral,
    with_residents,
)

U_STAR = (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)
CHECKED = {
    "orders_checked_on": ASKED,
    "needs_checked_on": ASKED,
    "avoid_checked_on": ASKED,
    "relations_checked_on": ASKED,
    "evidence": RECORDED,
    "wishes": wishes("I want to stay at my school."),
}
NOTHING_FOUND = RiskProfile(
    tuple(graded(domain, 0) for domain in U_STAR),
    none_other_on=ASKED,
    none_other_by="duty team",
)


def _checked(**changes) -> Scene:
    scene = with_child(checks_not_made(), profile=child("Manchester", 14, Sex.MALE).profile)
    return with_referral(scene, **{**CHECKED, **changes})


def test_nothing_can_be_proposed_and_nothing_is_ruled_out():
    answer = ask(checks_not_made())
    assert answer.counts == {"can_propose": 0, "ask_first": 2, "may_not": 0}
    assert answer.call_list


def test_few_questions_about_the_child_settle_it_for_every_home():
    answer = ask(checks_not_made())
    assert len(answer.questions) + len(answer.about_the_child) <= 5
    assert all(question.homes == 2 for question in answer.about_the_child)


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        ("outside_exclusion_zones", "Which court orders, bail conditions or licences"),
        ("essential_needs_in_statement", "Which needs are essential"),
        ("address_unknown_to_exploiters", "known to people who exploit the child"),
        ("home_protected_from_fire", "Ask about sexual harm and fire first."),
    ],
)
def test_each_check_that_was_not_made_is_a_question_to_the_social_worker(rule, asked):
    question = question_on(ask(checks_not_made()), rule)
    assert asked in question.words
    assert question.asked_of == "the child's social worker"


def test_until_sexual_harm_and_fire_are_graded_there_is_a_written_plan_for_72_hours():
    answer = ask(checks_not_made())
    for urn in (SHARED, EMPTY):
        gate = gates(answer, urn)["interim_safety_plan"]
        assert "72-hour interim safety plan" in gate.says
        assert gate.approver == "the home's registered manager"


def test_the_evidence_that_confirming_needs_is_listed_with_who_records_it():
    answer = ask(checks_not_made())
    recorded_by = {rule: gate.approver for rule, gate in gates(answer, EMPTY).items()}
    assert recorded_by["wishes_ascertained"] == "the child's social worker"
    assert recorded_by["family_option_considered"] == "the child's social worker"
    assert recorded_by["placement_plan_signed"] == "the home's registered manager"


def test_once_all_is_checked_both_homes_can_be_proposed():
    answer = ask(_checked())
    assert order(answer) == [SHARED, EMPTY]
    assert answer.about_the_child == ()
    assert "interim_safety_plan" not in gates(answer, EMPTY)


@pytest.mark.parametrize("check", ["orders_checked_on", "needs_checked_on"])
def test_one_check_left_out_is_enough_to_ask_first(check):
    answer = ask(_checked(**{check: None}))
    assert group_of(answer, SHARED) is group_of(answer, EMPTY) is Group.ASK_FIRST


def test_a_fire_that_nobody_asked_about_is_asked_first_also_of_an_empty_home():
    profile_without = replace(
        profile(), grades=tuple(g for g in profile().grades if g.domain is not U_STAR[1])
    )
    answer = ask(with_child(_checked(), profile=profile_without))
    assert list(open_bars(answer, EMPTY)) == ["home_protected_from_fire"]


def test_looked_for_and_not_found_is_not_the_same_as_not_asked():
    answer = ask(with_child(_checked(), profile=NOTHING_FOUND))
    assert group_of(answer, EMPTY) is Group.CAN_PROPOSE
    assert "interim_safety_plan" not in gates(answer, EMPTY)


def test_a_resident_of_whom_nothing_was_found_bars_nobody_and_is_not_asked_about_again():
    found = RiskProfile((), ASKED, "duty team")
    girl = resident("GIRL-12", SHARED, 12, Sex.FEMALE, profile=found)
    answer = ask(with_residents(with_child(_checked(), profile=NOTHING_FOUND), girl))
    assert group_of(answer, SHARED) is Group.CAN_PROPOSE
    assert match_at(answer, SHARED).residual == "no known peer risk"


def test_a_resident_nobody_looked_at_is_asked_about():
    girl = resident("GIRL-12", SHARED, 12, Sex.FEMALE, profile=RiskProfile())
    answer = ask(with_residents(_checked(), girl))
    assert group_of(answer, SHARED) is Group.ASK_FIRST
    assert "without their stories" in answer.questions[0].words


def test_asked_and_not_known_is_no_better_than_not_asked():
    told = (*(g for g in profile().grades if g.domain is not U_STAR[1]),)
    not_known = replace(profile(), grades=(*told, Grade(U_STAR[1], State.UNKNOWN)))
    answer = ask(with_child(_checked(), profile=not_known))
    assert group_of(answer, EMPTY) is Group.ASK_FIRST
    assert "interim_safety_plan" in gates(answer, EMPTY)
