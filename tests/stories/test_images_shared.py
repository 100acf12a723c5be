"""Failure 3: videos of the girl were passed round."""

from dataclasses import replace

from constraints.vocabulary import Domain, Mitigation, MitigationState, Role
from fixtures.stories.homes import CORE, has
from fixtures.stories.images_shared import CANNOT_PLAN, NOT_ASKED, WITH_PLAN, images_shared
from fixtures.stories.people import graded, profile
from matcher.rank import Group
from matcher.readers import Reader
from tests.stories.answers import (
    ask,
    bars,
    duties,
    gates,
    group_of,
    match_at,
    with_child,
    with_home,
    with_residents,
)

ROW = "exploited_child_protected_from_images"


def test_a_home_with_a_plan_for_devices_can_be_proposed_and_two_managers_sign():
    answer = ask(images_shared())
    assert group_of(answer, WITH_PLAN) is Group.CAN_PROPOSE
    assert "service manager" in gates(answer, WITH_PLAN)[ROW].approver


def test_the_police_are_told_before_she_moves_in_and_what_to_tell_them_is_said():
    duty = duties(ask(images_shared()), WITH_PLAN)["police_asked_about_images"]
    assert (duty.recipient, duty.due) == (Role.POLICE.value, "before the move on 5 March 2026")


def test_a_home_that_cannot_plan_may_not_be_proposed_and_one_not_asked_is_asked():
    answer = ask(images_shared())
    assert "Would fit if the home had: device plan." in bars(answer, CANNOT_PLAN)[ROW].says
    assert match_at(answer, NOT_ASKED).to_arrange == ("device plan: ask whether it can be",)


def test_a_plan_that_can_be_made_in_time_is_to_be_arranged():
    steps = (
        *has(*CORE),
        *has(Mitigation.DEVICE_PLAN, state=MitigationState.CAN_BE_ARRANGED),
    )
    answer = ask(with_home(images_shared(), NOT_ASKED, mitigations=steps))
    assert match_at(answer, NOT_ASKED).to_arrange == ("device plan: can be arranged",)


def test_the_other_way_round_a_girl_who_lives_there_is_protected_as_well():
    scene = images_shared()
    boy = with_child(scene, profile=profile(graded(Domain.SHARES_HARMFUL_IMAGES, 2)))
    girls = (
        # The girl's profile, on whoever lived there before.
        _as(one, Domain.HAS_BEEN_SEXUALLY_EXPLOITED)
        for one in scene.snapshot.residents
    )
    answer = ask(with_residents(boy, *girls), Reader.MANAGER)
    assert ROW in bars(answer, CANNOT_PLAN)
    assert ROW in gates(answer, WITH_PLAN)


def test_where_nobody_shared_images_nothing_is_asked_of_the_home():
    answer = ask(with_residents(images_shared()))
    assert ROW not in gates(answer, CANNOT_PLAN)
    assert "police_asked_about_images" not in duties(answer, CANNOT_PLAN)


def _as(resident, domain):
    return replace(resident, profile=profile(graded(domain, 2)))
