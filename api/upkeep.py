"""What the service does by itself: keeps the supply ready, lets go what its time is up for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from api.match_requests.supplies import Supplies
from api.problems import NotNow
from api.proposals.expiring import sweep
from api.security.logs import Journal
from api.store.database import Database, utc_now
from api.store.errors import StoreUnavailable
from api.supply.reading import Point, point_of
from matcher.calendar import LONDON

EVERY_SECONDS = 20.0
"""Between turns: what other processes wrote is read by then, and a match seldom waits for it."""
EVENING = 22
"""From this hour on, London's, the supply is prepared for the next day too."""


class Upkeep:
    """
    A thread that takes a turn every so often, for as long as the service runs.

    A match never rests on it: what is not prepared is prepared by whoever asks first.

    Parameters
    ----------
    database
        The store.
    supplies
        Those of the app.
    journal
        Log.
    now
        Gives the time, with its zone.
    seconds
        Between turns.
    """

    def __init__(
        self,
        database: Database,
        supplies: Supplies,
        journal: Journal,
        now: Callable[[], datetime] = utc_now,
        seconds: float = EVERY_SECONDS,
    ) -> None:
        self._database = database
        self._supplies = supplies
        self._journal = journal
        self._now = now
        self._seconds = seconds
        self._warm: set[tuple[Point, date]] = set()
        self._loaded = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="homeward-upkeep", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """End; wait for the turn under way for so many seconds."""
        self._over.set()
        self._thread.join(seconds)

    def check(self) -> None:
        """
        Tell whether the supply is loaded; a store without homes has nothing to load.

        Raises
        ------
        NotNow
            It is not yet.
        """
        if not self._loaded.is_set():
            raise NotNow("The homes on record are being read.")

    def turn(self) -> None:
        """
        Prepare the supply where it has changed, and let go of proposals whose time is up.

        Raises
        ------
        StoreUnavailable
            The store does not answer.
        """
        with self._database.read() as connection:
            self._prepare(connection)
        self._loaded.set()
        sweep(self._database)

    def _prepare(self, connection: Connection) -> None:
        point = point_of(connection)
        now = self._now().astimezone(LONDON)
        ahead = (0, 1) if now.hour >= EVENING else (0,)
        wanted = {(point, now.date() + timedelta(days=days)) for days in ahead}
        # Once for each: few pairs of days are kept, and what people ask for must not be put out.
        for one in sorted(wanted - self._warm, key=lambda one: one[1]):
            try:
                self._supplies.warm(connection, one[1], one[1])
            except NotNow:
                return  # no home is on record
        self._warm = wanted

    def _run(self) -> None:
        while True:
            try:
                self.turn()
            except StoreUnavailable:
                pass  # tried again at the next turn; readiness asks the store itself
            except Exception as error:  # a thread that ended would leave proposals held unseen
                self._journal.failed(error)
            if self._over.wait(self._seconds):
                return
