"""Turn a table of cases into a test, and refuse a table that leaves an answer out."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from constraints.base import Finding, GroupRule, PlacementRule, ResidualRule
from constraints.columns import Frame
from constraints.logic import Interval

Expected = tuple[float, float]
MET: Expected = (0.0, 0.0)
UNDECIDED: Expected = (0.0, 1.0)


def breached(share: float = 1.0) -> Expected:
    """Breached by a known share."""
    return (share, share)


def between(low: float, high: float) -> Expected:
    """Breached by something from low to high."""
    return (low, high)


@dataclass(frozen=True)
class Case:
    """One line of a table: a sentence, a frame (or a residual), the answer."""

    name: str
    given: Frame | Interval
    expect: Expected


def finding_of(rule: PlacementRule | GroupRule | ResidualRule, given: Frame | Interval) -> Finding:
    """Evaluate a rule of any scope."""
    if isinstance(given, Interval):
        assert isinstance(rule, ResidualRule)
        return rule.evaluate(given)
    if isinstance(rule, GroupRule):
        return rule.evaluate(given.counts)
    assert isinstance(rule, PlacementRule)
    return rule.evaluate(given)


def table(
    rule: PlacementRule | GroupRule | ResidualRule,
    cases: tuple[Case, ...],
    *,
    always_decided: bool = False,
) -> Callable[[Case], None]:
    """
    Make a parametrised test of one rule over its table.

    A table has a met, a breached and an undecided case; a rule whose facts are the authority's own
    record and so always known says ``always_decided`` and then must ask nothing.
    """
    stem = Path(inspect.stack()[1].filename).stem
    assert stem == f"test_{rule.id}", f"{stem}.py holds the table of {rule.id}."
    answers = {_answer(case.expect) for case in cases}
    wanted = {"met", "breached"} | (set() if always_decided else {"undecided"})
    assert answers == wanted, f"The table of {rule.id} differs in {wanted ^ answers}."
    assert always_decided == (not rule.asks), f"{rule.id} asks something if it can be undecided."

    @pytest.mark.parametrize("case", cases, ids=lambda case: case.name)
    def test(case: Case) -> None:
        found = finding_of(rule, case.given)
        got = float(np.squeeze(found.low)), float(np.squeeze(found.high))
        assert got == pytest.approx(case.expect)

    return test


def _answer(expect: Expected) -> str:
    if expect[0] != expect[1]:
        return "undecided"
    return "breached" if expect[1] else "met"
