"""`homeward db import`, on both kinds of database."""

import json

import pytest

from api.homes.service import supply_version_of
from api.store.database import open_database
from matcher.records.documents.write import write_snapshot
from tests.api.cli.calling import homeward
from tests.api.town import world


@pytest.fixture
def snapshot(tmp_path):
    write_snapshot(world().snapshot, tmp_path / "town.json")
    return tmp_path / "town.json"


def test_homes_go_in_once_with_a_report_on_the_file(store_url, snapshot):
    asked = ("db", "import", "--snapshot", snapshot, "--database", store_url)
    made = homeward(*asked, "--json")
    assert made.code == 0, made.err
    said = json.loads(made.out)
    assert (len(said["new"]), said["unchanged"], said["supply_version"]) == (14, 0, 1)
    assert said["quality"]["usable"] is True
    again = homeward(*asked)
    assert "0 new, 0 changed, 14 unchanged" in again.err
    assert "Known throughout" in again.out
    store = open_database(store_url)
    with store.read() as connection:
        assert supply_version_of(connection) == 1
    store.close()
    assert homeward("db", "verify", "--database", store_url).code == 0


def test_a_file_that_cannot_be_read_changes_nothing(store_url, tmp_path):
    (tmp_path / "bad.json").write_text('{"format_version": 1, "kind": "snapshot"}')
    asked = ("db", "import", "--snapshot", tmp_path / "bad.json", "--database", store_url)
    assert homeward(*asked).code == 2
