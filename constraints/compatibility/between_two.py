"""Judge the matching matrix between two groups of children who might live together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import numpy as np

from constraints.columns import Between, Children
from constraints.compatibility.conditions import Anyone
from constraints.compatibility.decision import decide
from constraints.compatibility.firing import Firing
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
    Judge every row between two groups of children in one setting; see `between_each`.

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
    return between_each(rows, left, right.across(), between, mitigation)


def between_each(
    rows: tuple[MatrixRow, ...],
    one: Children,
    other: Children,
    between: Between,
    mitigation: Coded,
) -> PairOutcome:
    """
    Judge every row between children and others, the worse direction counting.

    Both are new to the home: a row that says which of the two has to pose it is judged both ways
    round. Rows about the home are left to `evaluate`.

    Parameters
    ----------
    rows
        The rows.
    one, other
        Two axes that broadcast together.
    between
        Of the shape the two come to.
    mitigation
        Shape (mitigations, ...), the rest as above: `MitigationState` where each pair would live.
    """
    shape = np.broadcast_shapes(one.born.shape, other.born.shape)
    bar, gate = (Truth(*(np.zeros(shape, dtype=np.bool_) for _ in range(2))) for _ in range(2))
    low, high = np.zeros(shape), np.zeros(shape)
    measures = Measures(mitigation, at_grave_level(one) | at_grave_level(other))
    setting = Setting.of_measures(measures)
    for row in rows:
        if row.about_the_home or not row.scores:
            continue
        firing = _both_ways(row, one, other, between, setting)
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
        _pair_fires(row, left, right, between) & known,
        row.level_posed(left),
        here,
    )
    if row.direction is Direction.MUTUAL:
        return firing
    other = Firing.by(
        Poser.RESIDENT,
        _pair_fires(row, right, left, between) & known,
        row.level_posed(right),
        here,
    )
    return firing.with_other(other)


def _pair_fires(row: MatrixRow, poser: Children, exposed: Children, between: Between) -> Truth:
    """
    Whether a row fires between children, in one direction.

    Parameters
    ----------
    row
        A row that is not about the home.
    poser, exposed
        One of shape (left, 1), the other of shape (1, right).
    between
        Shape (left, right).
    """
    parts = [] if row.relation is None else [row.relation.holds(poser, exposed, between)]
    for condition, children in ((row.posed, poser), (row.exposed, exposed)):
        if condition is not None and not isinstance(condition, Anyone):
            parts.append(condition.holds(children))
    fires = reduce(Truth.__and__, parts)
    shape = np.broadcast_shapes(poser.born.shape, exposed.born.shape)
    return fires if fires.shape == shape else fires.over(lambda a: np.broadcast_to(a, shape))
