"""What a relation between two children is, and how relations are put together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from constraints.columns import Between, Children
from constraints.logic import Truth


@dataclass(frozen=True, slots=True)
class Relation(ABC):
    """Something that holds between two children or not."""

    @abstractmethod
    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """
        Whether it holds of each pair.

        Parameters
        ----------
        poser, exposed
            One of shape (left, 1), the other of shape (1, right), either way round.
        between
            Shape (left, right).
        """

    @property
    def reads_between(self) -> bool:
        """Whether it looks at what lies between the two, beside at each of them."""
        return False

    def __and__(self, other: Relation) -> Relation:
        return Both(self, other)

    def __or__(self, other: Relation) -> Relation:
        return Either(self, other)

    def __invert__(self) -> Relation:
        return Neither(self)


@dataclass(frozen=True, slots=True)
class Both(Relation):
    """Two relations hold together."""

    one: Relation
    two: Relation

    @property
    def reads_between(self) -> bool:
        """Whether one of the two does."""
        return self.one.reads_between or self.two.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether both hold of each pair."""
        return self.one.holds(poser, exposed, between) & self.two.holds(poser, exposed, between)

    def __str__(self) -> str:
        return " and ".join(
            f"({part})" if isinstance(part, Either) else str(part) for part in (self.one, self.two)
        )


@dataclass(frozen=True, slots=True)
class Either(Relation):
    """One of two relations holds."""

    one: Relation
    two: Relation

    @property
    def reads_between(self) -> bool:
        """Whether one of the two does."""
        return self.one.reads_between or self.two.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether either holds of each pair."""
        return self.one.holds(poser, exposed, between) | self.two.holds(poser, exposed, between)

    def __str__(self) -> str:
        return f"{self.one} or {self.two}"


@dataclass(frozen=True, slots=True)
class Neither(Relation):
    """A relation does not hold."""

    one: Relation

    @property
    def reads_between(self) -> bool:
        """Whether it does."""
        return self.one.reads_between

    def holds(self, poser: Children, exposed: Children, between: Between) -> Truth:
        """Whether it fails to hold of each pair."""
        return ~self.one.holds(poser, exposed, between)

    def __str__(self) -> str:
        return f"not ({self.one})"
