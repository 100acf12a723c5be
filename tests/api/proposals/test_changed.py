"""What changed since a match is said by name, and never by value."""

from dataclasses import replace
from datetime import date

import pytest

from api.proposals.changed import basis_of, changes
from api.proposals.proposal import Basis
from constraints.vocabulary import Domain, LegalStatus, Need, Record, Sex
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA
from fixtures.stories.people import graded, profile, resident
from matcher.engine import Engine
from matcher.entities import DutyDone, ImpactAssessment, Vacancy
from matcher.profile import load_profile
from tests.matcher.completeness.test_at_home import ready_scene

SCENE = ready_scene()
ENGINE = Engine.over(SCENE.snapshot)
THEN = basis_of(ENGINE, SCENE.referral, NEXT_DOOR)
TOLD = date(2026, 3, 1)
FREE = Vacancy(NEXT_DOOR, "1", date(2026, 3, 1), TOLD, "registered manager")


def said(referral=SCENE.referral, then=THEN, **changed):
    engine = Engine.over(replace(SCENE.snapshot, **changed)) if changed else ENGINE
    return changes(then, basis_of(engine, referral, NEXT_DOOR))


def homes(urn, **changed):
    every = SCENE.snapshot.homes
    return tuple(replace(one, **changed) if one.urn == urn else one for one in every)


def test_nothing_changed():
    assert said() == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"starts_on": date(2026, 3, 6)}, "the referral (starts on)"),
        ({"emergency": True}, "the referral (emergency)"),
        ({"legal_status": LegalStatus.V2}, "the referral (legal status)"),
        ({"essential_needs": frozenset({Need(0)})}, "the referral (essential needs)"),
        ({"youth_justice_open": None}, "the referral (youth justice open)"),
    ],
)
def test_a_fact_of_the_referral_changed_or_is_no_longer_told(changed, words):
    [found] = said(replace(SCENE.referral, **changed))
    assert found.replace("needed by", "starts on") == words


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"sex": Sex.MALE}, "what is known of the child (sex)"),
        (
            {"profile": profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3))},
            "what is known of the child (risks)",
        ),
    ],
)
def test_what_is_known_of_the_child_changed(changed, words):
    child = replace(SCENE.referral.child, **changed)
    assert said(replace(SCENE.referral, child=child)) == (words,)


@pytest.mark.parametrize(
    "changed",
    [
        {"decided_on": date(2026, 3, 3)},
        {"done": (DutyDone("advocate_offered", TOLD, "social worker"),)},
        {"evidence": {Record.WISHES: TOLD}},
        {"impact_assessments": (ImpactAssessment(NEXT_DOOR, TOLD),)},
    ],
)
def test_what_was_recorded_since_is_judged_and_is_no_change_of_facts(changed):
    assert said(replace(SCENE.referral, **changed)) == ()


def test_the_home_its_vacancy_and_who_lives_there():
    assert said(homes=homes(NEXT_DOOR, registered_places=5)) == (
        "what is known of the home (registered places)",
    )
    there = resident("R1", NEXT_DOOR, 14, Sex.FEMALE)
    assert said(residents=(there,)) == ("who lives in the home",)
    with_free = basis_of(
        Engine.over(replace(SCENE.snapshot, vacancies=(FREE,))), SCENE.referral, NEXT_DOOR
    )
    later = replace(FREE, free_from=date(2026, 3, 4))
    assert said(then=with_free, vacancies=(later,)) == ("the vacancy",)
    assert said(then=with_free) == ("the vacancy",)


def test_a_vacancy_told_again_is_the_same_vacancy():
    then = basis_of(
        Engine.over(replace(SCENE.snapshot, vacancies=(FREE,))), SCENE.referral, NEXT_DOOR
    )
    again = replace(FREE, told_on=date(2026, 3, 2), live_until=date(2026, 3, 4))
    assert said(then=then, vacancies=(again,)) == ()


def test_another_home_is_nothing_to_it():
    elsewhere = resident("R1", OWN_AREA, 14, Sex.FEMALE)
    free = replace(FREE, urn=OWN_AREA)
    kept = (one for one in SCENE.snapshot.vacancies if one.urn != OWN_AREA)
    changed = homes(OWN_AREA, registered_places=5)
    assert said(homes=changed, residents=(elsewhere,), vacancies=(*kept, free)) == ()


def test_the_child_listed_where_they_live_is_no_one_else():
    own = resident(SCENE.referral.child.reference, NEXT_DOOR, 13, Sex.FEMALE)
    once = said(residents=(own,))
    assert said(residents=(replace(own, age_years=12, born=None),)) == once


def test_the_versions():
    later = Basis(THEN.versions | {"profile": "another", "rule set": "another"}, THEN.facts)
    assert changes(THEN, later) == ("the profile", "the rule set")
    points = load_profile().points
    first = next(iter(points))
    profile_ = replace(load_profile(), points=dict(points) | {first: points[first] + 1})
    engine = replace(ENGINE, profile=profile_)
    found = changes(THEN, basis_of(engine, SCENE.referral, NEXT_DOOR))
    assert ("the profile" in found) == (profile_.profile_hash != load_profile().profile_hash)


def test_no_value_stands_in_a_basis():
    text = repr(THEN)
    for value in ("Manchester", "2012", str(SCENE.referral.child.born), "FEMALE", "female"):
        assert value not in text
