"""What a reader found out about the quality of one file, in a shape that any of them can print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from constraints.errors import Problem


@dataclass(frozen=True, slots=True)
class DateSpan:
    """
    The oldest and the newest day in one column of a file.

    Parameters
    ----------
    name
        What the day is of: ``"latest full inspection"``.
    oldest, newest
        Both days are in the column; None where no day is known.
    """

    name: str
    oldest: date | None
    newest: date | None


def span(name: str, days: Iterable[date | None]) -> DateSpan:
    """Give the oldest and the newest of the days that are known."""
    known = [day for day in days if day is not None]
    return DateSpan(name, min(known, default=None), max(known, default=None))


@dataclass(frozen=True, slots=True)
class QualityReport:
    """
    The quality of one file, for a person to act on.

    Parameters
    ----------
    file
        Name of the file.
    kind
        What the file was recognised as: ``"Ofsted provider list, layout of 2025"``.
    counts
        What was counted, and how many: ``("homes", 3960)``.
    unknown_shares
        A column, and the share of its rows, 0 to 1, in which it is not known.
    findings
        What a person should look at; the file could be read all the same.
    rejected
        What made rows unreadable. A file with any of these is refused as input.
    dates
        The oldest and newest day of each column of days that matters.
    asked_for
        Of a referral: what is not in it yet, by what it is asked for, in sentences.
    """

    file: str
    kind: str
    counts: tuple[tuple[str, int], ...]
    unknown_shares: tuple[tuple[str, float], ...]
    findings: tuple[Problem, ...]
    rejected: tuple[Problem, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    asked_for: tuple[tuple[str, tuple[str, ...]], ...] = ()
