from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from constraints.base import Effect
from fixtures.worlds import referrals, town
from matcher.engine import Engine
from matcher.firmness import PLACES, TIED_FROM, Firmness, firmness
from matcher.firmness.criteria import Criteria
from matcher.firmness.weights import draw
from matcher.rank import Group, rank
from tests.matcher.firmness.slow import slow_end, slow_order
from tests.matcher.test_rank import twins
from tests.worlds import random_world
from tests.worlds.judged import Judged, each_judged, judged

VECTORS = 25
MODULE = "matcher.firmness.acceptability"


def weighed(found: Judged, vectors: int = VECTORS, **changes: Any) -> Firmness | None:
    ranking = replace(found.ranking, **changes)
    return firmness(found.judgement, ranking, found.engine.profile.bounds, vectors=vectors)


def costs(found: Judged) -> list[str]:
    return [verdict.rule.id for verdict in found.judgement.of_effect(Effect.COST)]


def larger(seed: int) -> Judged:
    """A world of more homes than there are first places, many times over."""
    world = random_world(seed, homes=10, habits=(0.02, 0.1))
    engine = Engine.over(world.snapshot)
    judgement = engine.judge(world.referrals)
    return Judged(world, engine, judgement, rank(judgement))


def test_under_the_profiles_own_weights_the_order_is_that_of_the_ranking() -> None:
    longest = 0
    for found in each_judged():
        own = np.array([[found.engine.profile.points[rule] for rule in costs(found)]])
        for group in (Group.CAN_PROPOSE, Group.ASK_FIRST):
            columns = np.sort(found.ranking.of(group))
            keys = Criteria.of(found.judgement, group, columns).keys(own)
            order = columns[np.lexsort([key[0] for key in reversed(keys)])]
            assert order.tolist() == found.ranking.of(group).tolist()
            longest = max(longest, order.size)
    assert longest > 3


@pytest.mark.parametrize("seed", range(25))
def test_every_number_is_that_of_one_slow_sort_after_another(seed: int) -> None:
    for found in (judged(seed), larger(seed)):
        ours = weighed(found)
        if ours is None:
            continue
        order = found.ranking.of(ours.group).tolist()
        rules = costs(found)
        drawn = draw(found.engine.profile.bounds, rules, VECTORS).tolist()
        orders = [
            slow_order(found, ours.group, order, dict(zip(rules, vector, strict=True)))
            for vector in drawn
        ]
        assert ours.first.tolist() == [sum(one[0] == home for one in orders) for home in order]
        assert ours.first_three.tolist() == [
            sum(home in one[:PLACES] for one in orders) for home in order
        ]
        for place, start in enumerate(ours.ties.with_home.tolist()):
            if place == start:
                continue
            home, first = order[place], order[start]
            turned = np.mean([one.index(home) < one.index(first) for one in orders])
            own = found.engine.profile.points
            not_known = slow_end(found, home, own, 0) < slow_end(found, first, own, 1)
            assert (ours.ties.turned[place], ours.ties.not_known[place]) == (turned, not_known)
            assert turned >= TIED_FROM or not_known


def test_every_place_is_filled_in_every_vector() -> None:
    for found in each_judged():
        ours = weighed(found)
        if ours is not None:
            assert ours.first.sum() == VECTORS
            assert ours.first_three.sum() == VECTORS * min(PLACES, ours.first.size)
            assert (ours.first <= ours.first_three).all()


def test_homes_that_fall_out_change_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    world = town()
    engine = Engine.over(world.snapshot)
    worlds = [larger(seed) for seed in range(20)]
    for referral in referrals(world, 20, 7):
        judgement = engine.judge([referral])
        worlds.append(Judged(random_world(0), engine, judgement, rank(judgement)))
    # Ties keep the first homes in whatever falls out: they are left out here.
    monkeypatch.setattr(f"{MODULE}.AMONG", 0)
    some = [weighed(found, 200) for found in worlds]
    fell_out: list[int] = []

    def all_stay(criteria: Criteria, *_: object) -> np.ndarray:
        fell_out.append(criteria.homes)
        return np.ones(criteria.homes, dtype=np.bool_)

    monkeypatch.setattr(f"{MODULE}.contenders", all_stay)
    for found, ours in zip(worlds, some, strict=True):
        every = weighed(found, 200)
        assert (ours is None) == (every is None)
        if ours is not None and every is not None:
            assert ours.first.tolist() == every.first.tolist()
            assert ours.first_three.tolist() == every.first_three.tolist()
    assert max(fell_out) > PLACES


