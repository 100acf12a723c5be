"""The supply on one day: homes, vacancies and residents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from matcher.entities.home import Home
from matcher.entities.place import Vacancy
from matcher.entities.resident import Resident


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    Homes, their vacancies and their residents as known on one day.

    Parameters
    ----------
    as_at
        The day.
    homes
        In order of URN, none twice.
    vacancies
        At most one for each place.
    residents
        Each in a listed home.
    source
        Where it came from, in words.
    told_on
        Day as at which a home's residents are known, by its URN, where that is not `as_at`: an age
        in whole years was told on it.
    """

    as_at: date
    homes: tuple[Home, ...]
    vacancies: tuple[Vacancy, ...] = ()
    residents: tuple[Resident, ...] = ()
    source: str = ""
    told_on: Mapping[str, date] = field(default_factory=dict)
