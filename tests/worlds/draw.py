"""Draws that a world is made of, all from one seeded source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TypeVar

from numpy.random import Generator

from constraints.vocabulary import Domain

T = TypeVar("T")
Code = TypeVar("Code", bound=IntEnum)


@dataclass(frozen=True, slots=True)
class Draw:
    """
    A source of draws with habits.

    Parameters
    ----------
    rng
        The source.
    unknown
        Chance that a fact is not known.
    odd
        Chance that a fact is drawn at random, and is not the plain one that every rule likes.
    theme
        Domains in which everybody of the world is graded, and some highly: what lies between two
        children is seen where all else is plain.
    """

    rng: Generator
    unknown: float
    odd: float
    theme: tuple[Domain, ...] = ()

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def pick(self, options: Sequence[T]) -> T:
        return options[int(self.rng.integers(len(options)))]

    def number(self, low: int, high: int) -> int:
        return int(self.rng.integers(low, high + 1))

    def plain_or(self, plain: T, options: Sequence[T]) -> T:
        return self.pick(options) if self.chance(self.odd) else plain

    def maybe(self, make: Callable[[], T]) -> T | None:
        return None if self.chance(self.unknown) else make()

    def yes_or_no(self, plain: bool) -> bool | None:
        return self.maybe(lambda: self.plain_or(plain, (True, False)))

    def says(self, codes: type[Code]) -> dict[Code, bool]:
        """What a statement says of each code; silent of some."""
        return {
            code: self.plain_or(True, (True, False))
            for code in codes
            if not self.chance(self.unknown)
        }

    def some(self, codes: Sequence[T], share: float) -> frozenset[T]:
        return frozenset(code for code in codes if self.chance(share))

    def day(self, around: date, before: int, after: int) -> date:
        return around + timedelta(days=self.number(-before, after))
