from __future__ import annotations

from math import ceil

import numpy as np
import pytest

from matcher.allocate import judged as module
from matcher.allocate.judged import Judged, judge_pool
from matcher.allocate.pool import Pool, pool_of
from matcher.engine import Engine
from matcher.rank import keys_of, rank
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.small import PROFILE, home, name, supply, waiting
from tests.matcher.frame.small import resident


def drawn(seed: int) -> tuple[Engine, Pool]:
    of = drawn_pool(seed)
    return Engine.over(of.snapshot, PROFILE), pool_of(of.referrals)


def same(one: Judged, other: Judged) -> bool:
    return all((getattr(one, it) == getattr(other, it)).all() for it in Judged.__slots__)


def test_each_row_is_what_the_child_alone_is_told() -> None:
    for seed in range(12):
        engine, pool = drawn(seed)
        found = judge_pool(engine, pool)
        for row, referral in enumerate(pool.referrals):
            judgement = engine.judge([referral])
            ranking, (_, worst) = rank(judgement), keys_of(judgement)
            groups = ranking.can_propose.tolist(), ranking.ask_first.tolist()
            assert np.flatnonzero(found.decided[row]).tolist() == sorted(groups[0])
            assert np.flatnonzero(found.undecided[row]).tolist() == sorted(groups[1])
            order = [*groups[0], *groups[1]]
            assert found.standing[row, order].tolist() == list(range(len(order)))
            assert (found.standing[row, ranking.may_not] == len(engine.supply.column)).all()
            assert found.points[row].tolist() == worst.welfare.tolist()
            assert found.metres[row].tolist() == worst.metres().tolist()
            assert found.safety[row].tolist() == [ceil(half * 4) for half in worst.safety]


def test_children_are_judged_some_at_a_time_and_it_makes_no_difference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine, pool = drawn(17)
    whole = judge_pool(engine, pool)
    monkeypatch.setattr(module, "AT_ONCE", 1)
    told: list[int] = []
    assert same(judge_pool(engine, pool, told.append), whole)
    assert told == list(range(1, len(pool) + 1))


def test_a_child_is_not_moved_to_the_home_they_live_in() -> None:
    homes = home(1), home(2), home(3)
    engine = supply(*homes, residents=[resident(name(1), urn=homes[0].urn)])
    pool = pool_of([waiting(1), waiting(2, lives_at=homes[1].urn), waiting(3, lives_at="SC000001")])
    assert judge_pool(engine, pool).lives_there.tolist() == [
        [True, False, False],
        [False, True, False],
        [False, False, False],
    ]


def test_nobody_waits_and_nowhere_to_go() -> None:
    assert judge_pool(supply(home(1)), pool_of([])).points.shape == (0, 1)
    assert judge_pool(supply(), pool_of([waiting(1)])).points.shape == (1, 0)
