"""What a home would need for a row of the matrix to bar it no longer."""

import pytest

from constraints.vocabulary import Domain, Mitigation
from fixtures.stories.exploited_girl_beside_older_boy import (
    SHARED,
    exploited_girl_beside_older_boy,
)
from fixtures.stories.homes import CORE, only
from fixtures.stories.people import graded, profile
from matcher.answer import explanation_of
from matcher.engine import Engine
from tests.stories.answers import ask, bars, with_child, with_home, with_referral

OTHERS = "others_protected_from_sexual_harm"


def _bar(*mitigations):
    scene = with_home(exploited_girl_beside_older_boy(), SHARED, mitigations=only(*mitigations))
    return bars(ask(scene), SHARED)[OTHERS].says


def test_every_step_that_is_lacking_is_named():
    assert _bar().endswith(
        " Would fit if the home had: waking night staff, room plan, supervision plan."
    )


def test_a_step_that_stands_is_not_named():
    assert _bar(Mitigation.WAKING_NIGHT_STAFF).endswith(
        " Would fit if the home had: room plan, supervision plan."
    )


def test_a_step_that_a_stronger_one_provides_is_not_named():
    scene = with_home(
        exploited_girl_beside_older_boy(),
        SHARED,
        mitigations=only(Mitigation.WAKING_NIGHT_STAFF, Mitigation.ROOM_PLAN),
    )
    assert bars(ask(scene), SHARED)["victims_protected_from_sexual_harm"].says.endswith(
        " Would fit if the home had: supervision plan."
    )


def test_two_waking_staff_are_waking_staff_and_night_supervision():
    two = (Mitigation.TWO_WAKING_NIGHT_STAFF, Mitigation.ROOM_PLAN)
    assert _bar(*two).endswith(" Would fit if the home had: supervision plan.")


def test_where_no_step_would_do_none_is_promised():
    harm = profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3), targets_younger=True)
    scene = with_child(exploited_girl_beside_older_boy(), profile=harm)
    scene = with_child(scene, born=scene.snapshot.residents[0].born.replace(year=2008))
    says = bars(ask(scene), SHARED)["younger_and_targeted_apart_from_sexual_harm"].says
    assert "Would fit" not in says


def test_a_rule_of_the_catalogue_promises_nothing():
    scene = with_referral(exploited_girl_beside_older_boy(), avoid_urns=frozenset({SHARED}))
    assert bars(ask(scene), SHARED)["address_unknown_to_exploiters"].says == (
        "People who exploit the child know this address."
    )


@pytest.mark.parametrize("without", CORE)
def test_the_explanation_of_the_home_says_the_same(without):
    kept = [step for step in CORE if step is not without]
    scene = with_home(exploited_girl_beside_older_boy(), SHARED, mitigations=only(*kept))
    explained = explanation_of(Engine.over(scene.snapshot), scene.referral, SHARED)
    (sentence,) = (r.sentence for r in explained.match.bars if r.rule == OTHERS)
    assert sentence == bars(ask(scene), SHARED)[OTHERS].says
