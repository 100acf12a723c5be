"""Conditions on the home that a row of the matrix may name besides the children."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from constraints.compatibility.measures import Measures
from constraints.logic import Truth
from constraints.vocabulary import HomeFact, Mitigation


@dataclass(frozen=True, slots=True)
class Setting:
    """
    What rows may look at beside the children.

    Parameters
    ----------
    measures
        Which mitigations stand, and what they take off.
    fact
        Shape (facts, 1, homes), as in `constraints.columns.Homes`.
    """

    measures: Measures
    fact: Truth

    @classmethod
    def of_measures(cls, measures: Measures) -> Setting:
        """Make a setting of which only the mitigations are known."""
        return cls(measures, Truth.unknown((len(HomeFact), 1, 1)))


@dataclass(frozen=True, slots=True)
class Where(ABC):
    """Something that holds of a home or not."""

    @abstractmethod
    def holds(self, setting: Setting) -> Truth:
        """Whether it holds; broadcasts to (referred, homes)."""


@dataclass(frozen=True, slots=True)
class HomeIs(Where):
    """
    Something is so of the home.

    Parameters
    ----------
    fact
        What.
    """

    fact: HomeFact

    def holds(self, setting: Setting) -> Truth:
        """Whether it is so of each home."""
        return Truth(setting.fact.surely[self.fact], setting.fact.possibly[self.fact])

    def __str__(self) -> str:
        return f"the home: {self.fact.name.replace('_', ' ').lower()}"


@dataclass(frozen=True, slots=True)
class HomeLacks(Where):
    """
    A mitigation does not stand in the home.

    Parameters
    ----------
    mitigation
        Which.
    """

    mitigation: Mitigation

    def holds(self, setting: Setting) -> Truth:
        """Whether it does not stand; undecided where it can be arranged or nobody asked."""
        return ~setting.measures.standing(self.mitigation)

    def __str__(self) -> str:
        return f"the home: no {self.mitigation.name.replace('_', ' ').lower()}"
