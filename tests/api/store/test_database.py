from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from api.store.change import SYSTEM
from api.store.database import open_database
from api.store.engines import parsed
from api.store.errors import StoreError, StoreUnavailable
from api.store.tables.authorities import authorities

from .records import AREA, NOON, count, note


def _pragma(connection, name):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_sqlite_is_opened_as_the_promises_need(sqlite_files):
    database = open_database(sqlite_files.new())

    def work(change):
        names = ("journal_mode", "synchronous", "foreign_keys", "query_only")
        return [_pragma(change.connection, name) for name in names]

    assert database.write(work, actor=SYSTEM) == ["wal", 2, 1, 0]
    with database.read() as connection:
        assert _pragma(connection, "query_only") == 1
    database.close()


def test_reading_cannot_write_past_the_audit(database):
    with pytest.raises((DBAPIError, StoreUnavailable)), database.read() as connection:
        connection.execute(insert(authorities).values(code=AREA, name="", created_at=NOON))
    assert count(database, authorities) == 0


def test_a_reader_sees_one_moment(database):
    with database.read() as connection:
        before = connection.execute(select(authorities)).all()
        database.write(_add_authority, actor=SYSTEM)
        assert connection.execute(select(authorities)).all() == before == []
    assert count(database, authorities) == 1


def _add_authority(change, at=NOON):
    change.connection.execute(insert(authorities).values(code=AREA, name="", created_at=at))


def test_a_moment_comes_back_with_its_zone(database):
    summer = datetime(2026, 7, 1, 9, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    database.write(lambda change: _add_authority(change, summer), actor=SYSTEM)
    with database.read() as connection:
        found = connection.scalar(select(authorities.c.created_at))
    assert found == summer
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(database):
    nowhere = datetime(2026, 7, 1, 9, 30)  # noqa: DTZ001
    with pytest.raises(StatementError, match="no zone"):
        database.write(lambda change: _add_authority(change, nowhere), actor=SYSTEM)


def test_what_is_written_survives_closing(store_url):
    first = open_database(store_url, clock=lambda: NOON)
    first.write(note, actor=SYSTEM)
    first.close()
    second = open_database(store_url)
    with second.read() as connection:
        at = connection.scalar(text("SELECT count(*) FROM audit"))
    second.close()
    assert at == 1


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sqlite://", "without a file"),
        ("sqlite:///:memory:", "without a file"),
        ("mysql://user:word@host/name", "of kind mysql"),
        ("not an address", "could not be read"),
        ("postgresql://user:word@host:no-number/", "could not be read"),
    ],
)
def test_an_address_of_no_use_is_refused_without_being_repeated(url, told):
    with pytest.raises(StoreError, match=told) as refused:
        parsed(url)
    assert "word" not in str(refused.value)


@pytest.mark.parametrize("name", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_spoken_to_by_psycopg(name):
    assert parsed(f"{name}://user:word@host/store").drivername == "postgresql+psycopg"


def test_no_store_is_made_by_opening(tmp_path):
    with pytest.raises(StoreError, match="no store is there"):
        open_database(f"sqlite:///{tmp_path / 'none.db'}")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_not_there_is_said_to_be_unavailable():
    database = open_database("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(StoreUnavailable), database.read():
        pass
    with pytest.raises(StoreUnavailable) as refused:
        database.write(note, actor=SYSTEM)
    assert refused.value.done is False
    database.close()


def test_the_clock_given_is_the_one_that_is_read(store_url):
    moments = iter([NOON, NOON + timedelta(hours=1)])
    database = open_database(store_url, clock=lambda: next(moments))
    at = [database.write(lambda change: change.now, actor=SYSTEM) for _ in range(2)]
    database.close()
    assert at == [NOON, NOON + timedelta(hours=1)]
    assert at[0].tzinfo is UTC
