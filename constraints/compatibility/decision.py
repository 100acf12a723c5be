"""What follows where a row fires, given what the home has in place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Floats
from constraints.compatibility.firing import Firing
from constraints.compatibility.measures import Measures
from constraints.compatibility.mitigations import (
    GREATEST_RELIEF,
    WARN_HALF_LEVELS,
)
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.logic import Interval, Truth

LEVEL = 2.0
"""Half levels of a level."""


NEVER = Truth.known(np.zeros((1, 1), dtype=np.bool_))
NO_LEVELS = Interval.known(np.zeros((1, 1)))


@dataclass(frozen=True, slots=True)
class Decision:
    """
    What one row comes to. Shape (referred, homes) or (left, right).

    Parameters
    ----------
    bar, gate
        Whether it bars; whether someone has to sign.
    residual
        Half levels that remain, 0 to 6.
    """

    bar: Truth
    gate: Truth
    residual: Interval


def decide(row: MatrixRow, firing: Firing, measures: Measures) -> Decision:
    """
    Decide what follows where a row fires.

    A block bars, and no mitigation lowers it, unless the home has what the row says instead. Else
    a minimum that the home cannot meet bars, one not yet verified leaves it undecided, and the
    managers sign. Mitigations lower what remains within their caps.
    """
    fires = firing.fires
    if not row.gates:
        return Decision(NEVER, NEVER, _residual(row, firing, None, measures))
    if row.matrix_class is MatrixClass.BLOCK and not row.unless:
        return Decision(fires, NEVER, Interval(firing.level.low * LEVEL, firing.level.high * LEVEL))
    short = ~measures.all_standing(row.minimum)
    if not row.unless:
        return Decision(fires & short, fires, _residual(row, firing, None, measures))
    managed = measures.some_standing(row.unless)
    return Decision(
        fires & (short | ~managed), fires & managed, _residual(row, firing, managed, measures)
    )


def under_signed_mitigations(firing: Firing) -> Floats:
    """
    Give the half levels that may remain where a home's own check is clear with mitigations.

    What the home signed counts for the most that mitigations take off together.
    """
    return np.maximum(firing.level.high * LEVEL - GREATEST_RELIEF, 0.0)


def _residual(
    row: MatrixRow, firing: Firing, managed: Truth | None, measures: Measures
) -> Interval:
    if not row.scores:
        return NO_LEVELS
    low, high = firing.level.low * LEVEL, firing.level.high * LEVEL
    relief = measures.relief(row.relieved_by, of_a_pair=not row.about_the_home)
    lowered = Interval(np.maximum(low - relief.high, 0.0), np.maximum(high - relief.low, 0.0))
    if row.matrix_class is MatrixClass.WARN:
        return lowered.over(lambda half_levels: np.minimum(half_levels, WARN_HALF_LEVELS))
    if managed is None:
        return lowered
    return Interval(
        np.where(managed.possibly, lowered.low, low), np.where(managed.surely, lowered.high, high)
    )
