import json

import pytest

from api.security.starting import CHECKPOINT_SECRET
from api.store.change import SYSTEM
from api.store.database import open_database
from tests.api.cli.calling import homeward

SECRET = "s" * 40


@pytest.fixture
def secret(tmp_path):
    (tmp_path / "secret").write_text(SECRET)
    return tmp_path / "secret"


def written(url, *statements, times=0):
    database = open_database(url)
    for _ in range(times):
        database.write(lambda change: change.record("test.noted", "x"), actor=SYSTEM)
    for one in statements:
        database.write(lambda change, s=one: change.connection.exec_driver_sql(s), actor=SYSTEM)
    database.close()


def test_an_audit_that_is_whole_is_said_to_be(store_url):
    written(store_url, times=3)
    found = homeward("audit", "verify", "--database", store_url, "--json")
    assert found.code == 0
    assert json.loads(found.out)["rows"] == 3
    assert "Nothing was altered" in found.err
    assert "cannot be noticed without a checkpoint" in " ".join(found.err.split())


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE audit SET actor = 'other' WHERE seq = 2", "Row 2 does not say"),
        ("DELETE FROM audit WHERE seq = 2", "Row 3 stands where row 2 should"),
    ],
)
def test_an_audit_that_was_altered_is_told_by_the_row(store_url, statement, told):
    written(store_url, statement, times=3)
    found = homeward("audit", "verify", "--database", store_url)
    assert found.code == 1
    assert told in found.err
    assert "Nothing was altered" not in found.err


def test_rows_cut_off_are_found_by_a_checkpoint(store_url, tmp_path, secret):
    written(store_url, times=3)
    mark = ("--checkpoint", tmp_path / "mark.json", "--secret-file", secret)
    store = ("--database", store_url)
    made = homeward("audit", "checkpoint", *store, "-o", mark[1], *mark[2:])
    assert (made.code, "row 3" in made.err, SECRET in made.err) == (0, True, False)
    assert homeward("audit", "verify", *store, *mark).code == 0
    written(store_url, "DELETE FROM audit WHERE seq > 2")
    assert homeward("audit", "verify", *store).code == 0
    found = homeward("audit", "verify", *store, *mark)
    assert (found.code, "Row 3 is missing" in found.err) == (1, True)


def test_what_is_written_out_is_verified_without_the_store(store_url, tmp_path):
    written(store_url, times=3)
    file = tmp_path / "audit.jsonl"
    assert homeward("audit", "export", "--database", store_url, "-o", file).code == 0
    assert homeward("audit", "verify", "--exported", file).code == 0
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join([lines[0], lines[2]]))
    assert homeward("audit", "verify", "--exported", file).code == 1
    file.write_text("no row")
    refused = homeward("audit", "verify", "--exported", file)
    assert (refused.code, "line 1" in refused.err) == (2, True)


def test_the_secret_is_that_of_the_settings_if_none_is_given(tmp_path, sqlite_files, monkeypatch):
    url = sqlite_files.new()
    written(url, times=1)
    at = ("--database", url)
    monkeypatch.setenv("HOMEWARD_CHECKPOINT_SECRET", SECRET)
    assert homeward("audit", "checkpoint", *at, "-o", tmp_path / "mark.json").code == 0
    (tmp_path / "secret").write_text(SECRET)
    mark = ("--checkpoint", tmp_path / "mark.json")
    verify = ("audit", "verify", *at, *mark)
    assert homeward(*verify, "--secret-file", tmp_path / "secret").code == 0


def test_without_a_secret_of_the_settings_one_is_kept_in_the_folder(
    tmp_path, sqlite_files, monkeypatch
):
    url = sqlite_files.new()
    written(url, times=1)
    monkeypatch.setenv("HOMEWARD_FOLDER", str(tmp_path / "kept"))
    made, mark = ("audit", "checkpoint", "--database", url), tmp_path / "mark.json"
    assert homeward(*made, "-o", mark).code == 0
    verify = ("audit", "verify", "--database", url, "--checkpoint", mark)
    assert homeward(*verify).code == 0
    assert homeward(*verify, "--secret-file", tmp_path / "kept" / CHECKPOINT_SECRET).code == 0
    monkeypatch.setenv("HOMEWARD_FOLDER", str(tmp_path / "another"))
    assert homeward(*verify).code == 2


def test_a_short_secret_is_refused_without_being_shown(tmp_path, sqlite_files):
    (tmp_path / "secret").write_text("too short")
    asked = ("audit", "checkpoint", "--database", sqlite_files.new(), "-o", tmp_path / "m.json")
    refused = homeward(*asked, "--secret-file", tmp_path / "secret")
    assert refused.code == 2
    assert "9 characters, expected at least 32 characters" in " ".join(refused.err.split())
    assert "too short" not in refused.err
