"""Reports on the quality of Ofsted's lists."""

import datetime as dt

import pytest

from matcher.records.ofsted.quality import report_provider_list
from matcher.records.ofsted.restricted_quality import report_restricted_list

from .invented import HEADERS, published, write
from .workbooks import LATEST, SUPPORTED, row, save


@pytest.fixture
def report(tmp_path):
    def reports(layout, *rows, **kwargs):
        path = write(tmp_path / "list.csv", published(layout, *rows, **kwargs))
        return report_provider_list(path)

    return reports


def by_field(found):
    return {finding.field: finding for finding in found}


def test_homes_and_places_are_counted_apart_from_other_providers(report):
    found = report(
        "2025",
        {},
        {"URN": "1", "Provision type": "Boarding School", "Places": "100"} | {"URN": "1000001"},
        {"URN": "1000002", "Provision type": "Secure children's home", "Places": "20"},
        {
            "URN": "1000003",
            "Provision type": "Residential special school (registered as a children's home)",
            "Places": "50",
        },
    )
    counts = dict(found.counts)
    assert found.kind == "Ofsted provider list as at 31 March 2025, in the layout of 2025"
    assert counts["providers"] == 4
    assert counts["children's homes, secure ones included"] == 2
    assert counts["their places"] == 24
    assert counts["homes with special schools registered as homes"] == 3
    assert counts["their places, with those schools"] == 74
    assert found.rejected == ()


def test_places_that_no_list_of_the_year_gives_are_not_counted_as_none(report):
    found = report("2015", {})
    assert "their places" not in dict(found.counts)
    assert dict(found.unknown_shares)["places"] == 1.0
    assert found.kind == "Ofsted provider list, undated, in the layout of 2015"


def test_the_unknown_share_is_of_the_homes(report):
    column = "Overall experiences and progress of children and young people"
    school = {"URN": "1000002", "Provision type": "Boarding School", column: ""}
    shares = dict(report("2025", {column: ""}, {"URN": "1000001"}, school).unknown_shares)
    assert shares["overall grade"] == 0.5
    assert shares["places"] == 0.0


def test_of_no_homes_everything_is_unknown(report):
    shares = dict(report("2025", {"Provision type": "Boarding School"}).unknown_shares)
    assert set(shares.values()) == {1.0}


def test_an_old_inspection_is_found(report):
    old = {"Latest full inspection date": "31/03/2023"}
    fresh = {"Latest full inspection date": "01/04/2023", "URN": "SC900002"}
    finding = by_field(report("2025", old, fresh).findings)["Latest full inspection"]
    assert finding.place == "line 8"
    assert finding.found == "1: more than 730 days before 31 March 2025"


def test_suspended_divided_welsh_and_unknown_columns_are_found(report):
    found = report(
        "2025",
        {"Registration status": "Suspended"},
        {"URN": "SC900002", "Local authority": "Cumbria"},
        {"URN": "SC900003", "Local authority": "Conwy", "Government Office Region": "Wales"},
        headers=("Age range", *HEADERS["2025"]),
    ).findings
    texts = [f"{one.place} {one.field} {one.found}" for one in found]
    assert texts == [
        "header  the column 'Age range'",
        "line 9 Local authority 1: that may be any of several of today",
        "line 10 Local authority 1: outside England",
        "line 8 Registration status 1: Suspended",
    ]


def test_many_of_one_finding_are_one_line(report):
    rows = [{"URN": f"SC9000{n:02}", "Registration status": "Suspended"} for n in range(12)]
    (finding,) = report("2025", *rows).findings
    assert finding.place.endswith("line 17 and 2 more")
    assert finding.found.startswith("12: ")


def test_rejected_rows_stand_apart_with_their_reasons(report):
    found = report("2025", {"Places": "x"}, {"URN": "SC900002"})
    assert dict(found.counts)["providers"] == 1
    assert [problem.field for problem in found.rejected] == ["Places"]


def test_a_restricted_list_is_reported(tmp_path):
    rows = [
        row(LATEST, Sensory_impairment="Blind", Conditions="Boys only."),
        row(LATEST, URN="SC900002", Registration_status="Closed", Number_of_registered_places=None),
        row(LATEST, URN="SC900003", Provider_type="Boarding School"),
        row(LATEST, URN=None),
    ]
    path = save(tmp_path / "list.xlsx", Providers=[LATEST, *rows], SA=[SUPPORTED, row(SUPPORTED)])
    found = report_restricted_list(path, dt.date(2026, 2, 1))
    assert found.kind == "restricted Ofsted list, sheets Providers, SA"
    assert dict(found.counts) == {
        "providers": 3,
        "children's homes, and special schools registered as homes": 2,
        "their registered places": 4,
        "homes closed": 1,
        "homes with conditions": 1,
        "settings of supported accommodation": 1,
    }
    shares = dict(found.unknown_shares)
    assert (shares["registered places"], shares["Sensory impairment"]) == (0.5, 0.5)
    assert shares["postcode"] == 0.0
    assert [problem.field for problem in found.rejected] == ["URN"]
    assert "Latest full inspection" in by_field(found.findings)


def test_an_inspection_is_old_only_after_two_years(tmp_path):
    path = save(tmp_path / "list.xlsx", Providers=[LATEST, row(LATEST)])
    assert report_restricted_list(path, dt.date(2026, 1, 31)).findings == ()
