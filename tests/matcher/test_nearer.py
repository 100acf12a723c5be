from __future__ import annotations

from dataclasses import replace

import numpy as np

from constraints.base import Effect, Finding
from constraints.compatibility.row import MatrixRow
from constraints.logic import Interval
from matcher.engine import Engine
from matcher.judge import Verdict, judged_again
from matcher.nearer import By, Nearness, Outweighed, Why, nearness, outweighed, why_not
from matcher.rank import Group, rank
from tests.matcher.test_rank import near, slow_distance_km, slow_group, slow_keys, twins
from tests.worlds.judged import Judged, each_judged, ends


def slow_nearness(found: Judged, column: int, chosen: int) -> Nearness:
    if column == chosen:
        return Nearness.CHOSEN
    (low, high), (own_low, own_high) = (slow_distance_km(found, one) for one in (column, chosen))
    if (0.0, np.inf) in {(low, high), (own_low, own_high)}:
        return Nearness.NOT_KNOWN
    if high < own_low:
        return Nearness.NEARER
    return Nearness.MAY_BE_NEARER if low < own_high else Nearness.NOT_NEARER


def test_every_home_is_nearer_or_may_be_or_is_not_or_is_not_known_and_none_is_dropped() -> None:
    seen = set()
    for found in each_judged():
        homes = found.judgement.frame.shape[1]
        for chosen in range(homes):
            beside = nearness(found.judgement, chosen)
            assert beside.tolist() == [slow_nearness(found, one, chosen) for one in range(homes)]
            assert (beside == Nearness.CHOSEN).sum() == 1
            seen |= set(beside.tolist())
    assert seen == set(Nearness)


def position(found: Judged, column: int) -> tuple[int, int]:
    group = slow_group(found, column)
    return list(Group).index(group), found.ranking.of(group).tolist().index(column)


def test_why_a_home_is_not_in_its_place_follows_from_where_the_two_stand() -> None:
    seen = set()
    for found in each_judged():
        homes = found.judgement.frame.shape[1]
        for chosen in range(homes):
            for column, why in enumerate(why_not(found.ranking, chosen, homes)):
                if column == chosen:
                    continue
                if slow_group(found, column) is Group.MAY_NOT:
                    assert why is Why.BARRED
                elif position(found, column) < position(found, chosen):
                    assert why is Why.BEFORE
                else:
                    asked = slow_group(found, column) is Group.ASK_FIRST
                    assert why is (Why.ASK_FIRST if asked else Why.OUTWEIGHED)
                seen.add(why)
    assert seen == set(Why)


def behind(found: Judged) -> list[tuple[int, int]]:
    """Pairs of homes of one group, the one that stands behind first."""
    return [
        (column, chosen)
        for order in (found.ranking.can_propose.tolist(), found.ranking.ask_first.tolist())
        for at, chosen in enumerate(order)
        for column in order[at + 1 :]
    ]


def weighed(found: Judged, column: int, chosen: int) -> Outweighed:
    return outweighed(found.judgement, found.ranking, chosen, np.array([column]))[0]


def test_what_is_said_to_set_a_home_behind_does_so() -> None:
    seen = set()
    for found in each_judged():
        for column, chosen in behind(found):
            said = weighed(found, column, chosen)
            proposed = chosen in found.ranking.can_propose
            (best, worst), (own_best, own_worst) = (
                slow_keys(found, one) for one in (column, chosen)
            )
            keys = (*worst, column) if proposed else (*best, *worst, column)
            own = (*own_worst, chosen) if proposed else (*own_best, *own_worst, chosen)
            first = next(at for at, (a, b) in enumerate(zip(keys, own, strict=True)) if a != b)
            assert keys[first] > own[first]
            named = (By.SAFETY, By.POINTS, By.DISTANCE)
            assert said.by is (By.REFERENCE if first == len(keys) - 1 else named[first % 3])
            assert said.points == keys[1] - own[1]
            assert said.could_pass == ((*best[:2], worst[2], column) < (*own_worst, chosen))
            seen.add(said.by)
    assert By.POINTS in seen


