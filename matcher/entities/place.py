"""The places of a home, and what is told of whether they are free."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from constraints.vocabulary import RoomFeature


@dataclass(frozen=True, slots=True)
class Place:
    """
    One registered place of a home.

    Parameters
    ----------
    id
        Unique within the home.
    features
        Whether the room has each feature; a feature left out is not known.
    """

    id: str
    features: dict[RoomFeature, bool] = field(default_factory=dict)


ANY_PLACE = "*"
"""In a vacancy: some place of the home, without saying which; or, where not free, all of them."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """
    A place free from a date, as told by someone on a date.

    Parameters
    ----------
    urn, place
        The home and the place, or `ANY_PLACE`.
    free_from
        First day it is free; None where the home says the place is not free at all.
    told_on, told_by
        When and by whom (a role).
    live_until
        Last day it may be relied on; after it the vacancy is a question again.
    """

    urn: str
    place: str
    free_from: date | None
    told_on: date
    told_by: str
    live_until: date | None = None
