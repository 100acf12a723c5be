"""Draws that a pool is made of, all from one seeded source, and the habits of one pool."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from numpy.random import Generator

from constraints.vocabulary import Domain, RoomFeature, Sex
from fixtures.stories.people import DECIDED
from fixtures.stories.towns import near
from matcher.entities import Where

T = TypeVar("T")
DAYS = (DECIDED, DECIDED + timedelta(3), DECIDED + timedelta(10))
"""On which children come, and places come free."""
FEATURES = (RoomFeature.STEP_FREE, RoomFeature.EN_SUITE)
THEMES = (
    (),
    (Domain.BULLIES, Domain.HAS_BEEN_BULLIED),
    (Domain.VIOLENT_TO_PEERS, Domain.LEARNING_DISABILITY_OR_AUTISM),
    (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_BEEN_SEXUALLY_ABUSED),
    (Domain.SELF_HARMS, Domain.MAY_CAUSE_SEXUAL_HARM),
    (Domain.HAS_SET_FIRES, Domain.CANNOT_SELF_EVACUATE),
)
"""Domains in which the children of a pool, and those who live in its homes, are graded."""


@dataclass(frozen=True, slots=True)
class Chances:
    """
    A source of draws with the habits of one pool.

    Parameters
    ----------
    rng
        The source.
    unknown
        Chance that a fact is not known.
    theme
        Domains in which everybody is graded.
    sexes
        Of the children.
    days
        On which they come.
    needs
        Chance that a child's room must have a feature.
    related
        Chance that one child is something to another.
    grown
        Chance that somebody turns 18 between the days on which children come.
    """

    rng: Generator
    unknown: float
    theme: tuple[Domain, ...]
    sexes: tuple[Sex, ...]
    days: tuple[date, ...]
    needs: float
    related: float
    grown: float

    @classmethod
    def of(cls, rng: Generator) -> Chances:
        """Draw the habits."""

        def one_of(options: Sequence[T]) -> T:
            return options[int(rng.integers(len(options)))]

        return cls(
            rng=rng,
            unknown=one_of((0.0, 0.0, 0.05, 0.15)),
            theme=one_of(THEMES),
            sexes=one_of(((Sex.FEMALE,), (Sex.MALE,), (Sex.FEMALE, Sex.MALE))),
            days=one_of((DAYS[1:2], DAYS[:2], DAYS)),
            needs=one_of((0.0, 0.3, 0.6)),
            related=one_of((0.0, 0.15, 0.3)),
            grown=one_of((0.0, 0.0, 0.4)),
        )

    @property
    def on(self) -> date:
        """Day of the decision."""
        return DECIDED

    def is_so(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def is_known(self) -> bool:
        return not self.is_so(self.unknown)

    def pick(self, options: Sequence[T]) -> T:
        return options[int(self.rng.integers(len(options)))]

    def number(self, low: int, high: int) -> int:
        return int(self.rng.integers(low, high + 1))

    def somewhere(self) -> Where:
        """Give one of few points, so that homes are equally far."""
        return near("Manchester", east_km=self.pick((0, 5, 12)), north_km=self.pick((0, 5)))
