"""The supply of the store is never stale, whoever writes, and is never built again for a match."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from api.store.database import open_database
from api.supply import book as module
from api.supply.book import EDITIONS_KEPT, SOURCE, NoHomes, SupplyBook
from matcher.answer import answer_for
from matcher.answer.wire import as_json
from matcher.engine import Engine
from tests.api.supply.telling import asked, of_home, put, put_all, take_away, world
from tests.matcher.frame.bits import assert_same


@pytest.fixture
def store(database):
    put_all(database, world().snapshot)
    return database


def current(book, database):
    with database.read() as connection:
        return book.current(connection)


def is_that_of(edition, snapshot):
    """Hold an edition to be an engine made anew over a snapshot, and to answer so."""
    anew = Engine.over(replace(snapshot, source=SOURCE))
    assert edition.engine.supply.snapshot.homes == anew.supply.snapshot.homes
    one = asked()[0]
    assert as_json(answer_for(edition.engine, one), "answer") == as_json(
        answer_for(anew, one), "answer"
    )
    days = one.decided_on, one.starts_on
    assert_same(edition.engine.supply.on(*days), anew.supply.on(*days))


def full(snapshot, urn):
    """The same, with every place of one home taken."""
    told = (replace(v, free_from=None) if v.urn == urn else v for v in snapshot.vacancies)
    return replace(snapshot, vacancies=tuple(told))


def test_it_is_the_homes_on_record(store):
    is_that_of(current(SupplyBook(), store), world().snapshot)


def test_without_a_home_on_record_there_is_no_empty_list(database):
    with pytest.raises(NoHomes, match="Import"):
        current(SupplyBook(), database)


def test_two_processes_see_each_others_changes_at_once(store, store_url):
    snapshot = world().snapshot
    other = open_database(store_url)
    mine, theirs = (SupplyBook(), store), (SupplyBook(), other)
    urns = [home.urn for home in snapshot.homes]
    try:
        for number, urn in enumerate(urns[:6]):
            snapshot = full(snapshot, urn)
            put((store, other)[number % 2], snapshot, urn)
            for book, database in (mine, theirs) if number % 3 else (theirs,):
                is_that_of(current(book, database), snapshot)
    finally:
        other.close()


def test_only_the_homes_told_anew_are_read(store, monkeypatch):
    book, snapshot = SupplyBook(), world().snapshot
    current(book, store)
    read = []
    whole = module.told_by
    monkeypatch.setattr(
        module, "told_by", lambda by, urns: whole(by, urns) if read.append(urns) is None else ()
    )
    monkeypatch.setattr(module, "prepare", lambda *_: pytest.fail("prepared again"))
    urn = snapshot.homes[3].urn
    put(store, full(snapshot, urn), urn)
    edition = current(book, store)
    assert read == [[urn]]
    assert current(book, store) is edition
    assert read == [[urn]]


def test_a_match_keeps_the_engine_it_began_with(store):
    book, snapshot = SupplyBook(), world().snapshot
    before, urn = current(book, store), snapshot.homes[0].urn
    put(store, full(snapshot, urn), urn)
    assert current(book, store) is not before
    is_that_of(before, snapshot)


def test_who_began_to_read_before_a_change_sees_none_of_it(store):
    book, snapshot = SupplyBook(), world().snapshot
    urns = [home.urn for home in snapshot.homes]
    with store.read() as connection:
        first = book.current(connection)
        later = snapshot
        for urn in urns[: EDITIONS_KEPT + 1]:
            later = full(later, urn)
            put(store, later, urn)
            current(book, store)
        again = book.current(connection)
    assert again is not first
    is_that_of(again, snapshot)
    is_that_of(current(book, store), later)


def test_homes_come_and_go(store):
    book, snapshot = SupplyBook(), world().snapshot
    current(book, store)
    urn = snapshot.homes[5].urn
    take_away(store, urn)
    gone = of_home(snapshot, urn)
    left = replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn != urn),
        vacancies=tuple(told for told in snapshot.vacancies if told not in gone.vacancies),
        residents=tuple(who for who in snapshot.residents if who not in gone.residents),
    )
    is_that_of(current(book, store), left)
    put(store, full(snapshot, urn), urn)
    is_that_of(current(book, store), full(snapshot, urn))


def test_the_same_number_at_another_moment_is_another_supply(stores):
    """As after a backup was put back and other things were told since."""
    book, snapshot = SupplyBook(), world().snapshot
    for number in (0, 1):
        database = open_database(stores.new())
        put_all(database, snapshot)
        snapshot = full(snapshot, snapshot.homes[number].urn)
        put(database, snapshot, snapshot.homes[number].urn)
        is_that_of(current(book, database), snapshot)
        database.close()


def test_many_threads_read_one_edition(store):
    book, found = SupplyBook(), []
    threads = [
        threading.Thread(target=lambda: found.append(current(book, store))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert len({id(edition) for edition in found}) == 1


def test_no_edition_is_stale_while_others_write(store):
    book, snapshot = SupplyBook(), world().snapshot
    urns, stale = [home.urn for home in snapshot.homes], []
    done = threading.Event()

    def read():
        while not done.is_set():
            with store.read() as connection:
                at = book.current(connection)
                seen = module.point_of(connection), module.marks_of(connection)
            stale.append((at.point, dict(at.marks)) != seen)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for urn in urns * 2:
        snapshot = full(snapshot, urn)
        put(store, snapshot, urn)
    done.set()
    for reader in readers:
        reader.join()
    assert stale
    assert not any(stale)


def test_a_day_is_worked_out_before_it_is_asked_for(store):
    book, one = SupplyBook(), asked()[0]
    days = one.decided_on + timedelta(days=1), one.starts_on + timedelta(days=1)
    with store.read() as connection:
        book.warm(connection, *days)
        assert days in book.current(connection).engine.supply.known()
