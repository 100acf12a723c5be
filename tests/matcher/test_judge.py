from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from constraints.base import Effect, Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixClass
from matcher.engine import Engine
from matcher.judge import SAFETY_FROM, Judgement, judge
from matcher.rank import Group, rank
from tests.worlds import World, hide_referral, hide_snapshot, random_world
from tests.worlds.judged import MANY, Judged, each_judged, ends, judged, unchecked

ABOUT_NOT_KNOWING: Mapping[str, str] = {
    "interim_safety_plan": "Not having graded a grave risk is the breach itself.",
    "missing_risk_planned": "Not having graded that risk is the breach itself.",
}
"""Rules that learning may move from breached to met, and why."""


@cache
def hidden_pairs() -> tuple[tuple[int, Judgement, Judgement], ...]:
    """Judgements of worlds, and of the same worlds with facts of homes, children or both hidden."""
    return tuple(_hidden_pairs())


def _hidden_pairs() -> Iterator[tuple[int, Judgement, Judgement]]:
    for seed in range(240):
        world = unchecked(random_world(seed))
        rng = np.random.default_rng(seed + 10_000)
        snapshot, referral = world.snapshot, world.referrals[0]
        if seed % 3 != 1:
            snapshot = hide_snapshot(snapshot, rng)
        if seed % 3 != 0:
            referral = hide_referral(referral, rng)
        known = _known(seed, world)
        yield seed, known, Engine.over(snapshot).judge([referral])


def _known(seed: int, world: World) -> Judgement:
    """Judge a world without homes' own checks; one that has none is judged already."""
    if world == judged(seed).world:
        return judged(seed).judgement
    return Engine.over(world.snapshot).judge(world.referrals)


def test_learning_a_fact_of_an_entity_only_narrows_what_every_rule_finds() -> None:
    widened = 0
    for seed, known, less in hidden_pairs():
        for one, two in zip(known.verdicts, less.verdicts, strict=True):
            now, before = ends(one.finding, known.frame.shape), ends(two.finding, less.frame.shape)
            widened += int((now != before).sum())
            if one.rule.id not in ABOUT_NOT_KNOWING:
                assert (now[0] >= before[0] - 1e-9).all(), (seed, one.rule.id, one.effect)
                assert (now[1] <= before[1] + 1e-9).all(), (seed, one.rule.id, one.effect)
    assert widened > 1000


def test_learning_a_fact_of_an_entity_only_narrows_points_and_residual_risk() -> None:
    for seed, known, less in hidden_pairs():
        for now, before in (
            (known.matrix.residual, less.matrix.residual),
            (known.safety, less.safety),
            (known.welfare, less.welfare),
        ):
            assert (now.low >= before.low).all(), seed
            assert (now.high <= before.high).all(), seed


def test_hiding_never_decides_a_group() -> None:
    moved = 0
    for seed, known, less in hidden_pairs():
        now, before = rank(known), rank(less)
        for group in (Group.CAN_PROPOSE, Group.MAY_NOT):
            assert set(before.of(group).tolist()) <= set(now.of(group).tolist()), (seed, group)
        moved += before.ask_first.size - now.ask_first.size
    assert moved > 50


def test_welfare_is_the_sum_of_the_whole_points_of_each_cost() -> None:
    for found in each_judged():
        shape = found.judgement.frame.shape
        total = np.zeros((2, *shape))
        for verdict in found.judgement.of_effect(Effect.COST):
            share = ends(verdict.finding, shape)
            total += np.rint(share * found.engine.profile.points[verdict.rule.id])
        assert np.array_equal(
            total, np.array([found.judgement.welfare.low, found.judgement.welfare.high])
        )
        assert total.max() <= 9_999


def test_safety_is_the_residual_from_five_half_levels_and_nothing_below() -> None:
    seen = set()
    for found in each_judged():
        for residual, safety in (
            (found.judgement.matrix.residual.low, found.judgement.safety.low),
            (found.judgement.matrix.residual.high, found.judgement.safety.high),
        ):
            assert np.array_equal(safety, np.where(residual >= SAFETY_FROM, residual, 0.0))
            assert set(np.unique(residual)) <= set(range(7)), "Whole half levels."
            seen |= set(np.unique(residual).tolist())
    assert seen >= {0.0, 2.0, 4.0, 6.0}


