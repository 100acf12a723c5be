"""What is allocated is what trying everything finds: aims, answer, ties, groups."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.engine import Engine
from tests.brute import arrays, compare
from tests.brute.exhaustive import Exhaustive
from tests.brute.moved_in import moved_in
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.small import PROFILE

PART = 20
POOLS = range(0, 160, PART)


@pytest.mark.parametrize("first", POOLS)
def test_pools_are_allocated_as_trying_everything_finds(first: int) -> None:
    faults = [fault for seed in range(first, first + PART) for fault in compare.disagreements(seed)]
    assert not faults


def test_problems_are_solved_alike_with_presolve_and_without() -> None:
    # Seeds of their own: the cores have tests on the others.
    faults = [fault for seed in range(5_000, 5_060) for fault in arrays.disagreements(seed)]
    assert not faults


def test_the_sample_holds_what_it_should() -> None:
    seen: Counter[str] = Counter()
    for seed in range(0, 160, 3):
        drawn = drawn_pool(seed)
        of = Exhaustive(drawn, Engine.over(drawn.snapshot, PROFILE))
        best = of.best()
        seen["somebody without a place"] += -1 in best.answer
        seen["everybody placed"] += -1 not in best.answer
        seen["ties"] += bool(best.ties)
        seen["groups together"] += bool(best.together)
        seen["groups near"] += bool(best.near)
        seen["several days"] += len({one.starts_on for one in of.referrals}) > 1
        given = [of.homes[n][home] for n, home in enumerate(best.answer) if home >= 0]
        seen["undecided"] += any(one.undecided for one in given)
        seen["grave"] += any(one.safety for homes in of.homes for one in homes.values())
        seen["conditions"] += drawn.policy.undecided_as_conditions
        seen["fair"] += drawn.fair
        seen["total"] += not drawn.fair
    assert all(seen[what] >= 2 for what in seen), seen
    assert len(seen) == 11


def test_judging_copies_of_homes_at_once_is_judging_them_one_by_one() -> None:
    drawn = drawn_pool(12)
    engine = Engine.over(drawn.snapshot, PROFILE)
    of = Exhaustive(drawn, engine)
    for one, column in of.beside.column.items():
        alone = moved_in(engine, of.referrals, [one], alone=False)
        for whole, single in ((of.beside.bar, alone.bar), (of.beside.grave, alone.grave)):
            assert (whole.surely[:, column] == single.surely[:, 0]).all()
            assert (whole.possibly[:, column] == single.possibly[:, 0]).all()
