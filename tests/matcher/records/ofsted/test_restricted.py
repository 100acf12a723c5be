"""The restricted lists that authorities receive."""

import datetime as dt

import pytest

from constraints.errors import InputError
from matcher.records.ofsted.codes import Grade, ProvisionType, RegistrationStatus
from matcher.records.ofsted.homes import Need
from matcher.records.ofsted.restricted import read_restricted_list, sift_restricted_list

from .workbooks import CH, COMBINED, LATEST, NEEDS, SCP, SUPPORTED, row, save

ELSEWHERE = "Not provided as service is inspected as part of the ILACS inspection"


@pytest.fixture
def read(tmp_path):
    def reads(**sheets):
        return read_restricted_list(save(tmp_path / "list.xlsx", **sheets))

    return reads


@pytest.fixture
def one(read):
    def reads_one(headers=LATEST, **changes):
        found = read(Providers=[headers, row(headers, **changes)])
        return found.homes[0], found.findings

    return reads_one


@pytest.fixture
def refuse(read):
    def refuses(*rows, headers=LATEST):
        with pytest.raises(InputError) as caught:
            read(Providers=[headers, *rows])
        return caught.value.problems

    return refuses


@pytest.mark.parametrize("headers", [CH, COMBINED, LATEST])
def test_each_layout_of_homes_gives_the_same_home(one, headers):
    home, _ = one(headers)
    assert (home.urn, home.name, home.authority_name) == ("SC900001", "Larch House", "Wigan")
    assert home.provision_type is ProvisionType.CHILDREN_HOME
    assert home.registration_status is RegistrationStatus.ACTIVE
    assert (home.placement_codes, home.provider_codes) == (("K2",), ("PR4",))
    assert (home.registered_on, home.closed_on) == (dt.date(2021, 5, 5), None)
    assert (home.address, home.postcode) == (("1 Fictional Lane", "Wigan"), "WN1 1AA")
    assert home.registered_places == 4
    assert home.full.inspected_on == dt.date(2024, 2, 1)
    assert home.full.overall.grade is Grade.GOOD
    assert home.protection.grade is Grade.OUTSTANDING
    assert dict(home.needs)[Need.LEARNING_DIFFICULTY] is True


def test_the_list_of_other_providers_has_no_places_and_no_needs(read):
    closed = row(SCP, URN="SC900002", Registration_status="Closed")
    found = read(Current_providers=[SCP, row(SCP)], Providers_closed=[SCP, closed])
    assert [home.registered_places for home in found.homes] == [None, None]
    assert set(dict(found.homes[0].needs).values()) == {None}
    assert found.homes[1].registration_status is RegistrationStatus.CLOSED
    assert found.findings == ()


@pytest.mark.parametrize(
    ("cell", "flag"),
    [("Yes", True), ("yes", True), (1, True), ("No", False), (0, False), (None, None), ("-", None)],
)
def test_a_need_is_yes_or_no_or_not_stated(one, cell, flag):
    home, findings = one(Mental_disorders=cell)
    assert dict(home.needs)[Need.MENTAL_DISORDERS] is flag
    assert findings == ()


def test_a_need_in_other_words_is_unknown_and_found(one):
    home, (finding,) = one(Sensory_impairment="Blind")
    assert dict(home.needs)[Need.SENSORY_IMPAIRMENT] is None
    assert (finding.field, finding.found) == ("Sensory impairment", "'Blind'")
    assert finding.place == "sheet 'Providers' row 2"


def test_present_impairment_is_not_guessed_to_mean_alcohol(one):
    home, (finding,) = one(COMBINED, Present_impairment="Yes")
    assert dict(home.needs)[Need.ALCOHOL] is None
    assert finding.found == "the column 'Present impairment'"


def test_every_need_of_the_list_is_read(one):
    home, _ = one()
    assert [need.value for need, flag in home.needs if flag] == list(NEEDS)


@pytest.mark.parametrize("word", ["Requires improvement to be good", "REQUIRES IMPROVEMENT"])
def test_grades_are_read_in_either_framework(one, word):
    home, _ = one(Overall_effectiveness=word)
    assert home.full.overall.grade is Grade.REQUIRES_IMPROVEMENT
    assert home.full.overall.text == word


def test_a_service_inspected_with_its_authority_has_an_unknown_grade_and_the_words(one):
    home, findings = one(Overall_effectiveness=ELSEWHERE, Date_of_last_full_inspection=ELSEWHERE)
    assert home.full.inspected_on is None
    assert (home.full.overall.grade, home.full.overall.text) == (Grade.UNKNOWN, ELSEWHERE)
    assert findings == ()


def test_a_grade_of_no_framework_is_unknown_with_its_words_and_found(one):
    home, (finding,) = one(CYP_safety="Excellent")
    assert (home.protection.grade, home.protection.text) == (Grade.UNKNOWN, "Excellent")
    assert finding.field == "CYP safety"


def test_words_for_a_number_of_places_are_unknown_and_found(one):
    home, (finding,) = one(Number_of_registered_places="Lots")
    assert home.registered_places is None
    assert finding.field == "Registered places"


def test_a_secure_unit_is_not_an_open_home(one):
    home, _ = one(Provider_subtype="Secure Unit", Placement_code="K1")
    assert home.provision_type is ProvisionType.SECURE_CHILDREN_HOME


