"""The engine over the homes of the store: as fresh as it, and never rebuilt for a match."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from threading import Lock

from sqlalchemy import Connection

from api.supply.reading import Mark, Point, changed, marks_of, point_of, told_by
from constraints.errors import PlacementError
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.frame import prepare
from matcher.geography.travel import TravelNetwork
from matcher.profile import Profile, load_profile

EDITIONS_KEPT = 4
"""
Those before the latest are for transactions that began before it. They share all that is the same.
"""
SOURCE = "The homes on record"


class NoHomes(PlacementError):  # noqa: N818  as the store names what it refuses
    """No home is on record: an empty list would read as "no home will do"."""

    def __init__(self) -> None:
        super().__init__("No home is on record yet. Import the list of homes first.")


@dataclass(frozen=True, slots=True)
class Edition:
    """
    The supply at one point; it never changes, so that a match keeps what it began with.

    Parameters
    ----------
    point
        Of the supply in the store: its version, and when it came to it.
    engine
        Over its homes.
    marks
        Of each home's record, by URN in ascending order.
    told
        What each home told, by URN.
    """

    point: Point
    engine: Engine
    marks: Mapping[str, Mark]
    told: Mapping[str, Snapshot]


class SupplyBook:
    """
    The supply of the store, one for a process, for many threads.

    What is current is decided by the database alone, within the transaction of whoever reads: a
    version read there is the version of the homes read there. Other processes may write.

    Parameters
    ----------
    profile
        Points and local parameters; the default ones if left out.
    network
        Gives minutes between places; the straight line if left out.
    """

    def __init__(
        self, profile: Profile | None = None, network: TravelNetwork | None = None
    ) -> None:
        self._profile = profile or load_profile()
        self._network = network
        self._editions: dict[Point, Edition] = {}
        self._turn = Lock()

    def current(self, connection: Connection) -> Edition:
        """
        Give the supply as a transaction sees it.

        One query where nothing changed. Otherwise the homes that are other than in the latest
        edition are read, and no more.

        Parameters
        ----------
        connection
            In a transaction that sees one moment of the store; all else that a match reads is to
            be read by it too.

        Raises
        ------
        NoHomes
            None is on record.
        InputError
            A document on record cannot be read. Nothing of it is kept.
        """
        point = point_of(connection)
        found = self._editions.get(point)
        if found is None:
            with self._turn:
                found = self._editions.get(point) or self._read(connection, point)
        return found

    def warm(self, connection: Connection, decided_on: date, starts_on: date) -> None:
        """Work out who lives where on a pair of days, so that no match of it has to wait."""
        self.current(connection).engine.supply.on(decided_on, starts_on)

    def _read(self, connection: Connection, point: Point) -> Edition:
        last = next(reversed(self._editions.values()), None)
        marks = marks_of(connection)
        if not marks:
            raise NoHomes
        before = last.marks if last is not None else {}
        kept = last.told if last is not None else {}
        new = dict(told_by(connection, changed(before, marks)))
        told = {urn: new[urn] if urn in new else kept[urn] for urn in marks}
        edition = Edition(point, self._engine(last, _together(told)), marks, told)
        while len(self._editions) >= EDITIONS_KEPT:
            self._editions.pop(next(iter(self._editions)))
        self._editions[point] = edition
        return edition

    def _engine(self, last: Edition | None, snapshot: Snapshot) -> Engine:
        if last is not None:
            return last.engine.patched(snapshot)
        engine = Engine(prepare(snapshot, self._network), self._profile)
        # What lives as long as the process need not be looked at again and again.
        gc.collect()
        gc.freeze()
        return engine


def _together(told: Mapping[str, Snapshot]) -> Snapshot:
    """Put what homes told into one snapshot, of the very objects that each home told."""
    parts = list(told.values())
    return Snapshot(
        as_at=max(part.as_at for part in parts),
        told_on={urn: part.as_at for urn, part in told.items()},
        homes=tuple(chain.from_iterable([part.homes for part in parts])),
        vacancies=tuple(chain.from_iterable([part.vacancies for part in parts])),
        residents=tuple(chain.from_iterable([part.residents for part in parts])),
        source=SOURCE,
    )
