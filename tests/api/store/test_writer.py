import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest
from sqlalchemy import create_engine, event, insert
from sqlalchemy.exc import IntegrityError, OperationalError

from api.store.change import SYSTEM, Actor
from api.store.database import Bounds, open_database
from api.store.engines import make_engine, parsed
from api.store.errors import Conflict, StoreBusy, StoreUnavailable
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.tables.children import children

from .records import AREA, NOON, chain, count, note, told

SHORT = Bounds(most_waiting=4, most_together=64, wait_seconds=0.2)


@pytest.fixture
def hasty(store_url):
    """A store that waits for a fifth of a second at most."""
    opened = open_database(store_url, bounds=SHORT)
    yield opened
    opened.close()


@contextmanager
def turn_taken(url):
    """Somebody else holds the turn to write."""
    engine = make_engine(parsed(url), "change tables", 5)
    with engine.begin():
        yield
    engine.dispose()


@contextmanager
def writer_held(database, threads):
    """The writer is in the middle of a unit of work; threads may ask meanwhile."""
    inside, leave = threading.Event(), threading.Event()

    def work(change):
        inside.set()
        leave.wait(10)

    first = threads.submit(database.write, work, actor=SYSTEM, patience=10)
    assert inside.wait(10)
    yield
    leave.set()
    first.result(10)


def _added(change, code=AREA):
    change.connection.execute(insert(authorities).values(code=code, name="", created_at=NOON))
    change.record("authority.added", code)


def test_the_result_comes_back_and_the_row_is_there(database):
    assert database.write(lambda change: note(change, "x", n=1), actor=Actor("per_1", AREA)) == "x"
    with database.read() as connection:
        row = connection.execute(audit.select()).one()
    assert row[2:7] == ("per_1", AREA, "test.noted", "x", '{"n":1}')
    assert chain(database).whole


def test_a_record_of_another_authority_is_told_as_such(database):
    database.write(lambda change: change.record("a.b", "x", authority=AREA), actor=SYSTEM)
    with database.read() as connection:
        assert connection.execute(audit.select()).one().authority == AREA


@pytest.mark.parametrize("error", [LookupError("mine"), SystemExit("mine"), Conflict("a", "mine")])
def test_work_that_raises_leaves_nothing(database, error):
    def work(change):
        _added(change)
        raise error

    with pytest.raises(type(error), match="mine"):
        database.write(work, actor=SYSTEM)
    assert count(database, authorities) == count(database, audit) == 0
    assert database.write(note, actor=SYSTEM)


def test_what_the_tables_refuse_fails_alone(database):
    with ThreadPoolExecutor(4) as threads, writer_held(database, threads):
        good = threads.submit(database.write, _added, actor=SYSTEM)
        bad = threads.submit(database.write, _added_twice, actor=SYSTEM)
    good.result(10)
    with pytest.raises(Conflict) as refused:
        bad.result(10)
    assert refused.value.rule == "authorities_key"
    assert (count(database, authorities), told(database, "authority.added")) == (1, 1)
    assert chain(database).whole


def _added_twice(change):
    for _ in range(2):
        _added(change, "E99999999")


def test_a_fault_of_the_program_is_not_called_a_conflict(database):
    def work(change):
        change.connection.execute(
            insert(children).values(
                id="chd_1",
                authority="E00000000",
                reference="a reference",
                address_withheld=False,
                created_at=NOON,
                version=1,
            )
        )

    with pytest.raises(IntegrityError) as met:
        database.write(work, actor=SYSTEM)
    assert "a reference" not in str(met.value)


def test_who_waits_shares_a_transaction(database):
    commits = []
    event.listen(database._writing, "commit", commits.append)
    with ThreadPoolExecutor(20) as threads:
        with writer_held(database, threads):
            asked = [threads.submit(database.write, note, actor=SYSTEM) for _ in range(16)]
            while database._writer._waiting.qsize() < 16:
                pass
        for one in asked:
            one.result(10)
    assert len(commits) == 2
    assert chain(database).rows == 16


def test_too_long_a_detail_fails_alone(database):
    with pytest.raises(ValueError, match="at most 4,000"):
        database.write(lambda change: note(change, text="x" * 4_000), actor=SYSTEM)
    assert database.write(note, actor=SYSTEM)


def test_one_more_than_may_wait_is_refused_at_once(hasty):
    with ThreadPoolExecutor(8) as threads, writer_held(hasty, threads):
        for _ in range(SHORT.most_waiting):
            threads.submit(hasty.write, note, actor=SYSTEM, patience=10)
        while hasty._writer._waiting.qsize() < SHORT.most_waiting:
            pass
        with pytest.raises(StoreBusy) as refused:
            hasty.write(note, actor=SYSTEM, patience=3600)
    assert refused.value.done is False
    assert told(hasty, "test.noted") == SHORT.most_waiting


def test_who_gives_up_before_the_turn_comes_changed_nothing(database):
    with ThreadPoolExecutor(2) as threads, writer_held(database, threads), pytest.raises(StoreBusy):
        database.write(note, actor=SYSTEM, patience=0.01)
    assert count(database, audit) == 0


def test_who_gives_up_while_it_is_carried_out_is_told_that_it_is_not_known(database):
    leave = threading.Event()

    def work(change):
        leave.wait(10)
        return note(change)

    with pytest.raises(StoreUnavailable) as refused:
        database.write(work, actor=SYSTEM, patience=0.05)
    leave.set()
    database.write(note, actor=SYSTEM)
    assert refused.value.done is None
    assert count(database, audit) == 2


def test_a_turn_that_does_not_come_is_said_so_and_changes_nothing(hasty, store_url):
    with turn_taken(store_url), pytest.raises(StoreUnavailable) as refused:
        hasty.write(note, actor=SYSTEM)
    assert refused.value.done is False
    assert hasty.write(note, actor=SYSTEM)
    assert count(hasty, audit) == 1


def test_a_commit_that_fails_answers_all_who_wait(database, monkeypatch):
    def fails(connection):
        raise OperationalError("COMMIT", {}, OSError("no space left"))

    with ThreadPoolExecutor(8) as threads:
        with suppress(StoreUnavailable), writer_held(database, threads):
            asked = [threads.submit(database.write, note, actor=SYSTEM) for _ in range(5)]
            while database._writer._waiting.qsize() < 5:
                pass
            monkeypatch.setattr(database._writing.dialect, "do_commit", fails)
        answers = [one.exception(10) for one in asked]
    monkeypatch.undo()
    assert [(type(one), one.done) for one in answers] == [(StoreUnavailable, None)] * 5
    assert len(set(map(id, answers))) == 5
    assert "no space left" not in str(answers[0])
    assert database.write(note, actor=SYSTEM)
    assert chain(database).rows == count(database, audit) == 1


def test_closing_carries_out_what_waits_and_takes_nothing_more(store_url):
    database = open_database(store_url)
    with ThreadPoolExecutor(8) as threads:
        with writer_held(database, threads):
            asked = [threads.submit(database.write, note, actor=SYSTEM) for _ in range(5)]
            while database._writer._waiting.qsize() < 5:
                pass
            closing = threads.submit(database.close)
            while not database._writer._closing:
                pass
            with pytest.raises(StoreUnavailable, match="stopping"):
                database.write(note, actor=SYSTEM)
        closing.result(10)
        assert [one.result(10) for one in asked] == ["none"] * 5
    engine = create_engine(parsed(store_url))
    with engine.connect() as connection:
        assert len(connection.execute(audit.select()).all()) == 5
    engine.dispose()
    database.close()
