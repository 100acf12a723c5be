"""Every rule of the list at one home: what it came to, on which facts, from which source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from math import isinf

from constraints.arrays import Bools, Floats
from constraints.base import Effect, Fact, Finding, Rule
from constraints.compatibility.outcome import RowOutcome
from constraints.compatibility.row import MatrixRow
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from matcher.answer.model.applied import Applied, Outcome, Span, Value
from matcher.engine import Engine
from matcher.judge import Judgement, Stated, Verdict, points_of
from matcher.readers import Reader, told_in_full
from matcher.words import CODES, cell


@dataclass(frozen=True, slots=True)
class _Came:
    """What one rule came to at one home."""

    outcome: Outcome
    finding: Span | None = None
    gate: Span | None = None
    residual: Span | None = None
    points: Span | None = None
    facts: Mapping[str, Span | Value] | None = None


NOT_IN_FORCE = _Came(Outcome.NOT_IN_FORCE)


def applied_of(
    engine: Engine, judgement: Judgement, on: date, column: int, reader: Reader
) -> tuple[Applied, ...]:
    """
    Give every rule, in or out of force, then every row of the matrix, then what follows rows.

    Parameters
    ----------
    engine
        Its catalogue and matrix are the lists that the judgement is held against.
    judgement
        Of one child.
    on
        Day of the decision.
    column
        The home.
    reader
        Who reads.

    Raises
    ------
    RuleMissingError
        A rule in force was not applied.
    """
    engine.check_complete(judgement, on)
    verdicts = {
        one.rule.id: one for one in judgement.verdicts if not isinstance(one.rule, MatrixRow)
    }
    outcomes = {outcome.row.id: outcome for outcome in judgement.matrix.rows}
    found = []
    for rule in engine.catalogue:
        judged = verdicts.get(rule.id)
        came = NOT_IN_FORCE if judged is None else _of_rule(judgement, judged, column, reader)
        found.append(_applied(rule if judged is None else judged.rule, came))
    for row in engine.matrix:
        came = _of_row(outcomes[row.id], column, reader) if row.in_force(on) else NOT_IN_FORCE
        found.append(_applied(row, came))
    found += [
        _applied(duty, _of_rule(judgement, verdicts[duty.id], column, reader))
        for duty in engine.follow_ups()
    ]
    return tuple(found)


def _of_rule(judgement: Judgement, verdict: Verdict, column: int, reader: Reader) -> _Came:
    finding = verdict.finding
    points = None
    if verdict.effect is Effect.COST:
        low, high = points_of(finding, judgement.points[verdict.rule.id])
        points = Span(cell(low, 0, column), cell(high, 0, column))
    span = _span_of(finding, column)
    return _Came(
        _outcome(cell(finding.low, 0, column), cell(finding.high, 0, column)),
        finding=span,
        points=points,
        facts=_facts(finding.facts, column) if told_in_full(reader, verdict.rule) else None,
    )


def _of_row(outcome: RowOutcome, column: int, reader: Reader) -> _Came:
    bar, gate, told = outcome.bar, outcome.gate, told_in_full(reader, outcome.row)
    low = [cell(outcome.fires.surely, 0, column)]
    high = [cell(outcome.fires.possibly, 0, column)]
    for finding in (bar, gate):
        if finding is not None:
            low.append(cell(finding.low, 0, column))
            high.append(cell(finding.high, 0, column))
    return _Came(
        _outcome_of_row(outcome, (float(max(low)), float(max(high))), column),
        finding=None if bar is None else _span_of(bar, column),
        gate=None if gate is None else _span_of(gate, column),
        residual=_span(outcome.residual.low, outcome.residual.high, column) if told else None,
        facts=_facts(outcome.facts, column) if told else None,
    )


def _outcome_of_row(outcome: RowOutcome, breach: tuple[float, float], column: int) -> Outcome:
    steps = outcome.with_steps
    if steps is not None and breach[1] == 0 and cell(steps, 0, column):
        return Outcome.SETTLED
    return _outcome(*breach)


def _outcome(low: float, high: float) -> Outcome:
    if high == 0:
        return Outcome.MET
    # A cost that is known is breached by its degree.
    return Outcome.BREACHED if low == high else Outcome.UNDECIDED


def _applied(rule: Stated, came: _Came) -> Applied:
    waits = came.outcome is Outcome.UNDECIDED
    return Applied(
        rule=rule.id,
        handbook=rule.handbook,
        title=rule.title,
        effect=rule.effect.value,
        row_of_the_matrix=isinstance(rule, MatrixRow),
        outcome=came.outcome,
        finding=came.finding,
        gate=came.gate,
        residual=came.residual,
        points=came.points,
        facts=None if came.facts is None else dict(came.facts),
        parameters=_parameters(rule) if isinstance(rule, Rule) else {},
        asked_of=rule.asked_of.value if waits else None,
        source=rule.source.instrument,
        provision=rule.source.provision,
        url=rule.source.url,
        evidence=rule.source.evidence.value,
        since=rule.since,
        until=rule.until,
    )


def _parameters(rule: Rule) -> dict[str, str]:
    return {field.name: str(getattr(rule, field.name)) for field in fields(rule)}


def _facts(facts: Mapping[str, Fact], column: int) -> dict[str, Span | Value]:
    return {name: _value(name, fact, column) for name, fact in sorted(facts.items())}


def _value(name: str, fact: Fact, column: int) -> Span | Value:
    if isinstance(fact, Interval):
        return _span(fact.low, fact.high, column)
    if isinstance(fact, Coded):
        code = int(cell(fact.code, 0, column))
        return None if code == NOT_KNOWN else CODES[name](code).name.lower()
    if isinstance(fact, Truth):
        surely, possibly = cell(fact.surely, 0, column), cell(fact.possibly, 0, column)
        return bool(surely) if bool(surely) == bool(possibly) else None
    return _number(cell(fact, 0, column))


def _number(value: float) -> float | None:
    return None if isinf(value) else float(value)


def _span_of(finding: Finding, column: int) -> Span:
    return _span(finding.low, finding.high, column)


def _span(low: Floats | Bools, high: Floats | Bools, column: int) -> Span:
    return Span(_number(cell(low, 0, column)), _number(cell(high, 0, column)))
