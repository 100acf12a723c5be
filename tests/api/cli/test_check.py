"""`homeward check`."""

import json

import pytest

from tests.matcher.records.ssda903 import returns

from .calling import homeward
from .invented import (
    councils,
    places,
    provider_list,
    referral,
    replies,
    restricted_list,
    seats,
)


def snapshot(folder):
    path = folder / "snapshot.json"
    words = ("import", "homes", provider_list(folder), "--boundaries", seats(folder))
    assert homeward(*words, "-o", path).code == 0
    return path


KINDS = {
    "Ofsted provider list as at 31 March 2025": provider_list,
    "restricted Ofsted list": lambda folder: restricted_list(folder, {}),
    "boundaries of constituencies, edition of 2024": seats,
    "boundaries of authorities, edition of 2024": councils,
    "return of places and residents": places,
    "snapshot as at 31 March 2025": snapshot,
    "referral, for a start on 2 April 2025": referral,
    "file of replies": replies,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_told_by_its_content_whatever_its_name(tmp_path, kind):
    path = KINDS[kind](tmp_path)
    renamed = path.rename(tmp_path / "file")
    answer = homeward("check", renamed, "--json", "--on", "2025-04-01")
    (report,) = json.loads(answer.out)["files"]
    assert answer.code == 0
    assert report["kind"].startswith(kind)
    assert (report["file"], report["usable"], report["rejected"]) == ("file", True, [])


def test_all_files_are_reported_before_the_command_ends(tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    answer = homeward("check", bad, provider_list(tmp_path), tmp_path / "nowhere")
    assert answer.code == 2
    positions = [answer.out.index(name) for name in ("bad.json", "list.csv", "nowhere")]
    assert positions == sorted(positions)
    assert "3 files: 1 can be read, 2 refused." in answer.out


def test_progress_is_not_among_the_results(tmp_path):
    answer = homeward("check", provider_list(tmp_path))
    assert "Reading list.csv" in answer.err
    assert "Reading" not in answer.out


def test_rejected_rows_are_shown_with_their_reason(tmp_path):
    listed = provider_list(tmp_path, "2025", {"Places": "four"}, {"URN": "SC900002"})
    answer = homeward("check", listed)
    assert answer.code == 2
    assert "Places: found 'four', expected a whole number" in answer.out
    assert "line 8" in answer.out
    assert "1  children's homes, secure ones included" in answer.out


def test_faults_of_many_rows_are_one_line_with_the_first_places(tmp_path):
    rows = [{"URN": f"SC90000{n}", "Places": "four"} for n in range(1, 6)]
    answer = homeward("check", provider_list(tmp_path, "2025", *rows))
    assert "5 Places: expected a whole number" in answer.out
    assert "line 8: 'four'; line 9: 'four'; line 10: 'four'; and 2 more" in answer.out


def test_shares_that_are_not_known_are_bars_and_the_others_a_line(tmp_path):
    rows = [{"URN": f"SC90000{n}", "Latest full inspection date": ""} for n in range(1, 3)]
    rows += [{"URN": f"SC90000{n}"} for n in range(3, 5)]
    out = homeward("check", provider_list(tmp_path, "2025", *rows)).out
    assert "50.0 %  latest full inspection  ██████████\n" in out
    assert "Known throughout: registration date, places" in out


def test_days_are_shown_from_the_oldest_to_the_newest(tmp_path):
    rows = ({}, {"URN": "SC900002", "Registration date": "07/08/2020"})
    out = homeward("check", provider_list(tmp_path, "2025", *rows)).out
    assert "registration            05 Jun 2012  07 Aug 2020" in out


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_screen_or_ends_in_spaces(tmp_path, columns):
    paths = [make(tmp_path) for make in KINDS.values()]
    answer = homeward("check", *paths, tmp_path / "nowhere", columns=columns)
    lines = answer.out.split("\n")
    assert max(map(len, lines)) <= columns
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("name", "text", "compared"),
    [
        ("table.csv", "name,age\nx,3\n", "published Ofsted list"),
        ("notes.txt", "Just words.\n", "SSDA903"),
        ("other.json", '{"kind": "story"}', '"kind": "referral"'),
        ("areas.geojson", '{"type": "FeatureCollection", "features": []}', "PCON24CD"),
        ("list.json", "[1, 2]", '"kind": "snapshot"'),
    ],
)
def test_a_file_that_is_not_recognised_says_what_it_was_compared_with(
    tmp_path, name, text, compared
):
    path = tmp_path / name
    path.write_text(text)
    answer = homeward("check", path)
    assert answer.code == 2
    assert "Not recognised" in answer.out
    assert "It was compared with:" in answer.out
    assert compared in answer.out


def test_one_table_of_a_return_is_told_to_be_one(tmp_path):
    path = tmp_path / "header.csv"
    path.write_text("CHILD,SEX,DOB\n1,1,01/01/2010\n")
    out = " ".join(homeward("check", path).out.split())
    assert "one table of an SSDA903 return, expected the folder that holds it" in out


def test_a_folder_is_a_return(tmp_path):
    folder = tmp_path / "return"
    folder.mkdir()
    answer = homeward("check", returns.write(folder), "--json")
    (report,) = json.loads(answer.out)["files"]
    assert (answer.code, report["kind"][:14]) == (0, "SSDA903 return")


def test_a_folder_without_a_return_says_what_is_missing(tmp_path):
    answer = homeward("check", tmp_path)
    assert answer.code == 2
    assert "a file with the header table" in answer.out


def test_what_is_old_turns_on_the_day_given(tmp_path):
    path = snapshot(tmp_path)
    soon = json.loads(homeward("check", path, "--json", "--on", "2025-04-01").out)["files"][0]
    late = json.loads(homeward("check", path, "--json", "--on", "2027-04-01").out)["files"][0]
    assert soon["findings"] == []
    assert [one["field"] for one in late["findings"]] == ["as_at"]


def test_a_reply_that_no_longer_stands_is_found(tmp_path):
    path = replies(tmp_path)
    on = {
        day: json.loads(homeward("check", path, "--json", "--on", day).out)["files"][0]
        for day in ("2025-04-02", "2025-04-03")
    }
    assert on["2025-04-02"]["findings"] == []
    assert [one["field"] for one in on["2025-04-03"]["findings"]] == ["live_until"]


def test_a_vacancy_that_no_longer_stands_is_found(tmp_path):
    path = places(tmp_path)
    report = json.loads(homeward("check", path, "--json", "--on", "2025-04-09").out)["files"][0]
    assert [one["found"] for one in report["findings"]] == ["1: over by 9 April 2025"]
    assert {"what": "places free on 9 April 2025", "count": 1} in report["counts"]


def test_what_nobody_asked_about_the_child_is_found(tmp_path):
    report = json.loads(homeward("check", referral(tmp_path), "--json").out)["files"][0]
    fields = {one["field"] for one in report["findings"]}
    assert {"child.origin", "legal_status", "orders_checked_on", "wishes"} <= fields
    assert not {"child.born", "child.sex"} & fields
    assert {"column": "domains of risk and need", "share": 1.0} in report["unknown_shares"]


def test_no_owner_is_named(tmp_path):
    answer = homeward("check", provider_list(tmp_path), "--json")
    assert "Invented Care" not in answer.out + answer.err
