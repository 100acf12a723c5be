from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import Any

import numpy as np
import pytest

from constraints.base import Effect
from matcher.engine import Engine
from matcher.entities import Vacancy, Where
from matcher.geography.points import distance_km
from matcher.rank import Group, rank
from tests.worlds import World, random_world
from tests.worlds.judged import Judged, each_judged, ends, judged

Key = tuple[int, int, int]
"""Safety, welfare, metres."""


def slow_distance_km(found: Judged, column: int) -> tuple[float, float]:
    here = found.world.referrals[0].child.origin
    there = found.world.snapshot.homes[column].where
    if here is None or there is None:
        return 0.0, inf
    ends = [(here.easting_m, here.northing_m)], [(there.easting_m, there.northing_m)]
    km = distance_km(*ends).item()
    radius = here.radius_km + there.radius_km
    return max(km - radius, 0.0), km + radius


def slow_keys(found: Judged, column: int) -> tuple[Key, Key]:
    """Best and worst case of one home, by the definitions and nothing of the engine's own sums."""
    shape = found.judgement.frame.shape
    residual = found.judgement.matrix.residual
    keys = []
    for end, half_levels in enumerate((residual.low[0, column], residual.high[0, column])):
        welfare = 0
        for verdict in found.judgement.verdicts:
            if verdict.effect is Effect.COST:
                share = ends(verdict.finding, shape)[end, 0, column]
                welfare += round(share * found.engine.profile.points[verdict.rule.id])
        metres = min(slow_distance_km(found, column)[end] * 1000.0, 2**21 - 1)
        keys.append((int(half_levels) if half_levels >= 5 else 0, welfare, int(metres)))
    return keys[0], keys[1]


def slow_group(found: Judged, column: int) -> Group:
    shape = found.judgement.frame.shape
    bars = [v.finding for v in found.judgement.verdicts if v.effect is Effect.BAR]
    if any(ends(bar, shape)[0, 0, column] > 0 for bar in bars):
        return Group.MAY_NOT
    if any(ends(bar, shape)[1, 0, column] > 0 for bar in bars):
        return Group.ASK_FIRST
    return Group.CAN_PROPOSE


def slow_order(found: Judged, group: Group) -> list[int]:
    homes = found.world.snapshot.homes
    columns = [c for c in range(len(homes)) if slow_group(found, c) is group]

    def key(column: int) -> tuple[object, ...]:
        best, worst = slow_keys(found, column)
        urn = homes[column].urn
        if group is Group.CAN_PROPOSE:
            return (*worst, urn)
        return (best[2], urn) if group is Group.MAY_NOT else (*best, *worst, urn)

    return sorted(columns, key=key)


def test_the_order_is_that_of_a_slow_sort_by_the_definitions() -> None:
    longest = 0
    for found in each_judged():
        for group in Group:
            order = slow_order(found, group)
            assert found.ranking.of(group).tolist() == order
            longest = max(longest, len(order) if group is not Group.MAY_NOT else 0)
    assert longest > 3


def test_marks_of_level_and_overlap_say_what_the_keys_say() -> None:
    seen = set()
    for found in each_judged():
        for group in (Group.CAN_PROPOSE, Group.ASK_FIRST):
            order = found.ranking.of(group).tolist()
            level = found.ranking.level_with_above[group].tolist()
            overlaps = found.ranking.overlaps_above[group].tolist()
            assert not order or (level[0], overlaps[0]) == (False, False)
            for place in range(1, len(order)):
                best, worst = slow_keys(found, order[place])
                above_best, above_worst = slow_keys(found, order[place - 1])
                assert level[place] == (best[:2] == above_best[:2] and worst[:2] == above_worst[:2])
                assert overlaps[place] == (best < above_worst)
                seen.add((level[place], overlaps[place]))
    assert (False, True) in seen
    assert (False, False) in seen


def twins(seed: int, **changes: Any) -> Judged:
    """A world of one home and its double, in the same place unless changed."""
    world = random_world(seed, homes=1, habits=(0.0, 0.0))
    home = world.snapshot.homes[0]
    double = replace(home, urn="9999999", **changes)
    vacancies = world.snapshot.vacancies
    snapshot = replace(
        world.snapshot,
        homes=(home, double),
        vacancies=(*vacancies, *(replace(vacancy, urn=double.urn) for vacancy in vacancies)),
        residents=(),
    )
    referral = world.referrals[0]
    # Nothing that names a home or is measured in minutes: the points of the two are sure and level.
    referral = replace(
        referral,
        child=replace(referral.child, contacts=(), relations=(), origin=home.where),
        school=None,
        has_school=False,
        hotspots=(),
        services=(),
        home_records=(),
        refusals=(),
        impact_assessments=(),
        wishes=replace(referral.wishes, homes={}, areas={}) if referral.wishes else None,
    )
    engine = Engine.over(snapshot)
    judgement = engine.judge([referral])
    return Judged(World(snapshot, (referral,)), engine, judgement, rank(judgement))


def test_two_homes_alike_in_all_but_the_reference_are_level_and_stand_by_reference() -> None:
    found = twins(0)
    group = Group.CAN_PROPOSE
    assert found.ranking.can_propose.tolist() == [0, 1]
    assert found.ranking.level_with_above[group].tolist() == [False, True]
    assert found.ranking.overlaps_above[group].tolist() == [False, False]


