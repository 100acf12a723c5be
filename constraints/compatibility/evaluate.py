"""Judge every row of the matching matrix between referred children and homes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from constraints.arrays import Bools
from constraints.base import Finding
from constraints.columns import Frame
from constraints.compatibility.decision import NEVER, NO_LEVELS, Decision, decide
from constraints.compatibility.firing import Firing, together
from constraints.compatibility.firing_facts import FiringFacts
from constraints.compatibility.following import follow_ups_of
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.measures import Measures
from constraints.compatibility.meeting import Meeting
from constraints.compatibility.outcome import MatrixOutcome, RowOutcome
from constraints.compatibility.posing import at_grave_level
from constraints.compatibility.residents_check import ResidentsCheck
from constraints.compatibility.row import MatrixRow
from constraints.compatibility.setting import Setting
from constraints.later import Later
from constraints.logic import Interval, Truth

NOTHING = Finding(np.zeros((1, 1)), np.zeros((1, 1)))
NOBODY_SIGNS = Later(lambda: NOTHING)


def evaluate(
    frame: Frame, rows: tuple[MatrixRow, ...] = MATRIX, on: date | None = None
) -> MatrixOutcome:
    """
    Judge every row between every referred child and every home, in both directions.

    Parameters
    ----------
    frame
        Its ``lifted`` was made with the same rows.
    rows
        The rows.
    on
        Day of the decision: rows not in force on it say nothing. None judges all.

    Raises
    ------
    ValueError
        If the frame was lifted with other rows.
    """
    lifted = frame.lifted.posed.surely.shape[0]
    if lifted != len(rows):
        raise ValueError(f"Expected a frame lifted with {len(rows)} rows, found {lifted}.")
    grave = at_grave_level(frame.child) | frame.lifted.grave
    measures = Measures.of(frame.homes, grave)
    meeting = Meeting(frame, Setting(measures, frame.homes.fact))
    check = ResidentsCheck.of(frame.pairs.residents_check)
    residual = Interval(np.zeros(frame.shape), np.zeros(frame.shape))
    outcomes = []
    for position, row in enumerate(rows):
        idle = on is not None and not row.in_force(on)
        directions = [] if idle else meeting.directions(row, position)
        if not directions:
            outcomes.append(_silent(row))
            continue
        outcome = _judge(row, directions, measures, check)
        np.maximum(residual.low, outcome.residual.low, out=residual.low)
        np.maximum(residual.high, outcome.residual.high, out=residual.high)
        outcomes.append(outcome)
    return MatrixOutcome(tuple(outcomes), residual, follow_ups_of(outcomes, frame))


def _silent(row: MatrixRow) -> RowOutcome:
    bar, signed = (NOTHING, NOBODY_SIGNS) if row.gates else (None, None)
    return RowOutcome(row, NEVER, bar, signed, NO_LEVELS, {})


def _judge(
    row: MatrixRow, directions: list[Firing], measures: Measures, check: ResidentsCheck | None
) -> RowOutcome:
    firing = together(directions)
    decision = decide(row, firing, measures)
    if check is None or not row.settled_by_check or row.about_the_home or not row.scores:
        return _told(row, firing, decision)
    settled = together([check.settle(one) for one in directions])
    lowered = check.lower(decide(row, settled, measures), firing, decision)
    return replace(_told(row, settled, lowered), with_steps=check.with_steps(firing, settled))


def _told(row: MatrixRow, firing: Firing, decision: Decision) -> RowOutcome:
    facts = FiringFacts(firing)
    if not row.gates:
        return RowOutcome(row, firing.fires, None, None, decision.residual, facts)
    return RowOutcome(
        row,
        firing.fires,
        Finding.of(decision.bar, facts, _child_side(decision.bar, firing)),
        Later(lambda: Finding.of(decision.gate, facts, _child_side(decision.gate, firing))),
        decision.residual,
        facts,
    )


def _child_side(breached: Truth, firing: Firing) -> Bools | None:
    own = firing.own_side_open
    return None if own is None else own & breached.possibly & ~breached.surely