def test_homes_that_can_be_proposed_are_weighed_and_only_without_them_those_to_ask() -> None:
    groups = set()
    for found in each_judged():
        ours = weighed(found)
        expected = next(
            (g for g in (Group.CAN_PROPOSE, Group.ASK_FIRST) if found.ranking.of(g).size), None
        )
        assert (None if ours is None else ours.group) == expected
        if ours is not None:
            assert ours.first.shape == found.ranking.of(ours.group).shape
        groups.add(expected)
    assert groups == {Group.CAN_PROPOSE, Group.ASK_FIRST, None}


def test_without_a_home_there_is_nothing_to_weigh() -> None:
    none = np.array([], dtype=np.int64)
    assert weighed(judged(0), can_propose=none, ask_first=none) is None


def test_one_home_alone_is_first_however_it_is_weighed() -> None:
    found = judged(0)
    ours = weighed(found, can_propose=np.array([2]))
    assert ours is not None
    assert (ours.first.tolist(), ours.first_three.tolist()) == ([VECTORS], [VECTORS])
    assert ours.ties.with_home.tolist() == [0]


def test_of_two_homes_to_ask_as_good_at_best_the_better_at_worst_has_every_vector() -> None:
    found = twins(0, staff_turnover=0.0)
    first, second = found.world.snapshot.homes
    less_known = replace(first, staff_turnover=None)
    snapshot = replace(found.world.snapshot, homes=(less_known, second), vacancies=())
    engine = Engine.over(snapshot)
    judgement = engine.judge(found.world.referrals)
    ranking = rank(judgement)
    ours = firmness(judgement, ranking, engine.profile.bounds, vectors=VECTORS)
    assert ours is not None
    assert (ours.group, ranking.ask_first.tolist()) == (Group.ASK_FIRST, [1, 0])
    assert ours.first.tolist() == [VECTORS, 0]


def test_without_a_cost_distance_alone_decides_and_every_vector_agrees() -> None:
    found = larger(3)
    bars = tuple(v for v in found.judgement.verdicts if v.effect is not Effect.COST)
    judgement = replace(found.judgement, verdicts=bars)
    ours = firmness(judgement, found.ranking, {}, vectors=VECTORS)
    assert ours is not None
    assert sorted(ours.first.tolist())[-1] == VECTORS


def test_held_weights_make_the_order_certain() -> None:
    for seed in range(20):
        found = larger(seed)
        own = found.engine.profile.points
        held = {rule: (points, points) for rule, points in own.items()}
        ours = firmness(found.judgement, found.ranking, held, vectors=VECTORS)
        if ours is not None:
            places = min(PLACES, ours.first.size)
            assert ours.first.tolist() == [VECTORS, *[0] * (ours.first.size - 1)]
            assert ours.first_three.tolist() == [
                *[VECTORS] * places,
                *[0] * (ours.first.size - places),
            ]
            assert not ours.ties.turned.any()


def test_a_child_of_a_batch_is_weighed_as_alone() -> None:
    world = random_world(5, homes=10, children=4, habits=(0.02, 0.1))
    engine = Engine.over(world.snapshot)
    batch, bounds = engine.judge(world.referrals), engine.profile.bounds
    seen = 0
    for child, referral in enumerate(world.referrals):
        alone = engine.judge([referral])
        one = firmness(alone, rank(alone), bounds, vectors=VECTORS)
        many = firmness(batch, rank(batch, child), bounds, child, VECTORS)
        assert (one is None) == (many is None)
        if one is not None and many is not None:
            assert one.first.tolist() == many.first.tolist()
            assert one.first_three.tolist() == many.first_three.tolist()
            assert one.ties.turned.tolist() == many.ties.turned.tolist()
            seen += 1
    assert seen > 1


def test_a_home_that_may_not_be_proposed_changes_no_share_by_leaving() -> None:
    for seed in range(20):
        found = larger(seed)
        ours = weighed(found)
        gone = weighed(found, may_not=np.array([], dtype=np.int64))
        assert (ours is None) == (gone is None)
        if ours is not None and gone is not None:
            assert ours.first.tolist() == gone.first.tolist()


def test_a_cost_without_bounds_is_an_error() -> None:
    found = judged(0)
    with pytest.raises(KeyError, match=costs(found)[0]):
        firmness(found.judgement, found.ranking, {})
