"""The order of homes by the definitions, one home at a time in plain Python: slow, and simple."""

from __future__ import annotations

from math import inf

import numpy as np

from constraints.arrays import Floats
from constraints.base import Effect
from matcher.entities import Home, Referral
from matcher.geography.points import distance_km
from matcher.judge import SAFETY_FROM, Judgement
from matcher.rank import FARTHEST_M, Group, Ranking

Key = tuple[int, int, int]
Ends = tuple[Floats, Floats]
Cost = tuple[Ends, int]


def check_order(
    judgement: Judgement, ranking: Ranking, referral: Referral, homes: tuple[Home, ...]
) -> None:
    """
    Hold a ranking to a plain sort of plain tuples.

    Raises
    ------
    AssertionError
        A home is in another group, or another place, than the definitions say.
    """
    slow: dict[Group, list[tuple[tuple[object, ...], int]]] = {group: [] for group in Group}
    shape = judgement.frame.shape
    bars = [_row(v.finding.low, v.finding.high, shape) for v in judgement.of_effect(Effect.BAR)]
    costs = [
        (_row(v.finding.low, v.finding.high, shape), judgement.points[v.rule.id])
        for v in judgement.of_effect(Effect.COST)
    ]
    residual = _row(judgement.matrix.residual.low, judgement.matrix.residual.high, shape)
    for column, home in enumerate(homes):
        metres = _metres(referral, home)
        best, worst = (_key(end, column, costs, residual, metres) for end in (0, 1))
        if any(low[column] > 0 for low, _ in bars):
            slow[Group.MAY_NOT].append(((best[2], home.urn), column))
        elif any(high[column] > 0 for _, high in bars):
            slow[Group.ASK_FIRST].append(((*best, *worst, home.urn), column))
        else:
            slow[Group.CAN_PROPOSE].append(((*worst, home.urn), column))
    for group, keyed in slow.items():
        assert ranking.of(group).tolist() == [column for _, column in sorted(keyed)], group


def _row(low: Floats, high: Floats, shape: tuple[int, int]) -> Ends:
    return np.broadcast_to(low, shape)[0], np.broadcast_to(high, shape)[0]


def _key(
    end: int,
    column: int,
    costs: list[Cost],
    residual: Ends,
    metres: tuple[int, int],
) -> Key:
    half_levels = residual[end][column].item()
    welfare = sum(round(ends[end][column].item() * points) for ends, points in costs)
    return int(half_levels) if half_levels >= SAFETY_FROM else 0, welfare, metres[end]


def _metres(referral: Referral, home: Home) -> tuple[int, int]:
    here, there = referral.child.origin, home.where
    low, high = 0.0, inf
    if here is not None and there is not None:
        ends = [(here.easting_m, here.northing_m)], [(there.easting_m, there.northing_m)]
        km = distance_km(*ends).item()
        radius = here.radius_km + there.radius_km
        low, high = max(km - radius, 0.0), km + radius
    return int(min(low * 1_000.0, FARTHEST_M)), int(min(high * 1_000.0, FARTHEST_M))
