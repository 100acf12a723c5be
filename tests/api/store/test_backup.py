import shutil
import sqlite3
import stat
import threading

import pytest
from sqlalchemy import delete, inspect

from api.store.backup import back_up, one_moment, restore
from api.store.database import open_database
from api.store.engines import file_of, parsed
from api.store.errors import StoreDamaged, StoreError
from api.store.migrations.run import opened, upgrade
from api.store.tables import metadata
from api.store.tables.audit import audit
from api.store.whole import verify_store

from .records import OFFICER, chain, child, note, proposing


@pytest.fixture
def url(stocked, store_url):
    """A store with some of everything."""
    for place in range(3):
        stocked.write(proposing(child(stocked), place=str(place)), actor=OFFICER)
    return parsed(store_url)


def empty(stores, tmp_path):
    """Where a store of the same kind can be restored to."""
    target = parsed(stores.new(empty=True))
    return target if file_of(target) is None else parsed(f"sqlite:///{tmp_path}/new/store.db")


def everything(url):
    with one_moment(url) as connection:
        return {
            table.name: sorted(map(repr, connection.execute(table.select())))
            for table in metadata.sorted_tables
        }


def test_a_copy_restores_every_row(url, stores, tmp_path):
    made = back_up(url, tmp_path / "copy.db")
    target = empty(stores, tmp_path)
    restored = restore(tmp_path / "copy.db", target)
    assert made.audit == restored.audit
    assert made.audit.rows > 5
    assert everything(target) == everything(url)


def test_a_copy_restores_into_the_other_kind_of_database(
    url, tmp_path, sqlite_files, postgresql_server
):
    back_up(url, tmp_path / "copy.db")
    others = {"sqlite": postgresql_server, "postgresql": sqlite_files}
    target = empty(others[url.get_backend_name()], tmp_path)
    assert restore(tmp_path / "copy.db", target).findings == ()
    assert everything(target) == everything(url)
    back_up(target, tmp_path / "again.db")
    assert everything(parsed(f"sqlite:///{tmp_path / 'again.db'}")) == everything(url)


def test_a_copy_made_under_load_is_one_moment_of_the_store(url, stocked, stores, tmp_path):
    stop, begun = threading.Event(), threading.Event()

    def load():
        while not stop.is_set():
            stocked.write(note, actor=OFFICER)
            begun.set()

    threads = [threading.Thread(target=load) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    made = back_up(url, tmp_path / "copy.db")
    stop.set()
    for thread in threads:
        thread.join()
    restored = restore(tmp_path / "copy.db", empty(stores, tmp_path))
    assert restored.findings == ()
    assert restored.audit.tip == made.audit.tip
    # and the chain that went on meanwhile goes on from that very row
    with stocked.read() as connection:
        row = connection.execute(audit.select().where(audit.c.seq == made.audit.rows)).one()
    assert row.hash == made.audit.tip
    assert chain(stocked).whole


def test_a_restored_store_is_written_to_like_any_other(url, stores, tmp_path):
    made = back_up(url, tmp_path / "copy.db")
    target = empty(stores, tmp_path)
    restore(tmp_path / "copy.db", target)
    database = open_database(target.render_as_string(hide_password=False))
    database.write(note, actor=OFFICER)
    assert (chain(database).whole, chain(database).rows) == (True, made.audit.rows + 1)
    database.close()


def test_a_copy_is_its_owners_only_and_leaves_nothing_beside_it(url, tmp_path):
    back_up(url, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_a_damaged_store_is_not_copied_as_if_it_were_whole(url, stocked, tmp_path):
    _without_a_row(stocked)
    with pytest.raises(StoreDamaged, match="does not follow"):
        back_up(url, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def _without_a_row(database):
    statement = delete(audit).where(audit.c.seq == 2)
    database.write(lambda change: change.connection.execute(statement), actor=OFFICER)


def test_a_damaged_copy_is_not_restored(url, stores, tmp_path):
    back_up(url, tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        copy.execute("UPDATE audit SET actor = 'nobody' WHERE seq = 2")
    copy.close()
    target = empty(stores, tmp_path)
    with pytest.raises(StoreDamaged, match="Row 2 does not say"):
        restore(tmp_path / "copy.db", target)
    _nothing_there(target)


def _nothing_there(url):
    file = file_of(url)
    if file is not None:
        assert not file.exists()
        return
    with opened(url) as connection:
        assert inspect(connection).get_table_names() == []


def test_nothing_is_restored_over_what_is_there(url, stocked, tmp_path):
    back_up(url, tmp_path / "copy.db")
    before = everything(url)
    with pytest.raises(StoreError, match=r"empty folder|has tables already"):
        restore(tmp_path / "copy.db", url)
    assert everything(url) == before


@pytest.mark.parametrize("content", [b"", b"not a store" * 1000, None])
def test_a_file_that_is_no_copy_is_refused(stores, tmp_path, content):
    if content is None:
        with sqlite3.connect(tmp_path / "copy.db") as other:
            other.execute("CREATE TABLE other (id INTEGER)")
        other.close()
    else:
        (tmp_path / "copy.db").write_bytes(content)
    target = empty(stores, tmp_path)
    with pytest.raises(StoreError, match=r"not a copy|not a store"):
        restore(tmp_path / "copy.db", target)
    _nothing_there(target)


def test_a_copy_of_what_is_not_there_makes_nothing(tmp_path):
    with pytest.raises(StoreError, match="no store is there"):
        back_up(parsed(f"sqlite:///{tmp_path / 'none.db'}"), tmp_path / "copy.db")
    with pytest.raises(StoreError, match="no such file"):
        restore(tmp_path / "copy.db", parsed(f"sqlite:///{tmp_path / 'new' / 'store.db'}"))
    assert not (tmp_path / "copy.db").exists()


def test_a_copy_of_an_older_version_is_brought_up(sqlite_files, tmp_path):
    shutil.copy(sqlite_files.template, tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as old:
        for name in ("jobs_by_state", "audit_of_a_record", "audit_of_an_authority"):
            old.execute(f"DROP INDEX {name}")
        for name in ("job_events", "jobs", "audit", "checkpoints", "idempotency", "supply_version"):
            old.execute(f"DROP TABLE {name}")
        old.execute("UPDATE alembic_version SET version_num = 'v0005'")
    old.close()
    target = parsed(f"sqlite:///{tmp_path / 'new' / 'store.db'}")
    assert restore(tmp_path / "copy.db", target).findings == ()
    assert upgrade(target)[0] == upgrade(target)[1]
    with one_moment(target) as connection:
        assert verify_store(connection).findings == ()
