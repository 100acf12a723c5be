"""The published lists of six years."""

from datetime import date

import pytest

from constraints.errors import InputError
from matcher.records.ofsted.codes import (
    Grade,
    ProvisionType,
    RegistrationStatus,
    Sector,
    SupportedOutcome,
)
from matcher.records.ofsted.published import read_provider_list, sift_provider_list

from .invented import HEADERS, published, write

YEARS = tuple(HEADERS)


@pytest.fixture
def read(tmp_path):
    def reads(layout, *rows, encoding="utf-8-sig", **kwargs):
        return read_provider_list(
            write(tmp_path / "list.csv", published(layout, *rows, **kwargs), encoding)
        )

    return reads


@pytest.fixture
def refuse(read):
    def refuses(layout, *rows, **kwargs):
        with pytest.raises(InputError) as caught:
            read(layout, *rows, **kwargs)
        return caught.value.problems

    return refuses


@pytest.mark.parametrize("year", YEARS)
def test_each_layout_is_told_by_its_headers_and_not_by_the_name_of_the_file(read, year):
    providers = read(year, {})
    (home,) = providers.rows
    assert providers.layout == year
    assert providers.unread == ()
    assert (home.urn, home.authority_code, home.region) == ("SC900001", "E08000010", "North West")
    assert home.provision_type is ProvisionType.CHILDREN_HOME
    assert home.registration_status is RegistrationStatus.ACTIVE
    assert home.sector is Sector.PRIVATE
    assert home.overall_grade is Grade.GOOD
    assert home.protection_grade is Grade.OUTSTANDING
    assert home.inspected_on is not None
    assert home.name is None


@pytest.mark.parametrize(
    ("year", "as_at"),
    [("2018", None), ("2021", None), ("2023", date(2023, 3, 31)), ("2025", date(2025, 3, 31))],
)
def test_the_day_of_a_list_is_the_one_it_states(read, year, as_at):
    assert read(year, {}).as_at == as_at


def test_a_day_that_is_no_day_is_not_stated(read):
    assert read("2025", {}, title="Provider level as at 31 Sprinter 2025").as_at is None


def test_what_a_year_did_not_publish_is_unknown(read):
    oldest, second, latest = (read(year, {}).rows[0] for year in ("2015", "2018", "2025"))
    assert (oldest.places, oldest.registered_on, oldest.constituency) == (None, None, None)
    assert (second.short_break_only, second.multi_building) == (None, None)
    assert (latest.places, latest.registered_on) == (4, date(2012, 6, 5))
    assert latest.constituency == "Makerfield"


def test_the_lists_are_read_in_windows_1252_where_they_are_not_utf_8(read):
    row = {"Name": "Foyer Élan", "Provision type": "Boarding School"}
    title = "England 2024 \N{LATIN CAPITAL LETTER ETH} Provider level as at 31 March 2024"
    providers = read("2024", row, title=title, encoding="cp1252")
    assert providers.rows[0].name == "Foyer Élan"
    assert providers.as_at == date(2024, 3, 31)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Children's Home", ProvisionType.CHILDREN_HOME),
        ("Secure children's home", ProvisionType.SECURE_CHILDREN_HOME),
        (
            "Residential special school (registered as a children's home)",
            ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME,
        ),
        (
            "Residential special school (>295 days/year)",
            ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME,
        ),
        ("Residential Special School", ProvisionType.RESIDENTIAL_SPECIAL_SCHOOL),
        ("Supported Accommodation", ProvisionType.SUPPORTED_ACCOMMODATION),
    ],
)
def test_kinds_of_provider_keep_apart_what_is_a_home_in_law(read, words, kind):
    (row,) = read("2025", {"Provision type": words}).rows
    assert row.provision_type is kind
    assert row.registered_as_home == ("home" in kind.value)


def test_suspended_homes_stay_in_the_list_with_their_status(read):
    (row,) = read("2025", {"Registration status": "Suspended"}).rows
    assert row.registration_status is RegistrationStatus.SUSPENDED


@pytest.mark.parametrize(
    ("year", "words"),
    [
        ("2015", {"Short breaks only": "Yes"}),
        ("2021", {"Short-break-only children's home": "Short-break-only children's home"}),
        ("2025", {"Short-break-only children's home": "Short breaks only"}),
    ],
)
def test_short_breaks_are_marked_in_other_words_each_year(read, year, words):
    marked, plain = read(year, words, {"URN": "SC900002"}).rows
    assert marked.short_break_only is True
    assert plain.short_break_only is False


def test_a_mark_for_homes_says_nothing_of_an_agency(read):
    (row,) = read("2025", {"Provision type": "Independent Fostering Agency"}).rows
    assert row.short_break_only is None
    assert row.multi_building is None


