"""Yes, no and not known, and what a row makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

Three = bool | None
"""True, False, or None where it is not known."""


class Verdict(Enum):
    """What one row of the handbook says of a child and a home."""

    FORBIDDEN = "forbidden"
    ALLOWED = "allowed"
    CANNOT_TELL = "cannot tell"


def all_of(*parts: Three) -> Three:
    if False in parts:
        return False
    return None if None in parts else True


def any_of(*parts: Three) -> Three:
    if True in parts:
        return True
    return None if None in parts else False


def some(parts: Iterable[Three]) -> Three:
    return any_of(*parts)


def is_not(part: Three) -> Three:
    return None if part is None else not part


def is_one_of(code: object, *codes: object) -> Three:
    """Whether a code is among some; not known where nobody said which it is."""
    return None if code is None else code in codes


def forbidden_if(breached: Three) -> Verdict:
    if breached is None:
        return Verdict.CANNOT_TELL
    return Verdict.FORBIDDEN if breached else Verdict.ALLOWED