def test_of_two_level_homes_the_distance_and_then_the_reference_number_sets_one_behind() -> None:
    alike = twins(0)
    assert weighed(alike, 1, 0) == Outweighed(By.REFERENCE, 0.0, 0, (), False)
    farther = twins(0, where=near(alike, 100.0, 0.0))
    assert weighed(farther, 1, 0) == Outweighed(By.DISTANCE, 0.0, 0, (), False)


def test_risk_that_comes_before_all_else_is_said_to_do_so_whatever_the_points() -> None:
    tried = 0
    for found in each_judged(range(60)):
        order = found.ranking.can_propose.tolist()
        safety = np.zeros(found.judgement.frame.shape)
        if len(order) > 1 and not found.judgement.safety.high.any():
            safety[0, order[0]] = 6.0
            judgement = judged_again(found.judgement, (), Interval.known(safety))
            ranking = rank(judgement)
            assert ranking.can_propose.tolist() == [*order[1:], order[0]]
            said = outweighed(judgement, ranking, order[1], np.array(order[:1]))[0]
            assert (said.by, said.half_levels, said.could_pass) == (By.SAFETY, 6.0, False)
            tried += 1
    assert tried > 10


def test_the_criteria_said_to_outweigh_are_all_that_do_and_without_them_the_points_do_not() -> None:
    compared = 0
    for found in each_judged(range(60)):
        judgement, shape = found.judgement, found.judgement.frame.shape
        costs = {v.rule.id: v for v in judgement.of_effect(Effect.COST)}
        for column, chosen in behind(found):
            said = weighed(found, column, chosen)
            end = 1 if chosen in found.ranking.can_propose else 0
            more = {}
            for rule, cost in costs.items():
                shares = ends(cost.finding, shape)[end, 0]
                points = found.engine.profile.points[rule]
                more[rule] = round(shares[column] * points) - round(shares[chosen] * points)
            assert dict(said.costs) == {rule: by for rule, by in more.items() if by > 0}
            amounts = [by for _, by in said.costs]
            assert amounts == sorted(amounts, reverse=True)
            assert said.points == sum(more.values())
            if said.by is By.POINTS:
                assert amounts
                assert said.points - sum(amounts) <= 0
                compared += 1
    assert compared > 50


def without(engine: Engine, verdict: Verdict) -> Engine:
    """The engine without one rule; a row of the matrix is kept, and its bar taken away below."""
    if isinstance(verdict.rule, MatrixRow):
        return engine
    kept = tuple(rule for rule in engine.catalogue if rule.id != verdict.rule.id)
    return replace(engine, catalogue=kept)


def group_without(found: Judged, verdict: Verdict, column: int) -> Group:
    judgement = without(found.engine, verdict).judge(found.world.referrals)
    if isinstance(verdict.rule, MatrixRow):
        nothing = Finding(np.zeros((1, 1)), np.zeros((1, 1)))
        lifted = [
            (v, replace(v, found=nothing))
            for v in judgement.verdicts
            if (v.rule.id, v.effect) == (verdict.rule.id, verdict.effect)
        ]
        judgement = judged_again(judgement, lifted, judgement.safety)
    ranking = rank(judgement)
    return next(group for group in Group if column in ranking.of(group))


def test_a_nearer_home_that_one_rule_alone_bars_is_barred_no_longer_without_it() -> None:
    lifted = set()
    for found in each_judged(range(120)):
        judgement, shape = found.judgement, found.judgement.frame.shape
        if found.ranking.can_propose.size == 0:
            continue
        beside = nearness(judgement, int(found.ranking.can_propose[0]))
        bars = judgement.of_effect(Effect.BAR)
        for column in found.ranking.may_not.tolist():
            breached = [v for v in bars if ends(v.finding, shape)[0, 0, column] > 0]
            assert breached
            if beside[column] == Nearness.NOT_NEARER:
                continue
            for verdict in breached:
                free = group_without(found, verdict, column) is not Group.MAY_NOT
                assert free == (len(breached) == 1), verdict.rule.id
                lifted.add(verdict.rule.id) if free else None
    assert len(lifted) > 5
