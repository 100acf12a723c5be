"""Who reads an answer, and what is said in place of a fact about somebody who lives in a home."""

from __future__ import annotations

from enum import Enum

from constraints.base import Effect, GroupRule
from constraints.compatibility.row import MatrixClass, MatrixRow
from matcher.judge import Stated, Verdict
from matcher.words import words_of


class Reader(Enum):
    """Who reads; nobody is told more of those who live in a home than they need."""

    OFFICER = "the placing authority's officer"
    """Is told the class of what stands in the way, and the row of the matrix by its code."""
    MANAGER = "the home's registered manager"
    """Knows those who live there: is told who poses what to whom, as coded levels."""
    CHILD = "the child"
    """Is told nothing of those who live there; the child's page is written apart from these."""
    AUDITOR = "an auditor"
    """Is told what the manager is told; never a reference or a date of birth."""


KNOWS_RESIDENTS = frozenset({Reader.MANAGER, Reader.AUDITOR})
COUNTS_HEADS = frozenset({"places_within_registration", "residents_views_sought"})
"""
Rules on a home's numbers that only count who lives there, which every reader may know.

Any other `GroupRule` is said as a class: how old somebody is, or how much somebody needs, may be
read off its numbers.
"""


def told_in_full(reader: Reader, rule: Stated) -> bool:
    """Whether a reader may read the facts on which a rule rests; the one place that decides it."""
    return reader in KNOWS_RESIDENTS or not looks_at_residents(rule)


def looks_at_residents(rule: Stated) -> bool:
    """
    Whether the facts of a rule, or its sentence, tell of somebody who lives in the home.

    A row of the matrix that exposes the home itself fires with nobody living there, and tells of
    the child alone.
    """
    if isinstance(rule, MatrixRow):
        return not rule.about_the_home
    return isinstance(rule, GroupRule) and rule.id not in COUNTS_HEADS


def class_words(verdict: Verdict) -> str:
    """
    Say what follows from a breach, by class and code: no word of who poses what to whom.

    It rests on the rule alone and on which effect the verdict has, so that two homes of which the
    same rule says the same are told alike, whoever lives there.
    """
    rule = verdict.rule
    if not isinstance(rule, MatrixRow):
        return f"Not met with those who live there now ({code_words(rule)}): {_lowered(rule)}."
    if verdict.effect is Effect.BAR:
        return _bar_words(rule)
    if not rule.minimum:
        return (
            f"Compatible with those who live there only once both managers have signed "
            f"({code_words(rule)})."
        )
    return (
        f"Compatible with those who live there only with steps in place ({code_words(rule)}): "
        f"{_steps(rule)}. Both managers sign that they are in place."
    )


def steps_class_words(rule: Stated) -> str:
    """Say by class and code that steps are asked for, of a row whose facts may not be told."""
    return f"Compatible with a current resident only with steps in place ({code_words(rule)})."


def gate_words(row: MatrixRow) -> str:
    """Say what a row asks for before it is confirmed, to who has been told the fact itself."""
    if not row.minimum:
        return "Only once both managers have signed."
    return f"Only with steps in place: {_steps(row)}; both managers sign that they are in place."


def _steps(row: MatrixRow) -> str:
    return ", ".join(words_of(step) for step in row.minimum)


def _bar_words(row: MatrixRow) -> str:
    if row.matrix_class is MatrixClass.BLOCK:
        return f"Not compatible with a current resident ({code_words(row)})."
    return (
        f"Compatible with a current resident only with steps in place, which this home does not "
        f"have ({code_words(row)})."
    )


def code_words(rule: Stated) -> str:
    """Name a rule by the rows of the handbook that it stands for: "code M-03"."""
    codes = rule.handbook
    return f"{'code' if len(codes) == 1 else 'codes'} {', '.join(codes)}"


def _lowered(rule: Stated) -> str:
    return rule.title[:1].lower() + rule.title[1:]