@pytest.mark.parametrize(
    ("header", "attribute"),
    [("Provider_type", "provision_type"), ("Registration_status", "registration_status")],
)
def test_unknown_words_for_a_kind_or_a_status_are_unknown_and_found(one, header, attribute):
    home, findings = one(**{header: "Something new"})
    assert getattr(home, attribute) is None
    assert len(findings) == 1


def test_several_placement_codes_are_parted_and_unknown_ones_found(one):
    home, (finding,) = one(Placement_code="U1, U2/K9")
    assert home.placement_codes == ("U1", "U2")
    assert finding.found == "'U1, U2/K9'"


def test_a_urn_of_another_form_is_kept_and_found(one):
    home, (finding,) = one(URN="njascn")
    assert home.urn == "njascn"
    assert finding.field == "URN"


def test_conditions_on_a_sheet_of_their_own_join_the_home(read):
    found = read(
        Provider_information=[CH, row(CH)],
        Registration_Conditions=[
            ("Local Authority", "URN", "Setting Name", "Conditions"),
            ("Wigan", "SC900001", "Larch House", "No more than four children."),
            ("Wigan", "SC900001", "Larch House", "Boys only."),
            ("Wigan", "SC900009", "Elsewhere", "Girls only."),
        ],
    )
    assert found.homes[0].conditions == "No more than four children.\nBoys only."
    (finding,) = found.findings
    assert (finding.field, finding.found) == ("URN", "'SC900009'")


def test_a_linked_school_is_read(one):
    home, _ = one(
        Linked_school_URN=123456,
        Linked_school_name="Larch School",
        Linked_school_latest_inspection_date=dt.date(2023, 6, 1),
    )
    assert (home.school.urn, home.school.name) == ("123456", "Larch School")
    assert home.school.inspected_on == dt.date(2023, 6, 1)
    assert one()[0].school is None


def test_settings_of_supported_accommodation_share_the_urn_of_their_provider(read):
    rows = [row(SUPPORTED), row(SUPPORTED, Capacity="One", Closed_date="na", Placement_code="H5")]
    found = read(Providers=[LATEST, row(LATEST)], SA_Providers=[SUPPORTED, *rows])
    first, second = found.settings
    assert (first.urn, second.urn) == ("SC900001", "SC900001")
    assert (first.setting_authority, first.capacity) == ("Bolton", 6)
    assert (second.capacity, second.closed_on, second.placement_codes) == (None, None, ("H5",))
    assert [finding.field for finding in found.findings] == ["Capacity"]


def test_where_a_home_is_and_who_owns_it_do_not_reach_a_log(read):
    found = read(Providers=[LATEST, row(LATEST)], SA=[SUPPORTED, row(SUPPORTED)])
    shown = repr(found)
    assert not any(word in shown for word in ("Fictional", "WN1", "Larch", "Bloggs"))


def test_a_sheet_of_another_kind_is_found_and_not_read(read):
    found = read(Providers=[LATEST, row(LATEST)], Notes=[("Read me",)])
    assert found.sheets == ("Providers",)
    assert [finding.place for finding in found.findings] == ["sheet 'Notes'"]


def test_a_workbook_without_providers_is_refused(tmp_path):
    path = save(tmp_path / "list.xlsx", Notes=[("URN", "Colour"), ("SC900001", "red")])
    with pytest.raises(InputError, match="Registration status"):
        read_restricted_list(path)


def test_a_missing_column_is_named_with_its_sheet(refuse):
    headers = tuple(header for header in LATEST if header != "Provider postcode")
    (problem,) = refuse(row(headers), headers=headers)
    assert (problem.file, problem.field) == ("list.xlsx, sheet 'Providers'", "Postcode")


def test_shifted_columns_are_refused_and_not_read_askew(refuse):
    cells = row(LATEST)
    at = LATEST.index("Placement provider code")
    problems = refuse(cells[:at] + cells[at + 1 :])
    assert {"Placement provider code", "Full inspection date"} <= {one.field for one in problems}
    assert all("shifted" in problem.expected for problem in problems)


@pytest.mark.parametrize(
    "cell", ["soon", "31/02/2024", dt.datetime.combine(dt.date(2024, 1, 1), dt.time(9))]
)
def test_words_where_a_date_belongs_are_refused(refuse, cell):
    (problem,) = refuse(row(LATEST, Registration_date=cell))
    assert (problem.place, problem.field) == ("sheet 'Providers' row 2", "Registration date")


@pytest.mark.parametrize("cell", [None, "-", "#REF!"])
def test_a_row_without_a_urn_is_refused(refuse, cell):
    assert "URN" in {problem.field for problem in refuse(row(LATEST, URN=cell))}


def test_a_urn_given_twice_is_refused(refuse):
    (problem,) = refuse(row(LATEST), row(LATEST))
    assert problem.place == "sheet 'Providers' row 3"
    assert "row 2" in problem.expected


def test_cells_beyond_the_header_are_refused(refuse):
    (problem,) = refuse([*row(LATEST), "stray"])
    assert problem.expected.endswith("as in the header")


def test_faulty_rows_are_set_apart_for_a_report(tmp_path):
    rows = [row(LATEST, URN=None), row(LATEST)]
    path = save(tmp_path / "list.xlsx", Providers=[LATEST, *rows])
    found, problems = sift_restricted_list(path)
    assert [home.place for home in found.homes] == ["sheet 'Providers' row 3"]
    assert [problem.place for problem in problems] == ["sheet 'Providers' row 2"]
