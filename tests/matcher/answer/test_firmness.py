from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pytest

from matcher.answer import Answer, answer_for
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.firmness import AMONG, TIED_FROM, VECTORS
from matcher.rank import Group
from tests.worlds import random_world
from tests.worlds.judged import SEEDS, judged

ALL = 1000


@cache
def answered(seed: int, top: int = ALL) -> Answer:
    found = judged(seed)
    return answer_for(found.engine, found.world.referrals[0], top=top)


def ranked(answer: Answer, group: Group) -> dict[str, int | None]:
    matches = answer.can_propose if group is Group.CAN_PROPOSE else answer.ask_first
    return {match.urn: match.rank for match in matches}


def test_the_first_group_with_a_home_in_it_is_weighed() -> None:
    seen = set()
    for seed in SEEDS:
        answer = answered(seed)
        group = None if answer.firmness is None else answer.firmness.group
        filled = [g for g in (Group.CAN_PROPOSE, Group.ASK_FIRST) if answer.counts[g.value]]
        assert group == (filled[0] if filled else None)
        seen.add(group)
    assert seen == {Group.CAN_PROPOSE, Group.ASK_FIRST, None}


def test_shares_add_up_over_the_homes_that_lead_and_each_stands_at_its_rank() -> None:
    for seed in SEEDS:
        answer = answered(seed)
        firmness = answer.firmness
        if firmness is None:
            continue
        assert firmness.ways == VECTORS
        ranks = ranked(answer, firmness.group)
        assert sum(home.first for home in firmness.homes) == pytest.approx(1.0)
        three = min(3, len(ranks))
        assert sum(home.first_three for home in firmness.homes) == pytest.approx(three)
        assert all(0 < home.first_three <= 1 for home in firmness.homes)
        assert all(ranks[home.urn] == home.rank for home in (*firmness.homes, *firmness.tied))


def test_a_tied_home_is_tied_with_a_home_before_it_for_a_reason_given() -> None:
    reasons = set()
    for seed in SEEDS:
        answer = answered(seed)
        firmness = answer.firmness
        if firmness is None:
            continue
        ranks = ranked(answer, firmness.group)
        assert firmness.tied_among == min(AMONG, len(ranks))
        for home in firmness.tied:
            assert ranks[home.with_urn] == home.with_rank < home.rank <= firmness.tied_among
            assert home.turned >= firmness.tied_from or home.not_known
            reasons.add((home.turned >= TIED_FROM, home.not_known))
    assert reasons >= {(True, True), (False, True)}


def test_a_tied_home_could_come_before_the_home_above_where_the_unknown_alone_ties_it() -> None:
    ties = 0
    for seed in SEEDS:
        answer = answered(seed)
        if answer.firmness is None:
            continue
        matches = {match.urn: match for match in (*answer.can_propose, *answer.ask_first)}
        for home in answer.firmness.tied:
            if home.not_known and answer.firmness.group is Group.CAN_PROPOSE:
                assert matches[home.urn].overlaps_above
                ties += 1
    assert ties > 10


def test_how_many_homes_are_explained_changes_nothing() -> None:
    for seed in range(40):
        assert answered(seed, 1).firmness == answered(seed).firmness


def test_another_profile_weighs_within_its_own_bounds() -> None:
    changed = 0
    for seed in range(20):
        world = random_world(seed, homes=8, habits=(0.0, 0.1))
        engine = Engine.over(world.snapshot)
        held = {rule: (points, points) for rule, points in engine.profile.points.items()}
        firm = replace(engine, profile=replace(engine.profile, bounds=held))
        ours, theirs = (answer_for(one, world.referrals[0]).firmness for one in (engine, firm))
        if ours is not None and theirs is not None:
            assert next(home.first for home in theirs.homes) == 1.0
            changed += ours.homes != theirs.homes
    assert changed > 2


def test_on_the_wire_it_is_plain_numbers_or_nothing() -> None:
    kinds = set()
    for seed in range(40):
        answer = answered(seed)
        written = json.loads(as_json(answer, "match"))["firmness"]
        kinds.add(type(written))
        if answer.firmness is not None:
            assert written["group"] == answer.firmness.group.value
            assert [home["first"] for home in written["homes"]] == [
                home.first for home in answer.firmness.homes
            ]
    assert kinds == {dict, type(None)}