def test_a_home_in_several_buildings_is_marked(read):
    (row,) = read("2025", {"Multi Building Children's Home": "Y"}).rows
    assert row.multi_building is True


def test_a_home_not_yet_inspected_has_no_grade_and_no_date(read):
    empty = {
        "Latest full inspection date": "",
        "Overall experiences and progress of children and young people": "",
        "How well children and young people are helped and protected": "",
    }
    (row,) = read("2025", empty).rows
    assert row.inspected_on is None
    assert row.overall_grade is Grade.UNKNOWN
    assert row.protection_grade is Grade.UNKNOWN


def test_supported_accommodation_has_premises_and_an_outcome_of_its_own(read):
    row = {
        "Provision type": "Supported Accommodation",
        "Supported accommodation premises": "0",
        "Supported Accommodation outcome": "Serious or widespread weaknesses",
    }
    (found,) = read("2025", row).rows
    assert found.supported_premises == 0
    assert found.supported_outcome is SupportedOutcome.SERIOUS_WEAKNESSES


def test_durham_is_county_durham(read):
    (row,) = read("2025", {"Local authority": "Durham"}).rows
    assert row.authority_code == "E06000047"
    assert row.authority_name == "Durham"


def test_a_county_since_divided_is_one_of_its_successors(read):
    (row,) = read("2018", {"Local authority": "Northamptonshire"}).rows
    assert row.authority_codes == ("E06000061", "E06000062")
    assert row.authority_code is None


def test_dorset_held_christchurch_until_2019(read):
    rows = {"Local authority": "Dorset"}
    assert set(read("2018", rows).rows[0].authority_codes) == {"E06000058", "E06000059"}
    assert read("2023", rows).rows[0].authority_codes == ("E06000059",)


def test_an_undated_list_is_no_older_than_the_newest_date_in_it(read):
    dorset = {"Local authority": "Dorset", "Registration date": "01/04/2019"}
    assert read("2021", dorset).rows[0].authority_codes == ("E06000059",)


def test_a_provider_in_wales_has_no_english_authority(read):
    row = {"Local authority": "Cardiff", "Government Office Region": "Wales"}
    (found,) = read("2025", row).rows
    assert found.authority_codes == ()
    assert found.authority_name == "Cardiff"


def test_owners_and_addresses_do_not_reach_a_log(read):
    (row,) = read("2025", {"Organisation which owns the provider": "Jo Bloggs"}).rows
    assert row.owner == "Jo Bloggs"
    assert "Bloggs" not in repr(row)
    assert not any("address" in name or "postcode" in name for name in row.__slots__)


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("URN", "SC12"),
        ("URN", ""),
        ("Provision type", "Children's hame"),
        ("Registration status", "Pending"),
        ("Registration date", "2012-06-05"),
        ("Registration date", "31/02/2012"),
        ("Local authority", "Wigam"),
        ("Local authority", ""),
        ("Sector", "private"),
        ("Places", "four"),
        ("Places", "-1"),
        ("Name", ""),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_line(refuse, field, cell):
    # three header cells of 2025 begin with a line break, so the header takes four lines
    (problem,) = refuse("2025", {"URN": "SC900002"}, {field: cell})
    assert (problem.file, problem.place, problem.field) == ("list.csv", "line 9", field)
    assert problem.found == (f"'{cell}'" if cell else "")
    assert problem.expected


def test_a_grade_of_no_framework_is_refused(refuse):
    column = "Overall experiences and progress of children and young people"
    (problem,) = refuse("2025", {column: "Splendid"})
    assert problem.field == "Overall grade"


def test_a_misspelt_authority_is_told_its_neighbour(refuse):
    (problem,) = refuse("2025", {"Local authority": "Wigam"})
    assert "Wigan" in problem.expected


def test_a_urn_given_twice_names_both_lines(refuse):
    (problem,) = refuse("2025", {}, {})
    assert problem.place == "line 9"
    assert "line 8" in problem.expected


def test_every_problem_of_a_list_comes_at_once(refuse):
    problems = refuse("2025", {"Places": "x", "Sector": "x"}, {"URN": "SC900002", "Places": "y"})
    assert [problem.place for problem in problems] == ["line 8", "line 8", "line 9"]


def test_a_faulty_row_is_set_apart_for_a_report(tmp_path):
    text = published("2025", {"Places": "x"}, {"URN": "SC900002"})
    providers, problems = sift_provider_list(write(tmp_path / "list.csv", text))
    assert [row.urn for row in providers.rows] == ["SC900002"]
    assert [problem.field for problem in problems] == ["Places"]


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.csv"):
        read_provider_list(tmp_path / "gone.csv")


def test_a_file_of_impossible_size_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("matcher.records.ofsted.published.MOST_BYTES", 100)
    with pytest.raises(InputError, match="at most 100 bytes"):
        read_provider_list(write(tmp_path / "list.csv", published("2025", {})))
