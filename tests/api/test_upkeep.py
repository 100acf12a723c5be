"""What the service does by itself: the supply is ready before it is asked for."""

import io
import threading
from datetime import UTC, date, datetime

import pytest

from api.match_requests.supplies import Supplies
from api.problems import NotNow
from api.security.logs import Journal
from api.store.errors import StoreUnavailable
from api.supply.book import SupplyBook
from api.upkeep import Upkeep
from tests.api.supply.telling import put, put_all, world

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY, NEXT = date(2026, 3, 2), date(2026, 3, 3)


class Told(Supplies):
    """Supplies that note for which days they were prepared."""

    def __init__(self):
        super().__init__(SupplyBook())
        self.days = []

    def warm(self, connection, decided_on, starts_on):
        super().warm(connection, decided_on, starts_on)
        self.days.append((decided_on, starts_on))


@pytest.fixture
def keep(database):
    """Gives the upkeep of a store at a time, and the days it prepared."""

    def keeping(now=NOON, seconds=20.0):
        supplies, log = Told(), io.StringIO()
        return Upkeep(database, supplies, Journal(log), lambda: now, seconds), supplies.days, log

    return keeping


def test_it_is_ready_once_the_homes_are_read_in_both_forms(database, keep):
    put_all(database, world().snapshot)
    upkeep, days, _ = keep()
    with pytest.raises(NotNow):
        upkeep.check()
    upkeep.turn()
    upkeep.check()
    assert days == [(DAY, DAY)]


def test_a_store_without_homes_is_ready_for_its_first_import(database, keep):
    upkeep, days, _ = keep()
    upkeep.turn()
    upkeep.check()
    put_all(database, world().snapshot)
    upkeep.turn()
    assert days == [(DAY, DAY)]


def test_what_is_ready_is_not_prepared_again_until_a_home_tells_something_else(database, keep):
    snapshot = world().snapshot
    put_all(database, snapshot)
    upkeep, days, _ = keep()
    upkeep.turn()
    upkeep.turn()
    assert len(days) == 1
    put(database, snapshot, snapshot.homes[0].urn)
    upkeep.turn()
    assert len(days) == 2


def test_in_the_evening_the_next_day_is_prepared_too(database, keep):
    put_all(database, world().snapshot)
    upkeep, days, _ = keep(NOON.replace(hour=22))
    upkeep.turn()
    assert days == [(DAY, DAY), (NEXT, NEXT)]


def test_proposals_are_let_go_at_every_turn(keep, monkeypatch):
    swept = []
    monkeypatch.setattr("api.upkeep.sweep", swept.append)
    upkeep, _, _ = keep()
    upkeep.turn()
    assert len(swept) == 1


@pytest.mark.parametrize(("fault", "logged"), [(StoreUnavailable("x"), False), (KeyError(), True)])
def test_a_turn_that_fails_is_followed_by_another(keep, monkeypatch, fault, logged):
    turns, again = [], threading.Event()

    def failing(_):
        turns.append(1)
        if len(turns) > 1:
            again.set()
        raise fault

    monkeypatch.setattr("api.upkeep.sweep", failing)
    upkeep, _, log = keep(seconds=0.001)
    upkeep.start()
    assert again.wait(30)
    upkeep.stop(30)
    assert ("KeyError" in log.getvalue()) is logged
