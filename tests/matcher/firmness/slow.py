"""Homes ordered under one vector after another, in plain Python from the verdicts themselves."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.base import Effect
from matcher.rank import FARTHEST_M, Group
from tests.worlds.judged import Judged, ends

Key = tuple[int, ...]


def slow_end(found: Judged, column: int, points: Mapping[str, int], end: int) -> Key:
    """Safety, welfare and metres of one home at one end of what is known."""
    shape = found.judgement.frame.shape
    residual = found.judgement.matrix.residual
    half_levels = (residual.low, residual.high)[end][0, column]
    km = found.judgement.frame.pairs.distance_km
    metres = min((km.low, km.high)[end][0, column] * 1000.0, FARTHEST_M)
    welfare = sum(
        round(ends(verdict.finding, shape)[end, 0, column] * points[verdict.rule.id])
        for verdict in found.judgement.verdicts
        if verdict.effect is Effect.COST
    )
    return int(half_levels) if half_levels >= 5 else 0, welfare, int(metres)


def slow_key(found: Judged, column: int, points: Mapping[str, int], group: Group) -> Key:
    best, worst = (slow_end(found, column, points, end) for end in (0, 1))
    return (*worst, column) if group is Group.CAN_PROPOSE else (*best, *worst, column)


def slow_order(
    found: Judged, group: Group, columns: list[int], points: Mapping[str, int]
) -> list[int]:
    return sorted(columns, key=lambda column: slow_key(found, column, points, group))
