"""Staying put beside the homes: judged where the home is known, and never ranked."""

import json
from dataclasses import fields, replace
from datetime import time

import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.vocabulary import Circumstance, Domain, RegistrationStatus, Sex
from fixtures.stories.bed_and_breakfast_after_ward import (
    BED_AND_BREAKFAST,
    bed_and_breakfast_after_ward,
)
from fixtures.stories.homes import CORE, has, only
from fixtures.stories.moved_31_times import NEAR_BUT_UNSETTLED, STEADY, moved_31_times
from fixtures.stories.people import graded, resident
from matcher.answer import answer_for, explanation_of
from matcher.answer.beside import STAY, WHERE
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.living_there import OF_LIVING_THERE, OF_MOVING
from matcher.answer.model import Present
from matcher.answer.staying import NO_MOVE, RECORDED_BY, SETTING
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.entities import ELSEWHERE, Order, OrderKind, Resident, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.rank import Group
from matcher.readers import Reader
from matcher.voices.child import page_of
from tests.stories.answers import ask, with_child, with_home, with_referral, with_residents

CRISIS = {Circumstance.IN_UNREGISTERED_ARRANGEMENT: True}
MAY_STAY = "You can ask: could I stay where I am, with more help?"


def boy_at(urn=NEAR_BUT_UNSETTLED, scene=None, **home_is):
    """The boy who was moved 31 times, who lives in one of the two homes now."""
    there = with_referral(scene or moved_31_times(), lives_at=urn)
    return with_home(there, urn, **home_is) if home_is else there


def page(scene, urn=STEADY):
    told = explanation_of(Engine.over(scene.snapshot), scene.referral, urn, reader=Reader.CHILD)
    return [sentence for part in page_of(told).parts for sentence in part.sentences]


def test_the_home_is_judged_and_set_beside_the_first_choice():
    answer = ask(boy_at())
    staying, first = answer.staying, answer.can_propose[0]
    assert (staying.present, staying.group) == (Present.JUDGED, Group.CAN_PROPOSE)
    assert first.urn == STEADY
    assert staying.says == (
        f"Staying put at {NEAR_BUT_UNSETTLED}: can be proposed; no known peer risk; "
        f"{staying.points_low:,} to {staying.points_high:,} points against "
        f"{first.points_low:,} to {first.points_high:,} of the first choice.",
        NO_MOVE,
    )
    assert (staying.bars, staying.asks, staying.changes) == ((), (), None)


def test_it_is_not_set_beside_itself():
    assert "against" not in ask(boy_at(STEADY)).staying.says[0]


def test_where_no_home_can_be_proposed_it_is_set_beside_the_first_to_ask():
    unsaid = with_home(
        with_home(boy_at(), STEADY, sex_taken=None), NEAR_BUT_UNSETTLED, sex_taken=None
    )
    staying = ask(unsaid).staying
    assert staying.group is Group.ASK_FIRST
    assert staying.says[0].endswith("of the first home to ask.")
    assert staying.asks == (
        "Does your statement of purpose take a boy of 16? (the home's registered manager)",
    )


def test_where_no_home_is_left_it_is_set_beside_none():
    suspended = RegistrationStatus.SUSPENDED
    shut = with_home(boy_at(status=suspended), STEADY, status=suspended)
    staying = ask(shut).staying
    assert staying.group is Group.MAY_NOT
    assert "against" not in staying.says[0]


def test_what_bars_it_is_said_with_the_smallest_changes():
    staying = ask(boy_at(age_to_years=15)).staying
    assert staying.group is Group.MAY_NOT
    assert [bar.rule for bar in staying.bars] == ["age_within_statement"]
    (one,) = staying.changes.sets
    assert [change.says for change in one.changes] == [
        "The statement of purpose is revised to take a child of 16."
    ]


def test_a_later_start_helps_no_child_who_is_there_already():
    there = boy_at(age_to_years=15)
    gone = replace(
        resident(
            "GIRL", NEAR_BUT_UNSETTLED, 13, Sex.FEMALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2)
        ),
        leaves_on=there.referral.starts_on.replace(day=20),
    )
    changes = ask(with_residents(there, gone)).staying.changes
    assert not any(one.later_start for one in changes.sets)