def near(found: Judged, metres: float, radius_km: float) -> Where:
    where = found.world.snapshot.homes[0].where
    assert where is not None
    return replace(where, northing_m=where.northing_m + metres, radius_km=radius_km)


def test_of_two_level_homes_the_nearer_stands_first_and_what_is_sure_overlaps_nothing() -> None:
    found = twins(0, where=near(twins(0), 100.0, 0.0))
    assert found.ranking.can_propose.tolist() == [0, 1]
    assert found.ranking.level_with_above[Group.CAN_PROPOSE].tolist() == [False, True]
    assert found.ranking.overlaps_above[Group.CAN_PROPOSE].tolist() == [False, False]


def test_a_level_home_whose_place_is_known_less_well_may_be_the_nearer() -> None:
    found = twins(0, where=near(twins(0), 100.0, 1.0))
    # Its own point is where the child comes from: nothing can be nearer, so the other is moved.
    home = found.world.snapshot.homes[0]
    moved = replace(home, where=near(found, 50.0, 0.0))
    snapshot = replace(found.world.snapshot, homes=(moved, found.world.snapshot.homes[1]))
    ranking = rank(Engine.over(snapshot).judge(found.world.referrals))
    assert ranking.can_propose.tolist() == [0, 1]
    assert ranking.level_with_above[Group.CAN_PROPOSE].tolist() == [False, True]
    assert ranking.overlaps_above[Group.CAN_PROPOSE].tolist() == [False, True]


def test_of_two_homes_to_ask_as_good_at_best_the_better_at_worst_is_rung_first() -> None:
    found = twins(0, staff_turnover=0.0)
    first, second = found.world.snapshot.homes
    less_known = replace(first, staff_turnover=None)
    snapshot = replace(found.world.snapshot, homes=(less_known, second), vacancies=())
    ranking = rank(Engine.over(snapshot).judge(found.world.referrals))
    assert ranking.ask_first.tolist() == [1, 0]


def test_every_home_is_in_exactly_one_group() -> None:
    for found in each_judged():
        ranked = [found.ranking.of(group).tolist() for group in Group]
        assert sorted(column for group in ranked for column in group) == list(
            range(len(found.world.snapshot.homes))
        )


@pytest.mark.parametrize("seed", range(25))
def test_a_child_alone_ranks_as_in_the_batch(seed: int) -> None:
    world = random_world(seed, homes=4, children=4)
    engine = Engine.over(world.snapshot)
    batch = engine.judge(world.referrals)
    for child, referral in enumerate(world.referrals):
        alone = engine.judge([referral])
        for one, many in zip(alone.verdicts, batch.verdicts, strict=True):
            assert (one.rule.id, one.effect) == (many.rule.id, many.effect)
            expected = ends(many.finding, batch.frame.shape)[:, child]
            assert np.array_equal(ends(one.finding, alone.frame.shape)[:, 0], expected)
        for name in ("barred", "safety", "welfare"):
            ours, theirs = getattr(alone, name), getattr(batch, name)
            for end in ours.__slots__:
                assert np.array_equal(getattr(ours, end)[0], getattr(theirs, end)[child])
        mine, ranked = rank(alone), rank(batch, child)
        for group in Group:
            assert mine.of(group).tolist() == ranked.of(group).tolist()
        for group in (Group.CAN_PROPOSE, Group.ASK_FIRST):
            for marks in ("level_with_above", "overlaps_above"):
                ours, theirs = getattr(mine, marks)[group], getattr(ranked, marks)[group]
                assert ours.tolist() == theirs.tolist()


@pytest.mark.parametrize("seed", range(25))
def test_a_home_more_elsewhere_changes_nobody_else(seed: int) -> None:
    before = judged(seed)
    world = before.world
    other = random_world(seed + 1000, homes=1).snapshot
    stranger = replace(other.homes[0], urn="9999999")
    snapshot = replace(
        world.snapshot,
        homes=(*world.snapshot.homes, stranger),
        residents=(
            *world.snapshot.residents,
            *(replace(r, urn=stranger.urn, person=f"q{r.person}") for r in other.residents),
        ),
        vacancies=(
            *world.snapshot.vacancies,
            *(replace(vacancy, urn=stranger.urn) for vacancy in other.vacancies),
        ),
    )
    after = Engine.over(snapshot).judge(world.referrals)
    for name in ("safety", "welfare", "barred"):
        ours, theirs = getattr(before.judgement, name), getattr(after, name)
        for end in ours.__slots__:
            assert np.array_equal(getattr(ours, end), getattr(theirs, end)[:, :-1])
    ranked = rank(after)
    for group in Group:
        left = [c for c in ranked.of(group).tolist() if c != len(world.snapshot.homes)]
        assert left == before.ranking.of(group).tolist()


def test_a_place_told_free_never_costs_a_home_its_group() -> None:
    for found in each_judged(range(40)):
        snapshot = found.world.snapshot
        starts_on = found.world.referrals[0].starts_on
        free = tuple(
            Vacancy(home.urn, place.id, starts_on, starts_on, "registered manager")
            for home in snapshot.homes
            for place in home.places
        )
        after = Engine.over(replace(snapshot, vacancies=free)).judge(found.world.referrals)
        assert not (after.barred.surely & ~found.judgement.barred.surely).any()
