"""Numbers in sentences."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Give a number with its noun: "1 home", "4,009 homes"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
