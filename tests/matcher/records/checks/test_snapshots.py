"""The quality of a snapshot."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Country, HomeKind, RegistrationStatus
from matcher.entities import Home, Place, Snapshot, Vacancy, Where
from matcher.records.checks import report_file
from matcher.records.documents import write_snapshot

ON = date(2025, 4, 1)
HOME = Home(
    urn="SC900001",
    kind=HomeKind.CHILDRENS_HOME,
    country=Country.ENGLAND,
    status=RegistrationStatus.ACTIVE,
    where=Where(357_000.0, 403_000.0, 7.0, "constituency", "E08000010"),
    authority="E08000010",
    registered_places=2,
    inspected_on=date(2024, 5, 6),
    places=(Place("1"), Place("2")),
)
UNKNOWN = Home(urn="SC900002", kind=None, country=None, status=None)


@pytest.fixture
def reported(tmp_path):
    def reports(*homes, as_at=ON, vacancies=(), on=ON):
        path = tmp_path / "snapshot.json"
        write_snapshot(Snapshot(as_at, homes, vacancies), path)
        return report_file(path, on)

    return reports


def test_homes_and_places_are_counted(reported):
    secure = replace(HOME, urn="SC900003", kind=HomeKind.SECURE_CHILDRENS_HOME, where=None)
    free = Vacancy("SC900001", "1", date(2025, 4, 1), ON, "registered manager")
    later = Vacancy("SC900001", "2", date(2025, 4, 2), ON, "registered manager")
    counts = dict(reported(HOME, secure, vacancies=(free, later)).counts)
    assert (counts["homes"], counts["secure children's homes"]) == (2, 1)
    assert counts["registered places known"] == 4
    assert counts["homes located by a whole constituency"] == 1
    assert (counts["vacancies"], counts["places free on 1 April 2025"]) == (2, 1)


def test_what_is_not_known_is_a_share_of_the_homes(reported):
    shares = dict(reported(HOME, UNKNOWN).unknown_shares)
    assert shares["location"] == shares["registered places"] == shares["status"] == 0.5
    assert shares["sex taken"] == shares["needs met"] == 1.0


def fields(report):
    return [finding.field for finding in report.findings]


def test_a_snapshot_in_order_has_no_findings(reported):
    assert fields(reported(HOME)) == []


@pytest.mark.parametrize(
    ("home", "field"),
    [
        (replace(HOME, status=RegistrationStatus.SUSPENDED), "status"),
        (replace(HOME, where=None), "location"),
        (replace(HOME, inspected_on=date(2023, 3, 1)), "Latest full inspection"),
    ],
)
def test_what_a_person_should_look_at_is_found(reported, home, field):
    assert fields(reported(home)) == [field]


def test_a_vacancy_is_over_the_day_after_its_last(reported):
    told = Vacancy("SC900001", "1", ON, ON, "registered manager", ON)
    assert fields(reported(HOME, vacancies=(told,))) == []
    assert fields(reported(HOME, vacancies=(told,), on=date(2025, 4, 2))) == ["live_until"]


@pytest.mark.parametrize(
    ("as_at", "found"), [(date(2025, 4, 2), ["as_at"]), (date(2024, 3, 31), ["as_at"]), (ON, [])]
)
def test_a_snapshot_from_tomorrow_or_of_last_year_is_found(reported, as_at, found):
    assert fields(reported(HOME, as_at=as_at)) == found


def test_days_run_from_the_oldest_to_the_newest(reported):
    other = replace(HOME, urn="SC900003", inspected_on=date(2025, 1, 2))
    days = {one.name: (one.oldest, one.newest) for one in reported(HOME, other).dates}
    assert days["latest full inspection"] == (date(2024, 5, 6), date(2025, 1, 2))
    assert days["registration"] == (None, None)
