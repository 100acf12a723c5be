import json
import sqlite3

import pytest

from api.store.change import SYSTEM
from api.store.database import open_database
from tests.api.cli.calling import homeward


@pytest.fixture
def url(stores, tmp_path):
    """Where a store is to be made."""
    new = stores.new(empty=True)
    return f"sqlite:///{tmp_path / 'a' / 'store.db'}" if new.startswith("sqlite") else new


def noted(url, times=3):
    database = open_database(url)
    for _ in range(times):
        database.write(lambda change: change.record("test.noted", "x"), actor=SYSTEM)
    database.close()


def test_a_store_is_made_and_then_left_as_it_is(url):
    assert "(made)" in homeward("db", "upgrade", "--database", url).err
    assert "(unchanged)" in homeward("db", "upgrade", "--database", url).err


def test_a_store_is_copied_put_back_and_looked_over(url, tmp_path, stores):
    homeward("db", "upgrade", "--database", url)
    noted(url)
    made = homeward("db", "backup", "--database", url, "-o", tmp_path / "copy.db", "--json")
    assert made.code == 0
    target = f"sqlite:///{tmp_path / 'b' / 'store.db'}"
    back = homeward("db", "restore", tmp_path / "copy.db", "--database", target, "--json")
    look = homeward("db", "verify", "--database", target, "--json")
    assert (back.code, look.code) == (0, 0)
    found = json.loads(made.out)
    assert found == json.loads(back.out) == json.loads(look.out)
    assert (found["audit_rows"], found["findings"]) == (3, [])
    assert "Everything holds. The audit has 3 rows" in look.err


def test_what_does_not_hold_is_told_and_is_the_exit_code(url):
    homeward("db", "upgrade", "--database", url)
    noted(url)
    database = open_database(url)
    database.write(
        lambda change: change.connection.exec_driver_sql("DELETE FROM audit WHERE seq = 2"),
        actor=SYSTEM,
    )
    database.close()
    look = homeward("db", "verify", "--database", url)
    assert look.code == 1
    assert "Row 3 stands where row 2 should." in look.err
    assert "Everything holds" not in look.err


def test_a_copy_does_not_replace_a_file_unless_told_to(tmp_path):
    url = f"sqlite:///{tmp_path / 'a' / 'store.db'}"
    homeward("db", "upgrade", "--database", url)
    (tmp_path / "copy.db").write_text("mine")
    refused = homeward("db", "backup", "--database", url, "-o", tmp_path / "copy.db")
    assert (refused.code, (tmp_path / "copy.db").read_text()) == (2, "mine")
    forced = homeward("db", "backup", "--database", url, "-o", tmp_path / "copy.db", "--force")
    assert forced.code == 0
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT count(*) FROM audit").fetchone() == (0,)
    copy.close()


def test_the_store_of_the_settings_is_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setenv("HOMEWARD_FOLDER", str(tmp_path / "own"))
    assert homeward("db", "upgrade").code == 0
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["homeward.db"]
    monkeypatch.setenv("HOMEWARD_DATABASE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    refused = homeward("db", "verify")
    assert (refused.code, refused.out) == (2, "")
    assert "no store is there" in refused.err


def test_a_password_in_an_address_is_not_repeated():
    refused = homeward("db", "verify", "--database", "oracle://user:secret-word@host/store")
    assert refused.code == 2
    assert "secret-word" not in refused.err
    away = homeward("db", "verify", "--database", "postgresql://u:secret-word@127.0.0.1:1/none")
    assert away.code == 2
    assert "did not answer" in away.err
    assert "secret-word" not in away.err
