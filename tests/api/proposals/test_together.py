"""A child confirmed for the home since its yes: judged as two newcomers of an allocation."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from api.proposals.together import Clash, Confirmed, clash_of, home_with, knew_all
from constraints.vocabulary import Domain, Mitigation, Sex
from fixtures.stories.homes import has
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA
from fixtures.stories.people import child, graded, referral, resident, unknown
from matcher.allocate.newcomers import newcomers_of
from matcher.allocate.pool import pool_of
from matcher.engine import Engine
from tests.api.proposals.people import LATER, NOW
from tests.matcher.completeness.test_at_home import ready_scene

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
TODAY = date(2026, 3, 2)
SCENE = ready_scene()
HOME = Engine.over(home_with(SCENE.snapshot, SCENE.referral, NEXT_DOOR, ()))


def other(*grades, years=13, **changes):
    who = child("Manchester", years, Sex.FEMALE, *grades)
    return replace(referral(12, "Manchester", who), **changes)


def clash(who, since=NOW, engine=HOME):
    return clash_of(engine, SCENE.referral, (Confirmed(who, LATER),), since, TODAY)


@pytest.mark.parametrize(
    ("grades", "found"),
    [
        ((), None),
        ((graded(HARM, 3),), Clash(surely=True)),
        ((graded(HARM, 2),), Clash(surely=False)),
        ((unknown(HARM),), Clash(surely=False)),
    ],
    ids=["calm", "barred", "both managers sign", "not known"],
)
def test_two_children_of_whom_the_home_was_not_asked_together(grades, found):
    assert clash(other(*grades, years=16)) == found


def test_where_both_managers_would_have_to_sign_it_is_a_clash_though_nothing_is_open():
    steps = has(*(one for one in Mitigation if one is not Mitigation.SOLO))
    homes = tuple(replace(one, mitigations=steps) for one in SCENE.snapshot.homes)
    snapshot = replace(SCENE.snapshot, homes=homes)
    equipped = Engine.over(home_with(snapshot, SCENE.referral, NEXT_DOOR, ()))
    who = other(graded(HARM, 2), years=13)
    pair = newcomers_of(
        equipped, pool_of((SCENE.referral, who), TODAY), np.ones((2, 1), bool), np.array([2])
    )
    assert pair.gate.surely.all()
    assert not pair.apart(undecided=False).any()
    assert clash(who, engine=equipped) == Clash(surely=False)


def test_of_a_child_confirmed_before_its_yes_the_home_knew():
    assert clash(other(graded(HARM, 3), years=16), since=LATER) is None


def test_one_of_several_is_enough():
    calm, grave = Confirmed(other(), LATER), Confirmed(other(graded(HARM, 3), years=16), LATER)
    found = clash_of(HOME, SCENE.referral, (calm, grave), NOW, TODAY)
    assert found == Clash(surely=True)


def test_somebody_who_has_moved_in_already_is_judged_from_today():
    moved = other(graded(HARM, 3), years=16, starts_on=TODAY - timedelta(days=3))
    assert clash(moved) == Clash(surely=True)


def test_the_home_with_everybody_who_is_to_live_there():
    living = resident("R1", NEXT_DOOR, 14, Sex.FEMALE)
    elsewhere = resident("R2", OWN_AREA, 14, Sex.FEMALE)
    own = resident(SCENE.referral.child.reference, NEXT_DOOR, 13, Sex.FEMALE)
    moved_in = resident("STORY-12-CHILD", NEXT_DOOR, 13, Sex.FEMALE)
    snapshot = replace(SCENE.snapshot, residents=(living, elsewhere, own))
    there = home_with(snapshot, SCENE.referral, NEXT_DOOR, (Confirmed(other(), LATER),))
    assert [home.urn for home in there.homes] == [NEXT_DOOR]
    assert [one.person for one in there.residents] == ["R1", "STORY-12-CHILD"]
    listed = replace(snapshot, residents=(living, moved_in))
    once = home_with(listed, SCENE.referral, NEXT_DOOR, (Confirmed(other(), LATER),))
    assert [one.person for one in once.residents] == ["R1", "STORY-12-CHILD"]


def test_without_a_yes_nothing_was_said_without_anybody_in_view():
    class Waiting:
        accepted = None

    assert knew_all(Waiting(), (Confirmed(other(), LATER),))
