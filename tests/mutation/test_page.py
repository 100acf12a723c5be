"""What the page of the mutants says was run, and why it says that some live."""

from __future__ import annotations

from datetime import date

import pytest

from tests.mutation.found import Mutant
from tests.mutation.page import what_was_run
from tests.mutation.reasons import NOT_YET, reason

MUTANTS = [Mutant(f"constraints.days.x__parts__mutmut_{n}", "killed") for n in range(3)]
MUTANTS.append(Mutant("constraints.base.xǁFindingǁof__mutmut_9", "survived"))
TODAY = date(2026, 11, 22)


def test_one_run_is_said_with_its_day_and_its_commit() -> None:
    told = what_was_run(MUTANTS, TODAY, "abc1234", None)
    assert told == "On 2026-11-22, at commit `abc1234`: 75.0% of 4 killed.\n\n"


def test_tests_added_after_the_run_are_said_to_be() -> None:
    told = " ".join(what_was_run(MUTANTS, TODAY, "abc1234", "def5678").split())
    assert told.startswith("Up to 2026-11-22: 75.0% of 4 killed. All were run at commit `abc1234`.")
    assert "against the tests added up to commit `def5678`" in told


def test_a_mutant_is_named_by_its_module_and_function() -> None:
    names = [(one.module, one.function) for one in MUTANTS[-2:]]
    assert names == [("constraints.days", "parts"), ("constraints.base", "Finding.of")]


@pytest.mark.parametrize(
    "change",
    [
        "x:f: those in zip(one, two, strict=True): => those in zip(one, two, strict=False):",
        "x:f: Truth.known(np.ones((1, 1), dtype=np.bool_)) => Truth.known(np.ones((1, 1), ))",
        "x:f: np.logical_or.reduce(rows, axis=0) => np.logical_or.reduce(rows, )",
        'x:f: homes.keep("one", lambda: 1) => homes.keep("XXoneXX", lambda: 1)',
    ],
)
def test_what_changes_no_meaning_has_a_reason(change: str) -> None:
    assert reason(change) != NOT_YET


@pytest.mark.parametrize(
    "change",
    [
        "x:f: those in zip(one, two, strict=True): => those in zip(None, two, strict=True):",
        "x:f: those in zip(one, two, strict=True): => those in zip(two, strict=True):",
        "x:f: Truth.known(np.ones((1, 1), dtype=np.bool_)) => Truth.known(np.zeros((1, 1), ))",
        "x:f: Truth.known(np.ones((1, 1), dtype=np.bool_)) => Truth.known(None)",
        "x:f: np.logical_or.reduce(rows, axis=0) => np.logical_or.reduce(rows, axis=1)",
        "x:f: np.logical_or.reduce(rows, axis=0) => np.logical_or.reduce(None, )",
        "x:f: holds.sum(axis=0, dtype=np.float64) => holds.sum(axis=0, )",
        'x:f: homes.keep("one", lambda: 1) => homes.keep("one", None)',
        "x:f: YoungerBy(0).holds(*sides, frame.between) => YoungerBy(1).holds(*sides, frame)",
        'days:f: np.timedelta64(1, "D") => np.timedelta64(2, "D")',
        "logic:Interval.share_between: if worst > free else => if worst < free else",
    ],
)
def test_what_changes_meaning_has_none(change: str) -> None:
    assert reason(change) == NOT_YET
