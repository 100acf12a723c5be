"""The commands on the published files, against the totals that are known of them."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from matcher.records.documents import read_snapshot, snapshot_text

from .calling import homeward

pytestmark = pytest.mark.data

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))
SEATS = DATA / "pcon2024_boundaries" / "pcon_july2024_england_buc.geojson"
COUNCILS = DATA / "la_boundaries" / "ctyua_dec2024_england_buc.geojson"


def provider_list(year):
    return DATA / "ofsted_providers" / f"provider_at_march_{year}.csv"


def imported(year, output, *words):
    day = () if year >= 2023 else ("--on", f"{year}-03-31")
    return homeward("import", "homes", provider_list(year), *day, *words, "-o", output)


@pytest.mark.parametrize(
    ("year", "homes", "places"),
    [
        (2015, 1_944, 0),
        (2018, 2_123, 11_378),
        (2021, 2_706, 12_732),
        (2023, 2_890, 12_774),
        (2024, 3_219, 13_615),
        (2025, 4_009, 15_742),
    ],
)
def test_every_list_becomes_a_snapshot_that_reads_back_the_same(tmp_path, year, homes, places):
    output = tmp_path / "snapshot.json"
    answer = imported(year, output, "--boundaries", SEATS, "--authorities", COUNCILS)
    assert (answer.code, answer.out) == (0, "")
    snapshot = read_snapshot(output)
    assert len(snapshot.homes) == homes
    assert all(home.where is not None for home in snapshot.homes)
    # the list of 2015 has no column of places
    assert sum(home.registered_places or 0 for home in snapshot.homes) == places
    assert snapshot_text(snapshot) == output.read_text(encoding="utf-8")


def test_the_list_of_2025_needs_constituencies_only(tmp_path):
    output = tmp_path / "snapshot.json"
    told = json.loads(imported(2025, output, "--boundaries", SEATS, "--json").out)
    assert told["located"] == {"constituency": 4_009}
    assert told["kinds"] == {
        "children's homes": 3_946,
        "secure children's homes": 14,
        "special schools registered as homes": 49,
    }
    assert told["standing"] == {"suspended": 11}
    assert [one["rows"] for one in told["left_out"]] == [893, 698]
    grades = Counter(home.overall_grade for home in read_snapshot(output).homes)
    assert {grade.name if grade is not None else "": count for grade, count in grades.items()} == {
        "GOOD": 2_637, "REQUIRES_IMPROVEMENT": 489, "OUTSTANDING": 459, "INADEQUATE": 44, "": 380,
    }  # fmt: skip


@pytest.mark.parametrize("year", [2015, 2018, 2021, 2023, 2024])
def test_older_lists_need_authorities_only(tmp_path, year):
    output = tmp_path / "snapshot.json"
    assert imported(year, output, "--boundaries", SEATS).code == 2
    assert not output.exists()
    assert imported(year, output, "--authorities", COUNCILS).code == 0
    assert {home.where.basis for home in read_snapshot(output).homes} == {"authority"}


def checked(path):
    answer = homeward("check", path, "--json", "--on", "2025-04-01")
    (report,) = json.loads(answer.out)["files"]
    return answer.code, report, {one["what"]: one["count"] for one in report["counts"]}


@pytest.mark.parametrize(
    ("year", "providers", "homes"),
    [
        (2015, 2_605, 1_864),
        (2018, 2_797, 2_052),
        (2021, 3_402, 2_637),
        (2023, 3_546, 2_834),
        (2024, 3_876, 3_164),
        (2025, 5_600, 3_960),
    ],
)
def test_published_lists_are_checked(year, providers, homes):
    code, _, counts = checked(provider_list(year))
    found = (code, counts["providers"], counts["children's homes, secure ones included"])
    assert found == (0, providers, homes)


@pytest.mark.parametrize(
    ("name", "providers", "code"),
    [
        ("ch_fake", 1, 0),
        ("scp_fake", 2, 0),
        ("combined_scp_ch_fake", 4, 0),
        ("scp_ch_2025_fake", 1, 0),
        ("scpch_assisted", 2, 2),
    ],
)
def test_restricted_lists_are_checked(name, providers, code):
    found, report, counts = checked(DATA / "ofsted_scp_ch_fake" / f"{name}.xlsx")
    assert (found, counts["providers"]) == (code, providers)
    assert report["usable"] == (code == 0)


def test_the_return_is_checked_with_its_postcodes():
    code, report, counts = checked(DATA / "ssda903_fake")
    assert (code, counts["children in the header"], counts["episodes"]) == (0, 2_675, 5_050)
    unreal = Counter(one["field"] for one in report["findings"] if "392c" in one["expected"])
    assert unreal == {"HOME_POST": 4_998, "PL_POST": 4_943}


@pytest.mark.parametrize(("path", "areas"), [(SEATS, 543), (COUNCILS, 153)])
def test_boundaries_are_checked(path, areas):
    code, _, counts = checked(path)
    assert (code, list(counts.values())) == (0, [areas])


@pytest.mark.parametrize(
    "name", ["pcon2024_boundaries/PCON_JULY_2024_UK_BUC.dbf", "la_registry/SOURCE.md"]
)
def test_other_files_are_not_recognised(name):
    code, report, _ = checked(DATA / name)
    assert (code, report["kind"]) == (2, "not recognised")


def test_a_snapshot_of_2025_is_checked(tmp_path):
    output = tmp_path / "snapshot.json"
    assert imported(2025, output, "--boundaries", SEATS).code == 0
    code, report, counts = checked(output)
    assert (code, counts["homes"], counts["registered places known"]) == (0, 4_009, 15_742)
    shares = {one["column"]: one["share"] for one in report["unknown_shares"]}
    assert (shares["location"], shares["ages taken"]) == (0.0, 1.0)
