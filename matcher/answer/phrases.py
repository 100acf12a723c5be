"""Days and lists in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def day_words(day: date) -> str:
    """Give a day as people say it: "Monday 2 March 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def points_words(low: int, high: int) -> str:
    """Give points: "310", "0 to 900"."""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words with commas and a last "and" (or another word)."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
