"""What is offered for each bar of the rule book, and what never is."""

from dataclasses import fields

import numpy as np

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.logic import Coded, Interval, Truth
from matcher.changes import Kind, smallest_changes
from matcher.changes.cell import cell_of
from matcher.changes.table import NEVER_OFFERED, WAYS, levers_of, liftable, walls
from tests.matcher.changes.plain import HELD
from tests.worlds.judged import each_judged

BARS = {rule.id: rule for rule in CATALOGUE if rule.effect is Effect.BAR}
ROWS = {row.id: row for row in MATRIX}
AGE_AND_LAW = {
    "adults_in_minority",
    "listed_setting_under_16",
    "no_temporary_lodging",
    "care_where_care_is_needed",
    "secure_criteria_met",
    "registered_home",
    "younger_and_targeted_apart_from_sexual_harm",
}
LOOKED_UP = ("needs_known", "orders_known")
"""Whether somebody looked: what is done, and no fact about the child."""


def test_each_bar_that_somebody_may_lift_has_a_way_or_a_reason_why_not():
    lifted = {id_ for id_, rule in BARS.items() if rule.lifted_by is not None}
    assert sorted(lifted - WAYS.keys() - NEVER_OFFERED.keys()) == []


def test_each_way_and_each_reason_is_of_a_bar_in_the_rule_book():
    assert sorted(WAYS.keys() - BARS.keys()) == []
    assert sorted(NEVER_OFFERED.keys() - BARS.keys() - ROWS.keys()) == []


def test_each_reason_is_a_sentence():
    assert all(why[0].isupper() and why.endswith(".") for why in NEVER_OFFERED.values())


def test_a_bar_that_nobody_may_lift_is_never_lifted():
    nobody = {id_ for id_, rule in BARS.items() if rule.lifted_by is None}
    assert not any(liftable(BARS[id_]) for id_ in nobody)


def test_a_row_with_nothing_to_have_in_place_is_never_lifted():
    assert {row.id for row in MATRIX if liftable(row)} == {
        row.id for row in MATRIX if row.minimum or row.unless
    } - NEVER_OFFERED.keys()


def test_what_the_law_bars_is_never_offered():
    seen = set()
    for one in each_judged():
        (referral,) = one.world.referrals
        for column, home in enumerate(one.world.snapshot.homes):
            barring = {
                verdict.rule.id
                for verdict in one.judgement.of_effect(Effect.BAR)
                if np.broadcast_to(verdict.finding.low, one.judgement.frame.shape)[0, column] > 0
            }
            barring &= AGE_AND_LAW | NEVER_OFFERED.keys()
            if not barring:
                continue
            seen |= barring
            found = smallest_changes(one.engine, referral, home.urn)
            assert found.sets == ()
            assert barring <= {rule.id for rule in found.in_the_way}
    assert seen >= AGE_AND_LAW


def test_what_is_known_of_a_child_is_never_changed():
    for one in each_judged(range(0, 100, 2)):
        (referral,) = one.world.referrals
        for home in one.world.snapshot.homes:
            cell = cell_of(one.engine, referral, home.urn)
            for lever in levers_of(cell):
                changed = lever.change(cell.frame, HELD)
                _only_narrowed(cell.frame.child, changed.child)
                assert changed.residents is cell.frame.residents
                assert changed.lifted is cell.frame.lifted
                if lever.kind is Kind.FACT:
                    _only_narrowed(cell.frame.referral, changed.referral)


def test_an_arrangement_touches_no_fact_of_the_child():
    for one in each_judged(range(0, 100, 2)):
        (referral,) = one.world.referrals
        for home in one.world.snapshot.homes:
            cell = cell_of(one.engine, referral, home.urn)
            for lever in levers_of(cell):
                if lever.kind is Kind.ARRANGEMENT:
                    assert lever.change(cell.frame, HELD).child is cell.frame.child


def test_walls_are_said_and_nothing_is_read_off_them():
    for one in each_judged(range(0, 60, 2)):
        (referral,) = one.world.referrals
        for home in one.world.snapshot.homes:
            cell = cell_of(one.engine, referral, home.urn)
            found = smallest_changes(one.engine, referral, home.urn)
            assert bool(found.sets) != bool(found.in_the_way)
            if walls(cell):
                assert found.in_the_way == walls(cell)


def _only_narrowed(before, after):
    """Whether what was known stayed, and what was not was at most narrowed."""
    for field in fields(before):
        if field.name in LOOKED_UP:
            continue
        old, new = getattr(before, field.name), getattr(after, field.name)
        if isinstance(old, Truth):
            assert (new.surely >= old.surely).all(), field.name
            assert (new.possibly <= old.possibly).all(), field.name
        elif isinstance(old, Interval):
            assert (new.low >= old.low).all(), field.name
            assert (new.high <= old.high).all(), field.name
        elif isinstance(old, Coded):
            assert np.array_equal(old.code[old.code >= 0], new.code[old.code >= 0]), field.name
        else:
            assert np.array_equal(old, new), field.name
