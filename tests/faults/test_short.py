"""`make faults` in short: what it looks for is not there, and is found where it is."""

import pytest

from api.store.change import SYSTEM
from api.store.database import open_database
from tests.faults.callers import Told
from tests.faults.found import Look
from tests.faults.rounds import one_round
from tests.faults.stores import copied

INDEXES = ("place_is_held", "child_is_held", "place_is_lived_in", "child_is_placed")
MOST_TRIES = 10


def changed(stocked, work):
    store = open_database(stocked.url)
    store.write(work, actor=SYSTEM)
    store.close()


def without_indexes(change):
    for index in INDEXES:
        change.connection.exec_driver_sql(f"DROP INDEX {index}")


def test_a_service_that_is_killed_loses_nothing_and_doubles_nothing(store, tmp_path):
    done = one_round(store, tmp_path / "service", seed=0, kills=3)
    assert done.faults == []
    assert done.kills == 3
    assert done.replayed >= done.told > 0
    assert done.unknown > 0
    _more_or_less_would_be_found(Look(store.url))


def _more_or_less_would_be_found(look):
    nobody = {"id": "prop_of_nobody", "version": 1}
    told = Told("/api/v1/proposals/x/confirmation", {}, 200, b"", '"1"', nobody)
    assert look.faults([told]) == [
        "lost: version 1 of prop_of_nobody",
        "lost: placement of prop_of_nobody",
    ]
    assert any(fault.startswith("repeated") for fault in look.faults([], all_told=True))


def test_without_the_indexes_the_same_shows_doubles(full, tmp_path):
    # The control: if this shows none, the test above shows nothing.
    found = set()
    for seed in range(MOST_TRIES):
        store = copied(full)
        changed(store, without_indexes)
        done = one_round(store, tmp_path / str(seed), seed, kills=1)
        found |= {fault.rsplit(" ", 2)[0] for fault in done.faults if fault.startswith("double")}
        if {"double: place held", "double: child held"} <= found:
            return
    pytest.fail(f"Only {found} was found.")
