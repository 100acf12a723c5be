"""Conditions on one group of children, each a small sentence that can be put together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from constraints.columns import Children
from constraints.compatibility.posing import posed
from constraints.days import earliest_within
from constraints.logic import Interval, Truth
from constraints.vocabulary import Domain

NONE_KNOWN_LEVEL = 1.0
"""Greatest level that "none known" leaves open (handbook 2.1)."""


@dataclass(frozen=True, slots=True)
class Condition(ABC):
    """Something that holds of a child or not; ``str`` reads it, ``repr`` tells it apart."""

    @abstractmethod
    def holds(self, children: Children) -> Truth:
        """Whether it holds of each child, in the shape of the children."""

    def __and__(self, other: Condition) -> Condition:
        return AllOf((self, other))

    def __or__(self, other: Condition) -> Condition:
        return AnyOf((self, other))

    def __invert__(self) -> Condition:
        return Not(self)


@dataclass(frozen=True, slots=True)
class Anyone(Condition):
    """Every child."""

    def holds(self, children: Children) -> Truth:
        """Hold of each child."""
        return Truth.known(np.ones(children.born.low.shape, dtype=np.bool_))

    def __str__(self) -> str:
        return "any child"


@dataclass(frozen=True, slots=True)
class Level(Condition):
    """
    A domain graded at a level or above.

    Parameters
    ----------
    domain
        What is graded.
    at_least
        Level, 1 to 3 (handbook 2.1).
    """

    domain: Domain
    at_least: int

    def holds(self, children: Children) -> Truth:
        """Whether each child's level is at least the one named."""
        level = children.level
        return Truth(
            level.low[self.domain] >= self.at_least, level.high[self.domain] >= self.at_least
        )

    def __str__(self) -> str:
        return f"{_words(self.domain.name)} {self.at_least}+"


@dataclass(frozen=True, slots=True)
class Poses(Level):
    """A level that the child poses to others: not one that rests on a new allegation alone."""

    def holds(self, children: Children) -> Truth:
        """Whether each child poses at least the level named."""
        return posed(children, self.domain).at_least(self.at_least)

    def __str__(self) -> str:
        return f"{_words(self.domain.name)} {self.at_least}+ beyond an allegation"


@dataclass(frozen=True, slots=True)
class OnFile(Level):
    """A level of which something is on file: where none is known, there is nothing."""

    def holds(self, children: Children) -> Truth:
        """Whether each child's level is graded so, or was not looked into."""
        level = children.graded(self.domain)
        surely = level.low >= self.at_least
        looked_for = level.high <= NONE_KNOWN_LEVEL
        return Truth(surely, surely | ((level.high >= self.at_least) & ~looked_for))

    def __str__(self) -> str:
        return f"{_words(self.domain.name)} {self.at_least}+ on file"


@dataclass(frozen=True, slots=True)
class Within(Condition):
    """
    Evidence of a domain no older than some months.

    Parameters
    ----------
    domain
        What the evidence is of.
    months
        Greatest age of the evidence, in calendar months, its last day included.
    """

    domain: Domain
    months: int

    def holds(self, children: Children) -> Truth:
        """Whether each child's evidence is recent enough."""
        earliest = earliest_within(children.decided_on, self.months)
        return children.evidence(self.domain).at_least(Interval.known(earliest))

    def __str__(self) -> str:
        return f"within {self.months} months"


@dataclass(frozen=True, slots=True)
class Proven(Condition):
    """
    A level that rests on proof or police confirmation and not on an allegation.

    Parameters
    ----------
    domain
        What is proven.
    """

    domain: Domain

    def holds(self, children: Children) -> Truth:
        """Whether each child's level is proven."""
        return children.is_proven(self.domain)

    def __str__(self) -> str:
        return "proven"


@dataclass(frozen=True, slots=True)
class Flag(Condition):
    """
    A column of `Children` that is a truth.

    Parameters
    ----------
    column
        Its name.
    """

    column: str

    def holds(self, children: Children) -> Truth:
        """Whether the column holds of each child."""
        value: Truth = getattr(children, self.column)
        return value

    def __str__(self) -> str:
        return _words(self.column)


@dataclass(frozen=True, slots=True)
class AllOf(Condition):
    """Every part holds."""

    parts: tuple[Condition, ...]

    def holds(self, children: Children) -> Truth:
        """Whether every part holds of each child."""
        result = self.parts[0].holds(children)
        for part in self.parts[1:]:
            result &= part.holds(children)
        return result

    def __str__(self) -> str:
        return ", ".join(f"({p})" if isinstance(p, AnyOf) else str(p) for p in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf(Condition):
    """Some part holds."""

    parts: tuple[Condition, ...]

    def holds(self, children: Children) -> Truth:
        """Whether some part holds of each child."""
        result = self.parts[0].holds(children)
        for part in self.parts[1:]:
            result |= part.holds(children)
        return result

    def __str__(self) -> str:
        return " or ".join(map(str, self.parts))


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def holds(self, children: Children) -> Truth:
        """Whether the part fails to hold of each child."""
        return ~self.part.holds(children)

    def __str__(self) -> str:
        return f"not {self.part}"


def _words(name: str) -> str:
    return name.replace("_", " ").lower()
