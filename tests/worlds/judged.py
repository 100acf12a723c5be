"""Worlds judged and ranked, once for all the tests that look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt

from constraints.base import Finding
from matcher.engine import Engine
from matcher.judge import Judgement
from matcher.rank import Ranking, rank
from tests.worlds.world import World, random_world

SEEDS = range(200)
"""What tests of all worlds look at."""
MANY = range(1_000)
"""Enough for every rule and every row to make a difference in some world; few are looked at."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A world of one child, with what the engine makes of it."""

    world: World
    engine: Engine
    judgement: Judgement
    ranking: Ranking


@cache
def judged(seed: int) -> Judged:
    world = random_world(seed)
    engine = Engine.over(world.snapshot)
    judgement = engine.judge(world.referrals)
    return Judged(world, engine, judgement, rank(judgement))


def each_judged(seeds: range = SEEDS) -> Iterator[Judged]:
    for seed in seeds:
        yield judged(seed)


def ends(finding: Finding, shape: tuple[int, int]) -> npt.NDArray[np.float64]:
    """Both ends of a finding spread over children and homes, shape (2, referred, homes)."""
    return np.array([np.broadcast_to(end, shape) for end in (finding.low, finding.high)])


def unchecked(world: World) -> World:
    """The world without homes' own checks, which settle by signature what was not known."""
    return replace(
        world, referrals=tuple(replace(referral, replies=()) for referral in world.referrals)
    )
