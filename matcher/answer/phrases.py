"""Days, distances and lists in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil, floor

from matcher.answer.model.match import Distance


def day_words(day: date) -> str:
    """Give a day as people say it: "Monday 2 March 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def miles_words(distance: Distance) -> str:
    """
    Give a distance: "4.2 miles" where it was measured, else as far as it is known, "3 to 9 miles".

    A range is said in whole miles, the least rounded down and the most up, so that it is never
    said to be narrower than it is known.
    """
    if distance.miles is not None:
        return f"{distance.miles:,.1f} miles"
    low, high = whole_miles(distance)
    if high is None:
        return f"{low:,} miles or more"
    if low == high:
        return "1 mile" if low == 1 else f"{low:,} miles"
    return f"{low:,} to {high:,} miles"


def whole_miles(distance: Distance) -> tuple[int, int | None]:
    """Give the least miles, rounded down, and the most, rounded up; None where not known."""
    high = distance.high
    return floor(distance.low), None if high is None else ceil(high)


def points_words(low: int, high: int) -> str:
    """Give points: "310", "0 to 900"."""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words with commas and a last "and" (or another word)."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
