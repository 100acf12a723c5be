"""Kinds of cell: how the text of one cell of a published file becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_WHOLE = re.compile(r"-?\d{1,15}")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")
_SHOWN_CODES = 40


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """
    One kind of cell.

    Parameters
    ----------
    read
        Turns stripped, non-empty text into a value; raises `ValueError` where it cannot.
    expected
        What a readable cell holds, as the end of "expected ...".
    stand_in
        Handed on for a needed cell that is empty or unreadable, so that the other cells of the row
        are still checked. A table with such a cell is refused: it never leaves the reader.
    """

    read: Callable[[str], T]
    expected: str
    stand_in: T


@lru_cache(maxsize=65536)
def _read_day(text: str) -> date:
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return date(int(found[3]), int(found[2]), int(found[1]))


def whole(low: int, high: int) -> Kind[int]:
    """
    Describe a whole number between two bounds.

    Parameters
    ----------
    low, high
        Both included.

    Returns
    -------
    kind
        Reads digits only: no decimal point, no thousands separator.
    """

    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not low <= int(text) <= high:
            raise ValueError(text)
        return int(text)

    return Kind(read, f"a whole number from {low} to {high}", low)


def number(low: float, high: float) -> Kind[float]:
    """
    Describe a decimal number between two bounds.

    Parameters
    ----------
    low, high
        Both included.

    Returns
    -------
    kind
        Reads plain decimals: no exponent, no nan, no infinity.
    """

    def read(text: str) -> float:
        if not _NUMBER.fullmatch(text) or not low <= float(text) <= high:
            raise ValueError(text)
        return float(text)

    return Kind(read, f"a number from {low:g} to {high:g}", low)


def coded(values: Mapping[str, T]) -> Kind[T]:
    """
    Describe a code from a published set.

    Parameters
    ----------
    values
        What each code, exactly as written in the file, stands for; at least one.

    Returns
    -------
    kind
        Reads no other spelling: a lower-case code is not the code.
    """

    def read(text: str) -> T:
        if text not in values:
            raise ValueError(text)
        return values[text]

    shown = list(values)[:_SHOWN_CODES]
    rest = f" or {len(values) - len(shown)} more" if len(values) > len(shown) else ""
    return Kind(read, f"one of {', '.join(shown)}{rest}", next(iter(values.values())))


TEXT: Kind[str] = Kind(str, "some text", "")
DAY: Kind[date] = Kind(_read_day, "a date as dd/mm/yyyy", date.min)
