"""What counts as a risk lowered: every state of a domain against every other."""

import itertools
from dataclasses import replace
from datetime import date

import pytest

from api.referrals.easing import eased
from constraints.vocabulary import Domain
from matcher.entities import RiskProfile
from matcher.entities.profile import Grade, State

from ..town import asked_for

DAY = date(2026, 1, 5)
DOMAIN = next(iter(Domain))
STATES = {
    **{f"level {level}": Grade(DOMAIN, State.KNOWN, level, DAY, "police") for level in range(4)},
    "none known": Grade(DOMAIN, State.NONE_KNOWN, None, DAY, "social worker"),
    "unknown": Grade(DOMAIN, State.UNKNOWN),
    "not asked": Grade(DOMAIN, State.NOT_ASKED),
    "left out": None,
}
SURE = {f"level {level}": level for level in range(4)}


def with_profile(profile):
    referral = asked_for()[0]
    return replace(referral, child=replace(referral.child, profile=profile))


@pytest.mark.parametrize(("before", "after"), [*itertools.product(STATES, STATES)])
def test_a_level_is_lowered_where_less_is_sure_than_was(before, after):
    was, now = (
        with_profile(RiskProfile(grades=() if STATES[one] is None else (STATES[one],)))
        for one in (before, after)
    )
    lowered = SURE.get(after, 0) < SURE.get(before, 0)
    pointer = f"/child/risks/{DOMAIN.name.lower()}"
    assert eased(was, now) == ((pointer,) if lowered else ())


FACTS = {
    "fire_intent": (True, (False, None)),
    "targets_younger": (True, (False, None)),
    "weapon_used_on": (DAY, (None,)),
    "rivals": (frozenset({"red"}), (frozenset(),)),
    "networks": (frozenset({"n1", "n2"}), (frozenset({"n1"}), frozenset(), None)),
}


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_that_is_taken_back_is_a_risk_lowered(fact):
    was, others = FACTS[fact]
    before = with_profile(RiskProfile(**{fact: was}))
    for other in others:
        after = with_profile(RiskProfile(**{fact: other}))
        assert f"/child/{fact}" in eased(before, after)
        assert eased(after, before) == ()


def test_proof_taken_back_is_a_risk_lowered():
    grade = Grade(DOMAIN, State.KNOWN, 2, DAY, "police", proven=True)
    before, after = (
        with_profile(RiskProfile(grades=(one,))) for one in (grade, replace(grade, proven=False))
    )
    assert eased(before, after)
    assert eased(after, before) == ()


def test_what_keeps_a_child_away_is_not_taken_away_by_one():
    for referral in asked_for():
        assert eased(referral, referral) == ()
        bare = replace(
            referral, orders=(), rival_territories=(), hotspots=None, avoid_urns=frozenset(),
            child=replace(referral.child, relations=()),
        )  # fmt: skip
        assert eased(bare, referral) == ()
        if referral.orders:
            assert "/orders" in eased(referral, bare)
    assert any(one.orders for one in asked_for())
