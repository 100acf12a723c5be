"""Numbers in notes."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """Give a number of things: "1 child", "2 children"."""
    return f"{number:,} {one if number == 1 else many}"
