"""Judge the matching matrix between two groups of children who might live together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.columns import Between, Children
from constraints.compatibility.decision import decide
from constraints.compatibility.firing import Firing, pair_fires
from constraints.compatibility.measures import Measures
from constraints.compatibility.posing import at_grave_level
from constraints.compatibility.row import Direction, MatrixRow
from constraints.compatibility.setting import Setting
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Poser


@dataclass(frozen=True, slots=True)
class PairOutcome:
    """
    What the matrix says of pairs of children. Shape (left, right).

    Parameters
    ----------
    bar
        Whether the two may not live together.
    gate
        Whether the two managers have to sign for it.
    residual
        Half levels, 0 to 6; the greatest over rows and directions.
    """

    bar: Truth
    gate: Truth
    residual: Interval


def between_two(
    rows: tuple[MatrixRow, ...],
    left: Children,
    right: Children,
    between: Between,
    mitigation: Coded,
) -> PairOutcome:
    """
    Judge every row between two groups of children in one setting, the worse direction counting.

    Both children are new to the home: a row that says which of the two has to pose it is judged
    both ways round. Rows about the home are left to `evaluate`.

    Parameters
    ----------
    rows
        The rows.
    left, right
        Shape (left, 1) and (right, 1).
    between
        Shape (left, right).
    mitigation
        Shape (mitigations, 1, 1): `MitigationState` of the setting.
    """
    shape = (len(left), len(right))
    bar, gate = (Truth(*(np.zeros(shape, dtype=np.bool_) for _ in range(2))) for _ in range(2))
    low, high = np.zeros(shape), np.zeros(shape)
    across = right.across()
    measures = Measures(mitigation, at_grave_level(left) | at_grave_level(across))
    setting = Setting.of_measures(measures)
    for row in rows:
        if row.about_the_home or not row.scores:
            continue
        firing = _both_ways(row, left, across, between, setting)
        if not firing.fires.possibly.any():
            continue
        decision = decide(row, firing, measures)
        bar, gate = bar | decision.bar, gate | decision.gate
        np.maximum(low, decision.residual.low, out=low)
        np.maximum(high, decision.residual.high, out=high)
    return PairOutcome(bar, gate, Interval(low, high))


def _both_ways(
    row: MatrixRow, left: Children, right: Children, between: Between, setting: Setting
) -> Firing:
    here = Truth.known(np.ones((1, 1), dtype=np.bool_))
    known = here if row.where is None else row.where.holds(setting)
    firing = Firing.by(
        Poser.REFERRED_CHILD,
        pair_fires(row, left, right, between) & known,
        row.level_posed(left),
        here,
    )
    if row.direction is Direction.MUTUAL:
        return firing
    other = Firing.by(
        Poser.RESIDENT,
        pair_fires(row, right, left, between) & known,
        row.level_posed(right),
        here,
    )
    return firing.with_other(other)
