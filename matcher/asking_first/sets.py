"""Sets of questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Questions:
    """
    A set of questions, and the home that comes first once they are answered well.

    Parameters
    ----------
    for_all
        Bits of the questions about the child.
    home
        Column of the home.
    to_home
        Bits of the questions to that home.
    """

    for_all: int
    home: int
    to_home: int

    @property
    def size(self) -> int:
        """How many questions."""
        return self.for_all.bit_count() + self.to_home.bit_count()


@dataclass(frozen=True, slots=True)
class Found:
    """
    Every smallest set of questions.

    Parameters
    ----------
    sets
        All of the least size, the best outcome first; empty where there is none.
    tried
        The greatest number of questions tried; None where no number of answers could do it.
    """

    sets: tuple[Questions, ...]
    tried: int | None
