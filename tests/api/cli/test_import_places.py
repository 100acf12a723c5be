"""`homeward import places`."""

import json

import pytest

from matcher.records.documents import read_snapshot

from .calling import homeward
from .invented import PLACES, places, provider_list, seats


@pytest.fixture
def snapshot(tmp_path):
    path = tmp_path / "before.json"
    listed = provider_list(tmp_path, "2025", {"Places": "2"})
    made = homeward("import", "homes", listed, "--boundaries", seats(tmp_path), "-o", path)
    assert made.code == 0
    return path


def test_places_and_residents_are_taken_in(tmp_path, snapshot):
    after = tmp_path / "after.json"
    answer = homeward("import", "places", places(tmp_path), "--snapshot", snapshot, "-o", after)
    assert (answer.code, answer.out) == (0, "")
    found = read_snapshot(after)
    assert [told.place for told in found.vacancies] == ["1", "2"]
    assert [who.person for who in found.residents] == ["r-1"]
    assert "2 places of 1 home, 1 resident." in answer.err


def test_counts_are_json_on_request(tmp_path, snapshot):
    words = ("--snapshot", snapshot, "-o", tmp_path / "after.json", "--json")
    told = json.loads(homeward("import", "places", places(tmp_path), *words).out)
    assert (told["places_told"], told["residents"]) == (2, 1)


def test_a_snapshot_may_be_brought_up_to_date_in_place(tmp_path, snapshot):
    words = ("import", "places", places(tmp_path), "--snapshot", snapshot, "-o", snapshot)
    assert homeward(*words).code == 2
    assert homeward(*words, "--force").code == 0
    assert read_snapshot(snapshot).residents


def test_a_return_of_another_home_is_refused_and_nothing_is_written(tmp_path, snapshot):
    returned = places(tmp_path, PLACES.replace("SC900001", "SC900007"))
    after = tmp_path / "after.json"
    answer = homeward("import", "places", returned, "--snapshot", snapshot, "-o", after)
    assert (answer.code, after.exists()) == (2, False)
    assert "SC900007" in answer.err
