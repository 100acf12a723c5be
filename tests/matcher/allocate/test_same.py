"""The same pool gives the same answer, to the byte, in whatever order it is gathered."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TypeVar

import numpy as np

from matcher.allocate.answer import allocation_of
from matcher.allocate.plan import Plan
from matcher.engine import Engine
from tests.brute.compare import planned
from tests.brute.pools import Drawn, drawn_pool
from tests.matcher.allocate.small import LIMITS, PROFILE

T = TypeVar("T")
SEEDS = (3, 8, 19, 26)
"""Of pools with ties, groups, several days and places for which children compete."""
SCRIPT = """
import hashlib
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.test_same import SEEDS, told
for time in (1, 2):
    for seed in SEEDS[:1]:
        print(seed, hashlib.sha256(told(drawn_pool(seed)).encode()).hexdigest())
"""


def told(drawn: Drawn) -> str:
    """Give all that is found and all that is told of it; not how long it took."""
    plan = planned(Engine.over(drawn.snapshot, PROFILE), drawn)
    return repr((found(plan), allocation_of(plan, LIMITS)))


def found(plan: Plan) -> tuple[object, ...]:
    solution = plan.outcome.solution
    assert solution is not None
    reached = [(now.name, now.status, now.value, now.bound) for now in solution.reached]
    prices = solution.prices
    return (
        plan.home_of,
        plan.room_of,
        plan.kinship,
        plan.kept_apart,
        reached,
        solution.ties,
        [agent.tolist() for agent in solution.witnesses],
        None if prices is None else (prices.scale, prices.item.tolist(), prices.agent.tolist()),
    )


def shuffled(rng: np.random.Generator, things: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(things[int(n)] for n in rng.permutation(len(things)))


def mixed(rng: np.random.Generator, drawn: Drawn) -> Drawn:
    """Give the pool as somebody else would have gathered it."""
    referrals = tuple(
        replace(one, child=replace(one.child, relations=shuffled(rng, one.child.relations)))
        for one in shuffled(rng, drawn.referrals)
    )
    snapshot = replace(
        drawn.snapshot,
        vacancies=shuffled(rng, drawn.snapshot.vacancies),
        residents=shuffled(rng, drawn.snapshot.residents),
    )
    return replace(drawn, snapshot=snapshot, referrals=referrals)


def test_the_order_of_what_is_gathered_changes_nothing() -> None:
    rng = np.random.default_rng(1)
    for seed in SEEDS:
        drawn = drawn_pool(seed)
        expected = told(drawn)
        for _ in range(2):
            assert told(mixed(rng, drawn)) == expected, seed


def test_runs_processes_and_hash_seeds_change_nothing() -> None:
    runs = []
    for hash_seed in ("1", "2"):
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        )
        runs.append(done.stdout.splitlines())
    one, other = runs
    assert one == other
    assert one[:1] == one[1:]
