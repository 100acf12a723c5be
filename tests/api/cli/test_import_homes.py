"""`homeward import homes`."""

import json
from datetime import date

import pytest

from constraints.vocabulary import Grade, Need, RegistrationStatus
from matcher.records.documents import read_snapshot

from .calling import homeward
from .invented import councils, provider_list, restricted_list, seats


@pytest.fixture
def made(tmp_path):
    def makes(*words, output="snapshot.json"):
        return homeward("import", "homes", *words, "-o", tmp_path / output)

    return makes


def test_a_list_becomes_a_snapshot_that_is_read_back(tmp_path, made):
    suspended = {"URN": "SC900002", "Registration status": "Suspended"}
    listed = provider_list(tmp_path, "2025", {}, suspended)
    answer = made(listed, "--boundaries", seats(tmp_path))
    assert (answer.code, answer.out) == (0, "")
    snapshot = read_snapshot(tmp_path / "snapshot.json")
    assert snapshot.as_at == date(2025, 3, 31)
    assert [home.urn for home in snapshot.homes] == ["SC900001", "SC900002"]
    assert snapshot.homes[1].status is RegistrationStatus.SUSPENDED
    assert {home.where.basis for home in snapshot.homes} == {"constituency"}
    assert "list.csv" in snapshot.source
    assert "seats.geojson" in snapshot.source


def test_counts_go_to_stderr(tmp_path, made):
    other = {"URN": "1000001", "Provision type": "Supported Accommodation"}
    listed = provider_list(tmp_path, "2025", {}, other, {
        "URN": "SC900002", "Registration status": "Suspended",
    })  # fmt: skip
    answer = made(listed, "--boundaries", seats(tmp_path))
    assert "2 homes: 2 children's homes; 8 registered places." in answer.err
    assert "1 suspended" in answer.err
    assert "2 by constituency" in answer.err
    assert "1 providers of supported accommodation" in answer.err
    assert "Wrote snapshot.json: 2 homes as at 31 March 2025." in answer.err


def test_counts_are_json_on_request(tmp_path, made):
    answer = made(provider_list(tmp_path), "--boundaries", seats(tmp_path), "--json")
    told = json.loads(answer.out)
    assert (told["homes"], told["places"], told["as_at"]) == (1, 4, "2025-03-31")
    assert told["located"] == {"constituency": 1}


@pytest.mark.parametrize("option", ["--boundaries", "--authorities"])
def test_boundaries_are_told_apart_by_content(tmp_path, made, option):
    listed = provider_list(tmp_path, "2018")
    answer = made(listed, option, councils(tmp_path), "--on", "2018-03-31")
    assert answer.code == 0
    (home,) = read_snapshot(tmp_path / "snapshot.json").homes
    assert home.where.basis == "authority"


@pytest.mark.parametrize(
    ("layout", "words", "said"),
    [
        ("2025", (), "--boundaries: found nothing, expected the ONS boundaries of constituencies"),
        ("2018", ("--on", "2018-03-31"), "--authorities: found nothing"),
        ("2018", (), "--on: found nothing, expected the day this list speaks of"),
        ("2025", ("--on", "2025-03-30"), "--on: found 30 March 2025, expected 31 March 2025"),
        ("2025", ("--on", "soon"), "soon"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(tmp_path, made, layout, words, said):
    answer = made(provider_list(tmp_path, layout), *words)
    assert answer.code == 2
    assert said in " ".join(answer.err.split())
    assert not (tmp_path / "snapshot.json").exists()


def test_a_later_day_may_be_given(tmp_path, made):
    listed = provider_list(tmp_path)
    assert made(listed, "--boundaries", seats(tmp_path), "--on", "2025-06-01").code == 0
    assert read_snapshot(tmp_path / "snapshot.json").as_at == date(2025, 6, 1)


def test_the_restricted_list_comes_first(tmp_path, made):
    listed = provider_list(tmp_path)
    told = {"overall_effectiveness": "Outstanding", "date_of_last_full_inspection": "01/02/2025"}
    restricted = restricted_list(tmp_path, told, {"urn": "SC900009"})
    answer = made(listed, "--boundaries", seats(tmp_path), "--restricted", restricted)
    assert answer.code == 0
    known, new = read_snapshot(tmp_path / "snapshot.json").homes
    assert (known.overall_grade, known.inspected_on) == (Grade.OUTSTANDING, date(2025, 2, 1))
    assert (known.where.basis, known.short_breaks_only) == ("postcode", False)
    assert known.needs[Need.MENTAL_HEALTH] is True
    assert new.urn == "SC900009"


def test_what_of_the_restricted_list_cannot_be_used_is_said(tmp_path, made):
    restricted = restricted_list(tmp_path, {"provider_postcode": "ZZ1 1ZZ"})
    listed = provider_list(tmp_path)
    answer = made(listed, "--boundaries", seats(tmp_path), "--restricted", restricted)
    assert answer.code == 0
    assert "Postcode" in answer.err
    assert read_snapshot(tmp_path / "snapshot.json").homes[0].where.basis == "constituency"


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(tmp_path, made):
    output = tmp_path / "snapshot.json"
    output.write_text("mine")
    words = (provider_list(tmp_path), "--boundaries", seats(tmp_path))
    answer = made(*words)
    assert (answer.code, output.read_text()) == (2, "mine")
    assert "--force" in answer.err
    assert made(*words, "--force").code == 0
    assert read_snapshot(output).homes


@pytest.mark.parametrize("output", ["list.csv", "nowhere/snapshot.json", ""])
def test_nothing_that_is_read_is_written_over(tmp_path, made, output):
    listed = provider_list(tmp_path)
    before = listed.read_bytes()
    answer = made(listed, "--boundaries", seats(tmp_path), "--force", output=output)
    assert (answer.code, listed.read_bytes()) == (2, before)
    assert "--output" in answer.err


def test_a_fault_in_the_list_leaves_nothing_behind(tmp_path, made):
    listed = provider_list(tmp_path, "2025", {"Places": "four"})
    answer = made(listed, "--boundaries", seats(tmp_path))
    assert answer.code == 2
    assert "line 8, Places: found 'four'" in answer.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["list.csv", "seats.geojson"]


def test_files_in_each_other_s_place_are_told(tmp_path, made):
    listed, areas = provider_list(tmp_path), seats(tmp_path)
    restricted = restricted_list(tmp_path, {})
    assert "--restricted" in made(restricted, "--boundaries", areas).err
    assert "expected a published Ofsted list" in made(areas, "--boundaries", areas).err
    assert "found a published Ofsted list" in made(listed, "--boundaries", listed).err
    twice = made(listed, "--boundaries", areas, "--boundaries", areas)
    assert (twice.code, "expected one file" in twice.err) == (2, True)


def test_no_owner_is_named_anywhere(tmp_path, made):
    answer = made(provider_list(tmp_path), "--boundaries", seats(tmp_path), "--json")
    written = (tmp_path / "snapshot.json").read_text()
    assert "Invented Care" not in answer.out + answer.err + written
