"""How fast the order of one child is made again with other weights, beside one sort a vector."""

from __future__ import annotations

import numpy as np

from benchmarks.figure import Figure
from benchmarks.setting import Setting
from benchmarks.timing import Timing, timed
from constraints.arrays import Floats, Ints
from constraints.base import Effect
from matcher.firmness import PLACES, VECTORS, Firmness, firmness
from matcher.firmness.weights import draw
from matcher.judge import Judgement
from matcher.rank import Group, Ranking, metres_of, rank

CHILDREN = 12
"""Judged before the clock starts, and kept: what is judged of a child takes some megabytes."""
HELD_TO_A_SORT_A_VECTOR = 3
SORTED_RUNS = 9

Judged = tuple[Judgement, Ranking]


def weighed_otherwise(setting: Setting, runs: int) -> Figure:
    """Weigh the homes of one child otherwise, once judged and ranked."""
    children = judged(setting)
    bounds = setting.engine.profile.bounds
    slow = {id(found): in_sorts(setting, found) for found in children[:HELD_TO_A_SORT_A_VECTOR]}

    def check(found: Judged, ours: Firmness | None) -> None:
        if ours is None:
            assert not found[1].can_propose.size
            assert not found[1].ask_first.size
            return
        assert ours.first.sum() == VECTORS
        assert ours.first_three.sum() == VECTORS * min(PLACES, ours.first.size)
        if id(found) in slow:
            first, three = slow[id(found)]
            assert np.array_equal(ours.first, first)
            assert np.array_equal(ours.first_three, three)

    asked = [children[number % len(children)] for number in range(runs)]
    timing = timed(lambda found: firmness(*found, bounds), asked, check, warm=len(children))
    what = (
        f"the order of one child, judged and ranked before, made again under {VECTORS:,} vectors "
        "of weights: shares of first and first three, and ties"
    )
    held_to = (
        "every place filled in every vector; the counts of three children equal those of one whole "
        "sort a vector"
    )
    return Figure.of("firmness", what, "ms", timing, target=50.0, held_to=held_to)


def sort_a_vector(setting: Setting, runs: int = SORTED_RUNS) -> Timing:
    """Time one whole sort of a child's homes for each vector, with arrays: what it replaces."""
    children = judged(setting)
    asked = [children[number % len(children)] for number in range(min(runs, SORTED_RUNS))]

    def check(_: Judged, counts: tuple[Ints, Ints]) -> None:
        assert counts[0].sum() in (0, VECTORS)

    return timed(lambda found: in_sorts(setting, found), asked, check)


def judged(setting: Setting) -> list[Judged]:
    """Judge and rank some children, each alone."""
    found = (setting.engine.judge([one]) for one in setting.same_days[:CHILDREN])
    return [(judgement, rank(judgement)) for judgement in found]


def in_sorts(setting: Setting, found: Judged) -> tuple[Ints, Ints]:
    """Count how often each home is first, and in the first three, by one sort for each vector."""
    judgement, ranking = found
    group = Group.CAN_PROPOSE if ranking.can_propose.size else Group.ASK_FIRST
    order = ranking.of(group)
    first, three = (np.zeros(order.size, dtype=np.int64) for _ in range(2))
    if not order.size:
        return first, three
    rules = [verdict.rule.id for verdict in judgement.of_effect(Effect.COST)]
    ends = [_end(judgement, order, high=high) for high in (False, True)]
    for vector in draw(setting.engine.profile.bounds, rules):
        best, worst = (_keys(end, vector) for end in ends)
        keys = worst if group is Group.CAN_PROPOSE else (*best, *worst)
        top = np.lexsort((order, *reversed(keys)))[:PLACES]
        first[top[0]] += 1
        three[top] += 1
    return first, three


def _end(judgement: Judgement, order: Ints, *, high: bool) -> tuple[Ints, Floats, Ints]:
    """Give safety, shares of the costs, and metres, at one end of what is known."""
    shape = judgement.frame.shape
    safety, km = judgement.safety, judgement.frame.pairs.distance_km
    costs = [verdict.finding for verdict in judgement.of_effect(Effect.COST)]
    shares = [np.broadcast_to(c.high if high else c.low, shape)[0, order] for c in costs]
    return (
        (safety.high if high else safety.low)[0, order].astype(np.int64),
        np.array(shares),
        metres_of((km.high if high else km.low)[0, order]),
    )


def _keys(end: tuple[Ints, Floats, Ints], vector: Ints) -> tuple[Ints, Floats, Ints]:
    safety, shares, metres = end
    return safety, np.rint(vector[:, None] * shares).sum(axis=0), metres
