"""Findings of many rows as one line, for the reports on lists of providers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

from constraints.errors import Problem

T = TypeVar("T")

# A children's home is inspected at least once in every year from April to March, with exceptions:
# Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of
# Inspections) (Children's Homes etc.) Regulations 2015 (SI 2015/551), reg. 27. Two full inspections
# may so lie nearly two years apart.
STALE_AFTER: Final = timedelta(days=2 * 365)
_SHOWN: Final = 10


def unknown(name: str, rows: Sequence[T], is_unknown: Callable[[T], bool]) -> tuple[str, float]:
    """Give a column with the share of rows in which it is not known; 1 of no rows."""
    return name, sum(map(is_unknown, rows)) / len(rows) if rows else 1.0


def is_none(value: bool | None) -> bool:
    """Tell whether a flag is not known."""
    return value is None


def stale(file: str, places: Sequence[str], on: date) -> tuple[Problem, ...]:
    """Find the homes, by their place in the file, whose latest full inspection is old."""
    found = f"more than {STALE_AFTER.days} days before {on:%d %B %Y}"
    return many(file, places, "Latest full inspection", found, "a full inspection every year")


def many(
    file: str, places: Sequence[str], field: str, found: str, expected: str
) -> tuple[Problem, ...]:
    """Make one finding of one thing found in many places; none where there are none."""
    if not places:
        return ()
    more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
    shown = ", ".join(places[:_SHOWN]) + more
    return (Problem(file, shown, field, f"{len(places)}: {found}", expected),)
