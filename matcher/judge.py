"""Run the rule book over a frame once; every reader of the rules reads the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.base import Effect, Finding, GroupRule, PlacementRule, ResidualRule, Rule
from constraints.columns import Frame
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.outcome import MatrixOutcome
from constraints.compatibility.row import MatrixRow
from constraints.later import Later
from constraints.logic import Interval, Truth

Stated = Rule | MatrixRow | FollowUp
MOVES_A_HOME = frozenset({Effect.BAR, Effect.COST})
"""What puts a home into a group or a place; the rest is found when it is first read."""
SAFETY_FROM = 5.0
"""Half levels of residual risk from which safety comes before welfare (5 or 6 of 6)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    What one rule comes to.

    Parameters
    ----------
    rule
        A rule of the catalogue, a row of the matching matrix, or a duty that follows rows.
    effect
        What its breach does here: a conditional row may bar one home and gate another.
    found
        The finding; what moves no home may be left until somebody reads it.
    """

    rule: Stated
    effect: Effect
    found: Finding | Later[Finding]

    @property
    def finding(self) -> Finding:
        """What was found; broadcasts to (referred, homes)."""
        return self.found.value if isinstance(self.found, Later) else self.found


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    What the whole rule book comes to.

    Parameters
    ----------
    frame
        What was judged.
    verdicts
        In the order of the catalogue, then of the matrix, then of what follows its rows.
    matrix
        What each row of the matching matrix says, and the risk that remains: shape (referred,
        homes), half levels 0 to 6.
    points
        Whole points of each cost, by rule id.
    barred
        Whether some bar is breached; shape (referred, homes).
    safety
        The residual where it is 5 or 6 half levels, else 0; same shape.
    welfare
        Whole points, 0 best; same shape.
    """

    frame: Frame
    verdicts: tuple[Verdict, ...]
    matrix: MatrixOutcome
    points: Mapping[str, int]
    barred: Truth
    safety: Interval
    welfare: Interval

    def of_effect(self, effect: Effect) -> tuple[Verdict, ...]:
        """Give the verdicts of one effect."""
        return tuple(verdict for verdict in self.verdicts if verdict.effect is effect)


def judge(
    frame: Frame,
    rules: tuple[Rule, ...],
    rows: tuple[MatrixRow, ...],
    points: Mapping[str, int],
    on: date | None = None,
) -> Judgement:
    """
    Judge every referred child against every home.

    Parameters
    ----------
    frame
        The columns.
    rules
        The rules in force, local parameters applied.
    rows
        The rows of the matrix that the supply's residents were lifted with.
    points
        Points of each cost.
    on
        Day of the decision: rows of the matrix not in force on it say nothing.

    Raises
    ------
    KeyError
        A cost has no points.
    """
    outcome = evaluate(frame, rows, on)
    verdicts = [_judge_rule(rule, frame, outcome.residual) for rule in rules]
    for row in outcome.rows:
        if row.bar is not None:
            verdicts.append(Verdict(row.row, Effect.BAR, row.bar))
        if row.signed is not None:
            verdicts.append(Verdict(row.row, Effect.GATE, row.signed))
    verdicts += [Verdict(duty, duty.effect, due) for duty, due in outcome.due]
    return Judgement(
        frame=frame,
        verdicts=tuple(verdicts),
        matrix=outcome,
        points=points,
        barred=_barred(verdicts, frame.shape),
        safety=outcome.residual.over(lambda half: np.where(half >= SAFETY_FROM, half, 0.0)),
        welfare=_welfare(verdicts, points, frame.shape),
    )


def judged_again(
    judgement: Judgement, changes: Sequence[tuple[Verdict, Verdict]], safety: Interval
) -> Judgement:
    """
    Give the judgement as it would be with other findings.

    Parameters
    ----------
    judgement
        What was judged.
    changes
        Verdicts of the judgement, each with what stands in its place.
    safety
        In place of the judgement's.
    """
    instead = {id(was): now for was, now in changes}
    verdicts = tuple(instead.get(id(verdict), verdict) for verdict in judgement.verdicts)
    bars = any(was.effect is Effect.BAR for was, _ in changes)
    return replace(
        judgement,
        verdicts=verdicts,
        barred=_barred(verdicts, judgement.frame.shape) if bars else judgement.barred,
        safety=safety,
        welfare=_moved(judgement.welfare, changes, judgement.points),
    )


def _moved(
    welfare: Interval, changes: Sequence[tuple[Verdict, Verdict]], points: Mapping[str, int]
) -> Interval:
    """Give the sum with some costs changed: whole points add up the same in any order."""
    low, high = welfare.low.copy(), welfare.high.copy()
    for was, now in changes:
        if was.effect is Effect.COST:
            before = _whole_points(was.finding, points[was.rule.id])
            after = _whole_points(now.finding, points[now.rule.id])
            low += after[0] - before[0]
            high += after[1] - before[1]
    return Interval(low, high)


def points_of(finding: Finding, points: int) -> tuple[Ints, Ints]:
    """Give the least and the greatest whole points of a cost, in the shape of its finding."""
    low, high = _whole_points(finding, points)
    return low.astype(np.int64), high.astype(np.int64)


def _whole_points(finding: Finding, points: int) -> tuple[Floats, Floats]:
    low = np.rint(finding.low * points)
    return low, low if finding.high is finding.low else np.rint(finding.high * points)


def _judge_rule(rule: Rule, frame: Frame, residual: Interval) -> Verdict:
    find = _finder(rule, frame, residual)
    moves = rule.effect in MOVES_A_HOME
    return Verdict(rule, rule.effect, find() if moves else Later(find))


def _finder(rule: Rule, frame: Frame, residual: Interval) -> Callable[[], Finding]:
    if isinstance(rule, PlacementRule):
        return partial(rule.evaluate, frame)
    if isinstance(rule, GroupRule):
        return partial(rule.evaluate, frame.counts)
    if isinstance(rule, ResidualRule):
        return partial(rule.evaluate, residual)
    raise TypeError(f"{rule.id} is of no known scope.")


def _barred(verdicts: Sequence[Verdict], shape: tuple[int, int]) -> Truth:
    bars = [verdict.finding for verdict in verdicts if verdict.effect is Effect.BAR]
    return Truth(_some([bar.low for bar in bars], shape), _some([bar.high for bar in bars], shape))


def _some(shares: Sequence[Floats], shape: tuple[int, int]) -> Bools:
    """Say where some share is more than none; those of one shape first, as many are of one cell."""
    found: dict[tuple[int, ...], Bools] = {}
    for share in shares:
        breached = share > 0
        if share.shape in found:
            found[share.shape] |= breached
        else:
            found[share.shape] = breached
    some: Bools = np.zeros(shape, dtype=np.bool_)
    for breached in found.values():
        some |= breached
    return some


def _welfare(
    verdicts: Sequence[Verdict], points: Mapping[str, int], shape: tuple[int, int]
) -> Interval:
    low, high = np.zeros(shape), np.zeros(shape)
    for verdict in verdicts:
        if verdict.effect is Effect.COST:
            least, greatest = _whole_points(verdict.finding, points[verdict.rule.id])
            low += least
            high += greatest
    return Interval(low, high)