def with_danger(mitigations):
    """The boy was abused; an older boy who may cause sexual harm lives in the home with him."""
    older = resident(
        "OLDER", NEAR_BUT_UNSETTLED, 17, Sex.MALE, graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3)
    )
    scene = with_residents(boy_at(mitigations=mitigations), older)
    profile = scene.referral.child.profile
    abused = graded(Domain.HAS_BEEN_SEXUALLY_ABUSED, 3)
    others = (one for one in profile.grades if one.domain is not abused.domain)
    return with_child(scene, profile=replace(profile, grades=(*others, abused)))


def test_danger_between_children_bars_staying_too_and_the_child_is_told_nothing_of_it():
    scene = with_danger(only())
    assert ask(scene).staying.group is Group.MAY_NOT
    told = ask(scene, Reader.CHILD).staying
    assert told.changes is None
    assert told.bars
    assert "17" not in " ".join(bar.says for bar in told.bars)


CURFEW = (Order("O-1", OrderKind.CURFEW, curfew_from=time(19), curfew_until=time(7)),)


def test_approvals_of_living_there_are_signed_for_one_who_stays_too():
    assert ask(with_referral(boy_at(), orders=CURFEW)).staying.signed == (
        "The child is under a curfew or tag: record that the youth justice service and the home "
        "agree the address, the signal, and hours that leave time for school or work (the home "
        "youth justice service).",
    )


def test_one_that_waits_for_an_answer_is_listed_with_its_question():
    unchecked = with_referral(boy_at(), circumstances={}, circumstances_checked_on=None)
    staying = ask(unchecked).staying
    (waits,) = (one for one in staying.waiting if "A court has authorised the" in one)
    assert waits.startswith(CIRCUMSTANCES_ASKED)
    assert waits.index("It decides: ") < waits.index("A court has authorised the")
    assert not any("authorise" in one for one in staying.signed)


def test_every_approval_goes_with_living_there_or_with_moving_and_none_with_both():
    gates = {rule.id for rule in CATALOGUE if rule.effect is Effect.GATE}
    assert gates == OF_LIVING_THERE | OF_MOVING
    assert not OF_LIVING_THERE & OF_MOVING


def test_two_managers_still_sign_where_children_live_together():
    assert ask(boy_at()).staying.signed == ()
    (signed, *_) = ask(with_danger(has(*CORE))).staying.signed
    assert "Both managers sign that they are in place." in signed


def unmarked(answer):
    """The answer without the marks on the home that the child lives in."""
    nearer = answer.nearer
    homes = tuple(replace(one, lives_here=False) for one in nearer.homes)
    return replace(
        answer,
        can_propose=tuple(replace(one, lives_here=False) for one in answer.can_propose),
        ask_first=tuple(replace(one, lives_here=False) for one in answer.ask_first),
        nearer=replace(nearer, homes=homes),
    )


@pytest.mark.parametrize("urn", [NEAR_BUT_UNSETTLED, STEADY])
def test_the_home_the_child_lives_in_is_marked_on_the_list_and_every_home_is_counted(urn):
    answer = ask(boy_at(urn))
    marked = [one.urn for one in (*answer.can_propose, *answer.ask_first) if one.lives_here]
    assert marked == [urn]
    assert answer.staying.listed is Group.CAN_PROPOSE
    assert sum(answer.counts.values()) == len(boy_at().snapshot.homes)
    assert ask(boy_at("9999999")).staying.listed is None


def test_a_full_home_that_the_child_lives_in_says_in_which_group_it_stands_on_the_list():
    full = boy_at()
    taken = tuple(one for one in full.snapshot.vacancies if one.urn != NEAR_BUT_UNSETTLED)
    none_free = Vacancy(NEAR_BUT_UNSETTLED, ANY_PLACE, None, full.referral.decided_on, "manager")
    snapshot = replace(full.snapshot, vacancies=(*taken, none_free))
    staying = ask(replace(full, snapshot=snapshot)).staying
    assert (staying.group, staying.listed) == (Group.CAN_PROPOSE, Group.MAY_NOT)


def test_a_child_who_is_listed_as_living_there_is_not_counted_against_themselves():
    scene = boy_at()
    child = scene.referral.child
    own = Resident(child.reference, NEAR_BUT_UNSETTLED, child.born, None, child.sex, child.profile)
    counted = with_residents(scene, own)
    plain, answer = ask(scene), ask(counted)
    for field in fields(plain):
        assert getattr(plain, field.name) == getattr(answer, field.name), field.name


