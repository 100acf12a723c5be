"""True, false and not known, and numbers known within a range."""

from __future__ import annotations

Three = bool | None
Range = tuple[float, float]


def every(*parts: Three) -> Three:
    return False if False in parts else None if None in parts else True


def some(*parts: Three) -> Three:
    return True if True in parts else None if None in parts else False


def no(part: Three) -> Three:
    return None if part is None else not part


def over(value: Range, bound: float) -> Three:
    return True if value[0] >= bound else False if value[1] < bound else None
