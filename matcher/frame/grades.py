"""What is known of each risk and vulnerability of many people, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.logic import Interval, Truth
from constraints.vocabulary import Domain
from matcher.entities.profile import Grade, RiskProfile, State
from matcher.frame.days import day_numbers
from matcher.frame.expiry import NONE_KNOWN, lapse_days

NONE_KNOWN_HIGH = 1.0
UNKNOWN_HIGH = 3.0


@dataclass(frozen=True, slots=True)
class Grades:
    """
    The domains of many people, each of shape (domains, people).

    Parameters
    ----------
    level
        From 0 to 3.
    evidence_day
        Days from 1970; nan where no date was given.
    lapses_on
        First day on which what is known of the domain is too old; inf where it has no day, or
        nothing is known.
    proven
        Whether the level is proven or police-confirmed; so where nothing is alleged.
    """

    level: Interval
    evidence_day: Floats
    lapses_on: Floats
    proven: Truth


def grades_table(profiles: Sequence[RiskProfile | None]) -> Grades:
    """
    Read the grades of people into columns.

    Parameters
    ----------
    profiles
        None stands for someone of whom nothing is known.
    """
    shape = len(Domain), len(profiles)
    level = np.zeros((2, *shape))
    level[1] = UNKNOWN_HIGH
    evidence, lapses = np.full(shape, np.nan), np.full(shape, np.inf)
    proven = np.zeros((2, *shape), dtype=np.bool_)
    proven[1] = True
    _read_none_other(profiles, level, lapses, proven)
    grades = [grade for one in profiles if one is not None for grade in one.grades]
    people = [column for column, one in enumerate(profiles) if one is not None for _ in one.grades]
    at = [grade.domain for grade in grades], people
    known = np.array([grade.state is State.KNOWN for grade in grades], dtype=np.bool_)
    none_known = np.array([grade.state is State.NONE_KNOWN for grade in grades], dtype=np.bool_)
    graded = np.array([-1 if g.level is None else g.level for g in grades], dtype=np.int64)
    level[0][at] = np.where(known, graded, 0.0)
    level[1][at] = np.where(known, graded, np.where(none_known, NONE_KNOWN_HIGH, UNKNOWN_HIGH))
    # The day somebody asked or looked is no day of evidence: of that nothing is known.
    evidence[at] = np.where(known, day_numbers(grade.on for grade in grades), np.nan)
    lapses[at] = lapse_days(graded, day_numbers(grade.assessed_on for grade in grades))
    proven[0][at], proven[1][at] = _proven(grades, (graded == 0) | none_known)
    return Grades(
        level=Interval(level[0], level[1]),
        evidence_day=evidence,
        lapses_on=lapses,
        proven=Truth(proven[0], proven[1]),
    )


def _read_none_other(
    profiles: Sequence[RiskProfile | None], level: Floats, lapses: Floats, proven: Bools
) -> None:
    """Read "none other known"; what is graded is read over it."""
    checked = day_numbers(None if one is None else one.none_other_on for one in profiles)
    said = ~np.isnan(checked)
    # An allegation would be on file: what "none known" leaves open is not one.
    level[1][:, said] = NONE_KNOWN_HIGH
    proven[0][:, said] = True
    lapses[:, said] = NONE_KNOWN.lapse_days(checked[said])


def _proven(grades: Sequence[Grade], nothing_alleged: Bools) -> tuple[Bools, Bools]:
    surely = np.array([grade.proven is True for grade in grades], dtype=np.bool_)
    possibly = np.array([grade.proven is not False for grade in grades], dtype=np.bool_)
    return surely | nothing_alleged, possibly | nothing_alleged