@pytest.mark.parametrize("urn", [NEAR_BUT_UNSETTLED, STEADY, "9999999", ELSEWHERE])
def test_staying_is_no_part_of_the_order_and_in_no_count(urn):
    plain, beside = ask(moved_31_times()), ask(boy_at(urn))
    apart = {"staying", "beside", "input_hash"}
    for field in fields(plain):
        if field.name not in apart:
            mine, other = (getattr(one, field.name) for one in (plain, unmarked(beside)))
            assert mine == other, field.name


def test_where_the_child_lives_is_asked_where_nobody_said():
    answer = ask(moved_31_times())
    assert (answer.staying.present, answer.staying.says) == (Present.NOT_KNOWN, ())
    assert answer.beside[:2] == (STAY, WHERE)


@pytest.mark.parametrize(
    ("urn", "present"), [(ELSEWHERE, Present.ELSEWHERE), ("9999999", Present.NOT_LISTED)]
)
def test_what_is_no_home_of_the_list_is_a_question_and_not_judged(urn, present):
    answer = ask(boy_at(urn))
    assert (answer.staying.present, answer.staying.group) == (present, None)
    assert len(answer.staying.says) == 1
    assert STAY in answer.beside
    assert WHERE not in answer.beside


def test_bed_and_breakfast_is_recorded_as_the_failure_it_is_and_never_judged():
    scene = with_referral(bed_and_breakfast_after_ward(), lives_at=BED_AND_BREAKFAST)
    answer = ask(scene)
    staying = answer.staying
    assert (staying.present, staying.group, staying.points_low) == (Present.FAILURE, None, None)
    said = " ".join(staying.says)
    assert "can only be recorded as the failure it is" in said
    assert "at any age: bed and breakfast" in said
    assert "Tell Ofsted, and look for a registered home every day." in said
    assert "To record today: where the child lives and since when" in said
    assert "Put the circumstance in_unregistered_arrangement into the referral." in said
    assert STAY not in answer.beside


@pytest.mark.parametrize("urn", [None, ELSEWHERE, NEAR_BUT_UNSETTLED, "9999999"])
def test_an_arrangement_said_not_to_be_lawful_is_a_failure_wherever_it_is(urn):
    answer = ask(with_referral(moved_31_times(), lives_at=urn, circumstances=CRISIS))
    assert (answer.staying.present, answer.staying.group) == (Present.FAILURE, None)
    assert not any("Put the circumstance" in said for said in answer.staying.says)
    assert STAY not in answer.beside
    assert WHERE not in answer.beside


def test_a_home_that_is_not_registered_is_a_failure_and_a_suspended_one_is_barred():
    gone = ask(boy_at(status=RegistrationStatus.NOT_REGISTERED)).staying
    assert gone.present is Present.FAILURE
    shut = ask(boy_at(status=RegistrationStatus.SUSPENDED)).staying
    assert (shut.present, shut.group) == (Present.JUDGED, Group.MAY_NOT)


def test_the_rules_that_it_looks_for_are_in_the_book():
    engine = Engine.over(moved_31_times().snapshot)
    ids = {rule.id for rule in engine.catalogue}
    assert ids >= {*SETTING, RECORDED_BY}


def test_it_is_written_as_json():
    document = json.loads(as_json(ask(boy_at()), "answer"))
    assert document["staying"]["present"] == "judged"
    assert document["staying"]["group"] == "can_propose"


def test_it_stands_in_the_explanation_of_another_home():
    scene = boy_at()
    told = explanation_of(Engine.over(scene.snapshot), scene.referral, STEADY)
    assert told.staying == answer_for(Engine.over(scene.snapshot), scene.referral).staying


def test_to_the_child_the_home_is_where_the_child_lives_and_no_other_home():
    assert "You live here now." in page(boy_at(STEADY))
    assert "You live here now." not in page(boy_at(NEAR_BUT_UNSETTLED))
    assert "We do not have any other home to tell you about yet." in page(boy_at())
    assert "There is 1 other home to look at." in page(boy_at(STEADY))
    assert "You can ask about it. You can say if you like it better, and why." in page(
        boy_at(STEADY)
    )


def test_the_child_may_ask_to_stay_only_where_the_child_lives_in_a_home():
    assert MAY_STAY in page(boy_at())
    assert MAY_STAY in page(boy_at("9999999"))
    assert MAY_STAY not in page(moved_31_times())
    assert MAY_STAY not in page(boy_at(ELSEWHERE))
    assert MAY_STAY not in page(with_referral(boy_at(), circumstances=CRISIS))
