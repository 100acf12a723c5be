from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from matcher.asking_first import Found, Waits, answered, ranked_with, smallest, waits_of
from matcher.engine import Engine
from matcher.rank import rank
from tests.matcher.asking_first.exhaustive import (
    Set,
    first_of,
    judged_after,
    named,
    questions,
    smallest_sets,
)
from tests.worlds import random_world
from tests.worlds.judged import Judged, each_judged

MANY = 60
FEW = 3
"""So many answers are tried exhaustively."""
MOST_QUESTIONS = 12


@cache
def small(seed: int) -> Judged:
    world = random_world(seed, homes=4)
    engine = Engine.over(world.snapshot)
    judgement = engine.judge(world.referrals)
    return Judged(world, engine, judgement, rank(judgement))


def as_sets(waits: Waits, found: Found) -> dict[Set, int]:
    return {
        named(waits, one.home, waits.bits_of(one.for_all | one.to_home)): one.home
        for one in found.sets
    }


def test_the_sets_are_those_of_an_exhaustive_search() -> None:
    sizes: dict[tuple[bool, int | None], int] = {}
    for seed in range(MANY):
        found = small(seed)
        waits = waits_of(found.judgement)
        if max(map(len, questions(found, waits).values()), default=0) > MOST_QUESTIONS:
            continue
        slow = smallest_sets(found, waits, FEW)
        fast = smallest(found.judgement, found.ranking, waits)
        if not slow:
            assert fast.tried is None or fast.tried > FEW, seed
            assert all(one.size > FEW for one in fast.sets)
        else:
            assert as_sets(waits, fast) == slow, seed
            assert {one.size for one in fast.sets} == {fast.tried}
        key = (found.ranking.can_propose.size > 0, fast.tried)
        sizes[key] = sizes.get(key, 0) + 1
    assert {(True, None), (True, 1), (False, 1), (False, 2)} <= sizes.keys(), sizes


@pytest.mark.parametrize("seed", range(25))
def test_the_sets_that_put_one_home_first_are_those_of_an_exhaustive_search(seed: int) -> None:
    found = small(seed)
    waits = waits_of(found.judgement)
    if max(map(len, questions(found, waits).values()), default=0) > MOST_QUESTIONS:
        assert found.ranking.ask_first.size
        return
    for home in range(4):
        slow = smallest_sets(found, waits, FEW, only=home)
        fast = smallest(found.judgement, found.ranking, waits, only=home)
        if slow:
            assert as_sets(waits, fast) == slow, home
        else:
            assert fast.tried is None or fast.tried > FEW


def test_each_set_puts_its_home_first_and_no_part_of_it_changes_anything() -> None:
    tried = 0
    for found in each_judged():
        waits = waits_of(found.judgement)
        before = first_of(found.ranking)
        for one in smallest(found.judgement, found.ranking, waits).sets:
            after, _ = ranked_with(found.judgement, waits, one, well=True)
            assert first_of(after) == one.home != before
            bits = set(waits.bits_of(one.for_all | one.to_home))
            for left_out in bits:
                less = judged_after(found, waits, one.home, bits - {left_out}, well=True)
                assert first_of(rank(less)) == before
            tried += 1
    assert tried > 100


def test_an_answer_about_the_child_that_is_good_for_every_home_at_once_may_change_nothing() -> None:
    of_one_home_alone = 0
    for found in each_judged():
        waits, homes = waits_of(found.judgement), found.judgement.frame.shape[1]
        for one in smallest(found.judgement, found.ranking, waits).sets:
            everywhere = np.full(homes, one.for_all, dtype=np.int64)
            everywhere[one.home] |= one.to_home
            after = rank(answered(found.judgement, waits, everywhere, well=True))
            of_one_home_alone += first_of(after) == first_of(found.ranking)
    assert of_one_home_alone


def test_bad_answers_alone_never_change_the_first_choice() -> None:
    for found in each_judged():
        waits = waits_of(found.judgement)
        for home, bits in questions(found, waits).items():
            for asked in ([bit] for bit in bits) if home % 2 else (bits,):
                after = rank(judged_after(found, waits, home, asked, well=False))
                assert after.can_propose.tolist() == found.ranking.can_propose.tolist()


def test_where_every_home_is_barred_there_is_nothing_to_ask() -> None:
    nothing = 0
    for found in each_judged():
        if found.ranking.may_not.size == found.judgement.frame.shape[1]:
            waits = waits_of(found.judgement)
            assert smallest(found.judgement, found.ranking, waits) == Found((), None)
            nothing += 1
    assert nothing
