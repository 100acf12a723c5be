"""A child of 16 or 17 is a child: no rule protects less because of it (handbook L-28)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from constraints.base import Effect, Finding, PlacementRule, Rule
from constraints.catalogue import CATALOGUE
from constraints.columns import Frame
from constraints.logic import Interval
from constraints.rules.lawful.listed_setting_under_16 import ListedSettingUnder16
from constraints.rules.lawful.no_temporary_lodging import NoTemporaryLodging
from constraints.rules.lawful.registered_setting_from_16 import RegisteredSettingFrom16
from constraints.vocabulary import HomeKind, RegistrationStatus
from fixtures.pair import child, one_pair
from fixtures.plain import STARTS_ON
from tests.constraints.judging import CHILDREN, SEEDS, everywhere, hidden, judged, known
from tests.constraints.random_frames import DAYS_PER_YEAR
from tests.tables import finding_of

LAW_TURNS_ON_16: Mapping[str, str] = {
    "listed_setting_under_16": (
        "Regulation 27A is about children under 16. Regulation 27C takes over on the birthday: "
        "registered_setting_from_16, tested below against it setting by setting."
    ),
    "exception_under_16_confirmed": (
        "Regulation 27B excepts from 27A alone; from 16 there is no exception to confirm."
    ),
    "age_within_statement": (
        "Turns on the ages that each home takes, whatever they are: a home for 16 and 17 is "
        "closed to 15 as a home for up to 15 is to 17."
    ),
    "no_valid_family_objection": (
        "From 16 the child's own agreement to being accommodated stands against an objection "
        "(Children Act 1989 s. 20(11)); without it the bar is the same at 17."
    ),
    "parents_agree_to_move": (
        "From 16 the child's own agreement takes the place of the parents' (s. 20(11)), and "
        "child_agrees_from_16 asks for it; without it the gate is the same at 17."
    ),
}
"""Rules that may find less at 17 than at 15, and why."""

PROTECTS = tuple(rule for rule in CATALOGUE if rule.effect in {Effect.BAR, Effect.GATE})
PROTECTS_BY_AGE = tuple(rule for rule in PROTECTS if isinstance(rule, PlacementRule))
LAWFUL: tuple[PlacementRule, ...] = (
    ListedSettingUnder16(),
    RegisteredSettingFrom16(),
    NoTemporaryLodging(),
)


def aged(frame: Frame, years: float) -> Frame:
    age = Interval.known(np.full((CHILDREN, 1), years))
    born = Interval.known(np.full((CHILDREN, 1), STARTS_ON - years * DAYS_PER_YEAR))
    return replace(frame, child=replace(frame.child, age_years=age, born=born))


def lowered(rule: Rule, frame: Frame) -> bool:
    """Whether some child is protected less at 17 than at 15, all else the same."""
    younger, older = judged(rule, aged(frame, 15.5)), judged(rule, aged(frame, 17.5))
    return _below(older, younger)


def _below(older: Finding, younger: Finding) -> bool:
    less_surely = everywhere(older.low) < everywhere(younger.low)
    less_possibly = everywhere(older.high) < everywhere(younger.high)
    return bool((less_surely | less_possibly).any())


def frames() -> list[Frame]:
    drawn = [given for seed in SEEDS for given in (known(seed), hidden(seed))]
    return [frame for frame in drawn if isinstance(frame, Frame)]


@pytest.mark.parametrize("rule", PROTECTS_BY_AGE, ids=lambda rule: rule.id)
def test_no_bar_or_gate_protects_a_child_less_at_17_than_at_15(rule: Rule) -> None:
    if any(lowered(rule, frame) for frame in frames()):
        assert rule.id in LAW_TURNS_ON_16


@pytest.mark.parametrize("rule_id", LAW_TURNS_ON_16)
def test_each_exception_is_a_rule_that_does_turn_on_age(rule_id: str) -> None:
    (rule,) = (rule for rule in PROTECTS if rule.id == rule_id)
    assert any(lowered(rule, frame) for frame in frames()), f"Take {rule_id} off the list."


def barred_at(years: float, kind: HomeKind, status: RegistrationStatus) -> tuple[float, float]:
    """Whether the rules on settings bar it: by the one that bars most, surely and possibly."""
    frame = one_pair(child(age_years=years), kind=kind, status=status)
    found = [finding_of(rule, frame) for rule in LAWFUL]
    return max(f.low.item() for f in found), max(f.high.item() for f in found)


def test_turning_16_opens_registered_supported_accommodation_and_colleges_alone() -> None:
    opened = {
        (kind, status)
        for kind in HomeKind
        for status in (RegistrationStatus.ACTIVE, RegistrationStatus.NOT_REGISTERED)
        if barred_at(17.9, kind, status) < barred_at(15.9, kind, status)
    }
    college = HomeKind.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION
    assert opened == {
        (HomeKind.SUPPORTED_ACCOMMODATION, RegistrationStatus.ACTIVE),
        (college, RegistrationStatus.ACTIVE),
        (college, RegistrationStatus.NOT_REGISTERED),
    }


COMPARES_AGES: Mapping[str, str] = {
    "company_as_advised": (
        "Compares the child with those who live there, older or younger as advised: a year more "
        "or less may turn either, at any age."
    ),
}
"""Costs that may be lower at 17 than at 15, and why."""


def test_costs_do_not_turn_on_being_16() -> None:
    for rule in CATALOGUE:
        if rule.effect is Effect.COST and isinstance(rule, PlacementRule):
            turns = any(lowered(rule, frame) for frame in frames())
            assert turns == (rule.id in COMPARES_AGES), rule.id