def _differ(found: Judgement, without: Judgement) -> bool:
    """Whether two judgements differ in what an officer is given."""
    for name in ("barred", "welfare", "safety"):
        one, two = getattr(found, name), getattr(without, name)
        if any(not np.array_equal(getattr(one, e), getattr(two, e)) for e in one.__slots__):
            return True
    return False


def _asked_of_someone(found: Judgement, rule_id: str) -> bool:
    """Whether a gate or a duty of the rule stands on a home that may be proposed or asked."""
    mine = [
        v for v in found.verdicts if v.rule.id == rule_id and v.effect in {Effect.GATE, Effect.DUTY}
    ]
    return any(
        (ends(v.finding, found.frame.shape)[1] > 0)[~found.barred.surely].any() for v in mine
    )


RARE: Mapping[str, int] = {
    "care_where_care_is_needed": 406,
    "missing_on_both_sides": 343,
    "no_temporary_lodging": 746,
    "registered_setting_from_16": 325,
    "same_network_and_missing_apart": 488,
    "secure_hours_left": 408,
}
"""Worlds that are looked at first for what makes a difference in few; all others come after."""


def _worlds(about: str) -> Iterator[Judged]:
    if about in RARE:
        yield judged(RARE[about])
    yield from each_judged(MANY)


def _says_something(found: Judgement, rule_id: str) -> bool:
    """Whether a rule is, or may be, not met anywhere; where it is met it can change nothing."""
    return any(v.finding.high.any() for v in found.verdicts if v.rule.id == rule_id)


IN_FORCE = tuple(rule for rule in CATALOGUE if not rule.not_commenced)
"""Without what is enacted and not yet in force: that makes no difference anywhere."""


@pytest.mark.parametrize("rule", IN_FORCE, ids=lambda rule: rule.id)
def test_every_rule_makes_a_difference_somewhere(rule: Rule) -> None:
    for found in _worlds(rule.id):
        if rule.effect in {Effect.GATE, Effect.DUTY}:
            if _asked_of_someone(found.judgement, rule.id):
                return
            continue
        if not _says_something(found.judgement, rule.id):
            continue
        others = tuple(
            one for one in found.engine.rules(found.world.snapshot.as_at) if one.id != rule.id
        )
        without = judge(found.judgement.frame, others, MATRIX, found.engine.profile.points)
        if _differ(found.judgement, without):
            return
    pytest.fail(f"Without {rule.id} every world is judged as with it.")


@pytest.mark.parametrize("position", range(len(MATRIX)), ids=lambda at: MATRIX[at].id)
def test_every_row_makes_a_difference_somewhere(position: int) -> None:
    row = MATRIX[position]
    for found in _worlds(row.id):
        if not found.judgement.matrix.rows[position].fires.possibly.any():
            continue
        if row.matrix_class in {MatrixClass.NOTE, MatrixClass.REWARD}:
            return
        lifted = found.judgement.frame.lifted
        frame = replace(
            found.judgement.frame,
            lifted=replace(
                lifted,
                posed=lifted.posed.over(lambda a: np.delete(a, position, axis=0)),
                posed_level=lifted.posed_level.over(lambda a: np.delete(a, position, axis=0)),
                exposed=lifted.exposed.over(lambda a: np.delete(a, position, axis=0)),
            ),
        )
        rows = MATRIX[:position] + MATRIX[position + 1 :]
        rules = found.engine.rules(found.world.snapshot.as_at)
        without = judge(frame, rules, rows, found.engine.profile.points)
        if _differ(found.judgement, without) or _asked_of_someone(found.judgement, row.id):
            return
    pytest.fail(f"Without {row.id} every world is judged as with it.")


def test_a_row_not_in_force_says_nothing_and_leaves_the_others() -> None:
    found = judged(4)
    later = tuple(replace(row, since=found.world.referrals[0].starts_on) for row in MATRIX)
    rules = found.engine.rules(found.world.snapshot.as_at)
    points = found.engine.profile.points
    without = judge(found.judgement.frame, rules, later, points, found.world.snapshot.as_at)
    assert not without.matrix.residual.high.any()
    assert all(v.finding.high.max() == 0 for v in without.verdicts if v.rule in later)


def test_a_cost_without_points_is_an_error() -> None:
    found = judged(0)
    rules = found.engine.rules(found.world.snapshot.as_at)
    with pytest.raises(KeyError, match="residual_peer_risk"):
        judge(found.judgement.frame, rules, MATRIX, {})
