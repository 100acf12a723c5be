"""Places as columns: which is free on a day, with which features."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.logic import Truth
from constraints.vocabulary import RoomFeature
from matcher.entities import Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.frame.days import day_number

STANDS = timedelta(days=7)
"""
How long what was told of a place may be relied on, where nobody said: the pace of weekly returns.
What a home answers on the telephone carries its own hours (handbook 10: 4 or 48).
"""


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """
    Places of all homes, ascending by home.

    A home with places nobody described has one more row, of which nothing is known.

    Parameters
    ----------
    home
        Shape (places,): column of the home.
    free_from, live_until
        Shape (places,), days from 1970: first day free (inf where told it is not free, nan where
        nobody told), and last day that may be relied on (inf where open).
    feature
        Shape (features, places).
    first
        Shape (homes with a place,): where the places of each begin.
    """

    home: Ints
    free_from: Floats
    live_until: Floats
    feature: Truth
    first: Ints = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "first", np.flatnonzero(np.diff(self.home, prepend=-1)))

    def free(self, decided_on: float, starts_on: float) -> Truth:
        """Say whether each place is free by the start; not known once the telling has lapsed."""
        known = ~np.isnan(self.free_from) & (self.live_until >= decided_on)
        free = known & (self.free_from <= starts_on)
        return Truth(free, free | ~known)

    def some(self, holds: Truth, homes: int) -> Truth:
        """
        Turn what holds of places into what holds of some place of each home.

        Parameters
        ----------
        holds
            Shape (referred, places).
        homes
            How many homes.

        Returns
        -------
        some
            Shape (referred, homes).
        """
        return Truth(self._any(holds.surely, homes), self._any(holds.possibly, homes))

    def _any(self, holds: Bools, homes: int) -> Bools:
        found = np.zeros((holds.shape[0], homes), dtype=np.bool_)
        if self.home.size:
            found[:, self.home[self.first]] = np.logical_or.reduceat(holds, self.first, axis=1)
        return found


def place_table(snapshot: Snapshot, column: dict[str, int]) -> PlaceTable:
    """Read places and vacancies into a table."""
    told = {(vacancy.urn, vacancy.place): vacancy for vacancy in snapshot.vacancies}
    home: list[int] = []
    rows: list[tuple[float, float]] = []
    features: list[dict[RoomFeature, bool]] = []
    for entity in snapshot.homes:
        of_any = told.pop((entity.urn, ANY_PLACE), None)
        of_all = of_any if of_any is not None and of_any.free_from is None else None
        for place in entity.places:
            home.append(column[entity.urn])
            rows.append(_told(told.pop((entity.urn, place.id), of_all)))
            features.append(place.features)
        described = len(entity.places)
        undescribed = entity.registered_places is None or described < entity.registered_places
        if of_any is not None or undescribed:
            home.append(column[entity.urn])
            rows.append(_told(of_any))
            features.append({})
    if told:
        urn, name = next(iter(told))
        raise ValueError(f"A vacancy names place {name!r} of home {urn}, which is not listed.")
    days = np.array(rows, dtype=np.float64).reshape(-1, 2)
    return PlaceTable(np.array(home, dtype=np.int64), days[:, 0], days[:, 1], _features(features))


def _told(vacancy: Vacancy | None) -> tuple[float, float]:
    if vacancy is None:
        return np.nan, np.inf
    free = np.inf if vacancy.free_from is None else day_number(vacancy.free_from)
    until = vacancy.live_until or vacancy.told_on + STANDS
    return free, day_number(until)


def _features(features: list[dict[RoomFeature, bool]]) -> Truth:
    surely = np.zeros((len(RoomFeature), len(features)), dtype=np.bool_)
    possibly = np.ones_like(surely)
    for row, given in enumerate(features):
        for feature, has in given.items():
            surely[feature, row] = possibly[feature, row] = has
    return Truth(surely, possibly)
