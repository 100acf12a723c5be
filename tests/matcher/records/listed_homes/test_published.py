"""Homes of a published list."""

from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Country, Grade, HomeKind, RegistrationStatus
from matcher.entities import Home, Where
from matcher.records.listed_homes import homes_of, left_out
from matcher.records.ofsted.published import read_provider_list
from tests.matcher.records.ofsted.invented import HEADERS, published, write

from .areas import COUNCILS, SEATS, WIGAN

GRADE = "Overall experiences and progress of children and young people"


@pytest.fixture
def listed(tmp_path):
    def lists(layout, *rows):
        return read_provider_list(write(tmp_path / "list.csv", published(layout, *rows)))

    return lists


def one(providers):
    (home,) = homes_of(providers, SEATS, COUNCILS)
    return home


def test_a_home_has_what_is_published_of_it_and_nothing_besides(listed):
    assert one(listed("2025", {})) == Home(
        urn="SC900001",
        kind=HomeKind.CHILDRENS_HOME,
        country=Country.ENGLAND,
        status=RegistrationStatus.ACTIVE,
        where=Where(357_000.0, 403_000.0, 7.0, "constituency", WIGAN),
        authority=WIGAN,
        registered_on=date(2012, 6, 5),
        registered_places=4,
        overall_grade=Grade.GOOD,
        helped_grade=Grade.OUTSTANDING,
        inspected_on=date(2023, 11, 5),
        short_breaks_only=False,
        multi_building=False,
        sector="Private",
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Children's Home", HomeKind.CHILDRENS_HOME),
        ("Secure children's home", HomeKind.SECURE_CHILDRENS_HOME),
        (
            "Residential special school (registered as a children's home)",
            HomeKind.SCHOOL_REGISTERED_AS_HOME,
        ),
    ],
)
def test_kinds_are_kept_apart(listed, words, kind):
    assert one(listed("2025", {"Provision type": words})).kind is kind


def test_a_suspended_home_stays_and_says_so(listed):
    home = one(listed("2025", {"Registration status": "Suspended"}))
    assert home.status is RegistrationStatus.SUSPENDED


def test_short_breaks_are_known_where_the_list_marks_them(listed):
    marked = {"Short-break-only children's home": "Yes"}
    assert one(listed("2025", marked)).short_breaks_only is True
    assert one(listed("2018", {})).short_breaks_only is None


def test_several_buildings_are_known_where_the_list_marks_them(listed):
    assert one(listed("2025", {"Multi Building Children's Home": "Yes"})).multi_building is True
    assert one(listed("2018", {})).multi_building is None


@pytest.mark.parametrize("words", ["Adequate", "Satisfactory", "Not judged", ""])
def test_a_grade_of_no_present_framework_is_not_known(listed, words):
    assert one(listed("2025", {GRADE: words})).overall_grade is None


def test_a_home_of_a_divided_county_has_a_place_but_no_authority(listed):
    home = one(listed("2018", {"Local authority": "Northamptonshire"}))
    assert (home.authority, home.where.authority) == (None, None)
    assert home.country is Country.ENGLAND


def test_homes_stand_in_order_of_urn(listed):
    providers = listed("2025", {"URN": "SC900002"}, {"URN": "1234567"}, {"URN": "SC900001"})
    homes = homes_of(providers, SEATS, None)
    assert [home.urn for home in homes] == ["1234567", "SC900001", "SC900002"]


def test_other_providers_are_left_out_and_counted_with_the_reason(listed):
    providers = listed(
        "2025",
        {},
        {"URN": "1000001", "Provision type": "Supported Accommodation"},
        {"URN": "1000002", "Provision type": "Independent Fostering Agency"},
        {"URN": "1000003", "Provision type": "Boarding School"},
    )
    assert len(homes_of(providers, SEATS, None)) == 1
    (supported, count), (others, rest) = left_out(providers)
    assert ("office" in supported, count) == (True, 1)
    assert ("fostering" in others, rest) == (True, 2)


def test_nothing_is_said_to_be_left_out_of_a_list_of_homes(listed):
    assert left_out(listed("2025", {})) == ()


def test_a_misspelt_constituency_is_refused_even_where_the_authority_is_known(listed):
    providers = listed("2025", {"Parliamentary constituency": "Mackerfield"})
    with pytest.raises(InputError, match=r"line 8.*Mackerfield.*areas\.geojson"):
        homes_of(providers, SEATS, COUNCILS)


def test_an_older_list_without_boundaries_of_authorities_is_refused(listed):
    with pytest.raises(InputError, match=r"Wigan.*boundary file of authorities"):
        homes_of(listed("2015", {}), SEATS, None)


def test_an_older_list_needs_no_constituencies(listed):
    home = homes_of(listed("2018", {}), None, COUNCILS)[0]
    assert (home.where.basis, home.where.radius_km) == ("authority", 12.0)


def test_a_home_whose_urn_is_no_home_s_is_refused(listed):
    with pytest.raises(InputError, match=r"line 8, URN: found 123456,"):
        homes_of(listed("2025", {"URN": "123456"}), SEATS, None)


def test_the_owner_is_nowhere_in_a_home(listed):
    assert "Organisation which owns the provider" in HEADERS["2025"]
    assert "Invented Care" not in repr(one(listed("2025", {})))
