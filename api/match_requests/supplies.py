"""The supply with homes where they stand, and the supply with homes in cells of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from math import ceil, floor, sqrt
from threading import Lock
from typing import Final

from sqlalchemy import Connection

from api.problems import NotNow
from api.supply.book import EDITIONS_KEPT, Edition, NoHomes, SupplyBook
from api.supply.reading import Point
from matcher.entities import Home, Snapshot, Where

CELL_M: Final = 20_000.0
"""Side of a cell. A home is 7.7 km from the middle of its own in the mean, 14.1 km at most."""
_WHOLE_KM: Final = ceil(CELL_M / sqrt(2) / 100) / 10


@dataclass(frozen=True, slots=True)
class View:
    """
    The supply as one match may use it.

    Parameters
    ----------
    edition
        The homes.
    places
        "exact", or "cells": of each home only the cell of the map is used.
    """

    edition: Edition
    places: str


class Supplies:
    """
    The supply of the store in both forms, one for a process.

    Who may make up a child could find any home by asking again and again from made-up addresses
    (threat T2). A child for whom nobody else has spoken is therefore matched with homes of which
    only the cell is known: the answer is the same wherever in it a home stands, so that no number
    of questions tells more. The engine reads a cell as a place that is not known better; a rule
    that it leaves open is a question to the home, never a yes.

    Parameters
    ----------
    book
        The supply as the homes tell it.
    """

    def __init__(self, book: SupplyBook) -> None:
        self._book = book
        self._homes: dict[str, tuple[Home, Home]] = {}
        self._editions: dict[Point, Edition] = {}
        self._turn = Lock()

    def view(self, connection: Connection, *, exact: bool) -> View:
        """
        Give the supply as a transaction sees it.

        Parameters
        ----------
        connection
            In a transaction that sees one moment of the store.
        exact
            Whether the homes may be used where they stand.

        Raises
        ------
        NotNow
            No home is on record: without homes there is no answer, not an empty one.
        """
        try:
            edition = self._book.current(connection)
        except NoHomes as error:
            raise NotNow(str(error), seconds=60) from None
        return View(edition, "exact") if exact else View(self._in_cells(edition), "cells")

    def warm(self, connection: Connection, decided_on: date, starts_on: date) -> None:
        """Prepare both forms for a pair of days, so that no match of it has to wait."""
        for exact in (True, False):
            view = self.view(connection, exact=exact)
            view.edition.engine.supply.on(decided_on, starts_on)

    def _in_cells(self, edition: Edition) -> Edition:
        with self._turn:
            found = self._editions.get(edition.point)
            if found is None:
                snapshot = self._coarse(edition.engine.supply.snapshot)
                last = next(reversed(self._editions.values()), edition)
                found = replace(edition, engine=last.engine.patched(snapshot))
                while len(self._editions) >= EDITIONS_KEPT:
                    self._editions.pop(next(iter(self._editions)))
                self._editions[edition.point] = found
        return found

    def _coarse(self, snapshot: Snapshot) -> Snapshot:
        """Put every home into its cell; one that is as before is the very object it was."""
        kept = self._homes
        self._homes = {}
        for home in snapshot.homes:
            was = kept.get(home.urn)
            same = was is not None and was[0] is home
            self._homes[home.urn] = was if same and was is not None else (home, in_cell(home))
        return replace(snapshot, homes=tuple([pair[1] for pair in self._homes.values()]))


def in_cell(home: Home) -> Home:
    """
    Give a home of which only the cell of the map is known.

    Parameters
    ----------
    home
        One that is not known better than a cell, or not at all, is given as it is.
    """
    where = home.where
    if where is None or where.radius_km >= _WHOLE_KM:
        return home
    east, north = (
        (floor(metres / CELL_M) + 0.5) * CELL_M for metres in (where.easting_m, where.northing_m)
    )
    radius = _WHOLE_KM + where.radius_km
    return replace(home, where=Where(east, north, radius, "cell", where.authority))
