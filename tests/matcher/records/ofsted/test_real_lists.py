"""The lists as published, against the totals that are known of them."""

import csv
import os
from collections import Counter
from datetime import date
from math import hypot
from pathlib import Path

import pytest

from constraints.errors import InputError
from matcher.records.boundaries import read_authorities, read_constituencies
from matcher.records.ofsted.codes import HOMES, ProvisionType, RegistrationStatus
from matcher.records.ofsted.homes import Need
from matcher.records.ofsted.location import locate_providers
from matcher.records.ofsted.published import read_provider_list
from matcher.records.ofsted.quality import report_provider_list
from matcher.records.ofsted.restricted import read_restricted_list
from matcher.records.ofsted.restricted_quality import report_restricted_list

pytestmark = pytest.mark.data

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))
RESTRICTED = DATA / "ofsted_scp_ch_fake"


def path(year):
    return DATA / "ofsted_providers" / f"provider_at_march_{year}.csv"


@pytest.fixture(scope="module")
def constituencies():
    return read_constituencies(DATA / "pcon2024_boundaries" / "pcon_july2024_england_buc.geojson")


@pytest.fixture(scope="module")
def authorities():
    return read_authorities(DATA / "la_boundaries" / "ctyua_dec2024_england_buc.geojson")


@pytest.fixture(scope="module")
def latest():
    return read_provider_list(path(2025))


@pytest.mark.parametrize(
    ("year", "rows", "homes", "as_at"),
    [
        (2015, 2_605, 1_864, None),
        (2018, 2_797, 2_052, None),
        (2021, 3_402, 2_637, None),
        (2023, 3_546, 2_834, date(2023, 3, 31)),
        (2024, 3_876, 3_164, date(2024, 3, 31)),
        (2025, 5_600, 3_960, date(2025, 3, 31)),
    ],
)
def test_every_row_of_every_year_is_read(year, rows, homes, as_at):
    found = read_provider_list(path(year))
    assert (found.layout, found.as_at, found.unread) == (str(year), as_at, ())
    assert len(found.rows) == rows
    assert sum(row.provision_type in HOMES for row in found.rows) == homes


def test_the_places_of_2025_are_all_there(latest):
    homes = [row for row in latest.rows if row.provision_type in HOMES]
    lawful = [row for row in latest.rows if row.registered_as_home]
    assert sum(row.places for row in homes) == 14_511
    assert (len(lawful), sum(row.places for row in lawful)) == (4_009, 15_742)
    assert (
        Counter(row.provision_type for row in latest.rows)[ProvisionType.SUPPORTED_ACCOMMODATION]
        == 893
    )
    grades = Counter(row.overall_grade.value for row in lawful)
    assert grades == {
        "good": 2_637, "requires_improvement": 489, "outstanding": 459, "inadequate": 44,
        "unknown": 380,
    }  # fmt: skip


def test_secure_and_suspended_homes_of_2025_keep_their_status(latest):
    status = Counter(row.registration_status for row in latest.rows)
    kinds = Counter(row.provision_type for row in latest.rows)
    assert status[RegistrationStatus.SUSPENDED] == 14
    assert kinds[ProvisionType.SECURE_CHILDREN_HOME] == 14


def test_every_home_of_2025_has_the_authority_of_the_derived_table(latest):
    with (DATA / "ofsted_providers" / "derived_homes_2025_clean.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        derived = {row["URN"]: row["la_code_2024"] for row in csv.DictReader(file)}
    found = {row.urn: row.authority_code for row in latest.rows if row.registered_as_home}
    assert found == derived


def test_only_the_four_providers_in_wales_have_no_authority(latest):
    outside = [row for row in latest.rows if row.authority_code is None]
    assert [row.region for row in outside] == ["Wales"] * 4
    assert not any(row.registered_as_home for row in outside)


def test_every_constituency_of_2025_is_one_of_ons_and_touches_its_authority(
    latest, constituencies, authorities
):
    assert (len(constituencies.by_name), len(authorities.by_name)) == (543, 153)
    locations = locate_providers(latest, constituencies, authorities)
    assert Counter(one and one.basis for one in locations) == {"constituency": 5_596, None: 4}
    for row, location in zip(latest.rows, locations, strict=True):
        if location is None:
            continue
        council = authorities.by_code[row.authority_code]
        apart_km = (
            hypot(council.easting_m - location.easting_m, council.northing_m - location.northing_m)
            / 1000
        )
        assert apart_km <= council.radius_km + location.radius_km


@pytest.mark.parametrize("year", [2015, 2018, 2021, 2023, 2024])
def test_every_row_of_an_older_list_is_somewhere_in_england(year, constituencies, authorities):
    locations = locate_providers(read_provider_list(path(year)), constituencies, authorities)
    assert None not in locations
    assert ("constituency" in {one.basis for one in locations}) == (year > 2015)


def test_what_an_old_list_says_of_a_home_agrees_with_the_latest(
    latest, constituencies, authorities
):
    """A home listed in 2024 and 2025 must lie within both of the circles given for it."""
    new = dict(zip(
        (row.urn for row in latest.rows),
        locate_providers(latest, constituencies, authorities),
        strict=True,
    ))  # fmt: skip
    old = read_provider_list(path(2024))
    apart = both = 0
    for row, place in zip(
        old.rows, locate_providers(old, constituencies, authorities), strict=True
    ):
        then = new.get(row.urn)
        if then is None or not row.registered_as_home:
            continue
        both += 1
        km = hypot(place.easting_m - then.easting_m, place.northing_m - then.northing_m) / 1000
        apart += km > place.radius_km + then.radius_km
    assert both > 3_000
    assert apart <= 3  # homes do, rarely, move under one registration


def test_the_report_of_2025_finds_nothing_to_reject():
    report = report_provider_list(path(2025))
    assert report.rejected == ()
    assert dict(report.counts)["homes suspended"] == 11
    assert dict(report.unknown_shares)["overall grade"] == pytest.approx(380 / 4_009)


@pytest.mark.parametrize(
    ("name", "homes", "settings"),
    [
        ("ch_fake", 1, 0),
        ("scp_fake", 2, 0),
        ("combined_scp_ch_fake", 4, 0),
        ("scp_ch_2025_fake", 1, 1),
    ],
)
def test_every_restricted_layout_is_read(name, homes, settings):
    found = read_restricted_list(RESTRICTED / f"{name}.xlsx")
    assert (len(found.homes), len(found.settings)) == (homes, settings)
    columns = [one.found for one in found.findings if "column" in one.found]
    expected = ["the column 'Present impairment'"] if name == "combined_scp_ch_fake" else []
    assert columns == expected


def test_the_combined_list_names_a_secure_home_and_an_open_one():
    homes = read_restricted_list(RESTRICTED / "combined_scp_ch_fake.xlsx").homes
    assert [home.placement_codes for home in homes[2:]] == [("K1",), ("K2",)]
    assert [home.registered_places for home in homes[2:]] == [6, 12]
    assert homes[2].provision_type is ProvisionType.SECURE_CHILDREN_HOME
    assert dict(homes[2].needs)[Need.DRUGS] is False
    assert dict(homes[2].needs)[Need.ALCOHOL] is None


def test_the_list_with_shifted_columns_is_refused_with_the_reason():
    with pytest.raises(InputError, match="shifted"):
        read_restricted_list(RESTRICTED / "scpch_assisted.xlsx")
    report = report_restricted_list(RESTRICTED / "scpch_assisted.xlsx", date(2025, 3, 31))
    assert len({problem.place for problem in report.rejected}) == 2
    assert dict(report.counts)["settings of supported accommodation"] == 2
