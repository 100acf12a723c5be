"""Clocks, people and dates of law stand as they do in the table that was read beside the law."""

from __future__ import annotations

from datetime import date

import pytest

from constraints.base import Effect, Rule
from constraints.catalogue import CATALOGUE, awaited, in_force
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.vocabulary import Anchor, TimeUnit
from tests.constraints.commencement import SINCE
from tests.constraints.law import APPROVERS, AWAITED, CLOCKS, LIFTED_BY

DUTIES = CLOCKS.strip().splitlines()


def line(rule: Rule | FollowUp) -> str:
    assert rule.clock is not None
    assert rule.owner is not None
    assert rule.recipient is not None
    clock = rule.clock
    before = "before " if clock.before else ""
    return (
        f"{','.join(rule.handbook)} {rule.id}: {clock.count} {clock.unit.name} "
        f"{before}{clock.anchor.name}, {rule.owner.name} > {rule.recipient.name}"
    )


def test_every_duty_has_the_clock_and_the_people_of_its_source() -> None:
    assert [line(rule) for rule in (*CATALOGUE, *FOLLOW_UPS) if rule.clock] == DUTIES


def test_every_unit_and_anchor_is_used() -> None:
    clocks = [duty.partition(": ")[2].partition(",")[0].split() for duty in DUTIES]
    assert {clock[1] for clock in clocks} == set(TimeUnit.__members__)
    assert {clock[-1] for clock in clocks} == set(Anchor.__members__)


def test_dates_of_law_are_those_of_the_source() -> None:
    stated = (*CATALOGUE, *MATRIX)
    assert {rule.id: rule.since for rule in stated if rule.since is not None} == SINCE
    assert [rule.id for rule in stated if rule.until is not None] == []
    waits = {rule.id: rule.enacted for rule in CATALOGUE if rule.not_commenced}
    assert waits == AWAITED


@pytest.mark.parametrize(("day", "ids"), [(date(2026, 4, 28), []), (date(2026, 4, 29), [*AWAITED])])
def test_what_is_enacted_and_not_commenced_is_awaited_from_its_day(
    day: date, ids: list[str]
) -> None:
    assert [rule.id for rule in awaited(day)] == ids
    assert not set(ids) & {rule.id for rule in in_force(day)}


def test_every_gate_is_signed_by_the_role_of_its_source() -> None:
    gates = [rule for rule in CATALOGUE if rule.effect is Effect.GATE]
    assert {rule.id: rule.approver and rule.approver.name for rule in gates} == APPROVERS


def test_every_bar_says_who_could_lift_it() -> None:
    bars = [rule for rule in CATALOGUE if rule.effect is Effect.BAR]
    assert {rule.id: rule.lifted_by and rule.lifted_by.name for rule in bars} == LIFTED_BY
