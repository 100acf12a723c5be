"""What is not known is told: where that changes the first choice, something was worth asking."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matcher.asking_first import smallest, waits_of
from matcher.engine import Engine
from matcher.rank import rank
from tests.matcher.asking_first.exhaustive import first_of
from tests.worlds import hide_referral, hide_snapshot, random_world
from tests.worlds.judged import Judged

HABITS = ((0.0, 0.02), (0.0, 0.05), (0.02, 0.05), (0.0, 0.1))
SHARES = (0.01, 0.03, 0.08)


def hidden_and_told(seed: int) -> Iterator[Judged]:
    """A world of which something is not known, and then is."""
    rng = np.random.default_rng([seed, 78])
    world = random_world(seed, homes=6, habits=HABITS[seed % 4])
    snapshot, referral = world.snapshot, world.referrals[0]
    share = float(rng.choice(SHARES))
    hidden = hide_snapshot(snapshot, rng, share) if seed % 3 else snapshot
    less = hide_referral(referral, rng, share) if seed % 2 else referral
    for homes, child in ((hidden, less), (snapshot, referral)):
        engine = Engine.over(homes)
        judgement = engine.judge([child])
        yield Judged(world, engine, judgement, rank(judgement))


def worth_asking_where_it_mattered(seed: int) -> bool:
    """Whether the first choice changed; then some set of answers was said to be able to."""
    hidden, told = hidden_and_told(seed)
    km = hidden.judgement.frame.pairs.distance_km
    if first_of(hidden.ranking) in {None, first_of(told.ranking)} or (km.low != km.high).any():
        return False
    found = smallest(hidden.judgement, hidden.ranking, waits_of(hidden.judgement))
    assert found.sets or found.tried is not None
    return True


def test_what_changes_the_first_choice_when_it_is_told_was_worth_asking() -> None:
    assert sum(worth_asking_where_it_mattered(seed) for seed in range(80)) > 3
