"""Those who live in a home, as coded profiles only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from constraints.vocabulary import Sex
from matcher.entities.child import Relation
from matcher.entities.profile import RiskProfile


@dataclass(frozen=True, slots=True)
class Resident:
    """
    A child or young adult who lives in a home; a coded profile, no story.

    Parameters
    ----------
    person
        Opaque reference.
    urn
        The home.
    born, age_years
        As of `Child`.
    sex
        None where not known.
    profile
        Levels only; a withheld profile is all not asked.
    relations
        As of `Child`.
    leaves_on
        Day the child is known to leave; None where open.
    lives_there_from
        Day the child came, or is to come, to live there; None where not known.
    """

    person: str
    urn: str
    born: date | None
    age_years: int | None
    sex: Sex | None
    profile: RiskProfile
    relations: tuple[Relation, ...] = ()
    leaves_on: date | None = None
    lives_there_from: date | None = None
