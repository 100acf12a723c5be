"""The supply on one day: homes, vacancies and residents."""

from __future__ import annotations

from dataclasses import dataclass
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
    """

    as_at: date
    homes: tuple[Home, ...]
    vacancies: tuple[Vacancy, ...] = ()
    residents: tuple[Resident, ...] = ()
    source: str = ""
