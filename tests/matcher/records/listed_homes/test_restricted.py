"""Homes of a restricted list."""

from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import (
    Condition,
    Country,
    Grade,
    HomeKind,
    Need,
    RegistrationStatus,
)
from matcher.geography.postcodes import locate_postcode
from matcher.records.listed_homes import homes_of_restricted
from matcher.records.ofsted.restricted import read_restricted_list
from tests.matcher.records.ofsted.workbooks import LATEST, SUPPORTED, row, save

from .areas import COUNCILS, WIGAN

POSTCODE = "WN1 1YF"


@pytest.fixture
def told(tmp_path):
    def tells(*changes, **sheets):
        rows = [row(LATEST, **({"provider_postcode": POSTCODE} | change)) for change in changes]
        path = save(tmp_path / "list.xlsx", Providers=[LATEST, *rows], **sheets)
        return homes_of_restricted(read_restricted_list(path), COUNCILS)

    return tells


def test_a_home_is_at_its_postcode(told):
    (home,) = told({}).homes
    located = locate_postcode(POSTCODE)
    assert (home.where.easting_m, home.where.northing_m) == (
        located.easting_m,
        located.northing_m,
    )
    assert (home.where.basis, home.where.radius_km) == ("postcode", located.radius_km)
    assert (home.authority, home.where.authority) == (WIGAN, WIGAN)
    assert home.country is Country.ENGLAND


def test_a_home_can_be_rung_where_the_list_gives_a_number_and_logs_do_not_have_it(told):
    ways = {"provider_telephone_number": "01632 960001", "provider_email_address": "a@b.example"}
    (home,) = told(ways).homes
    assert (home.telephone, home.email) == ("01632 960001", "a@b.example")
    assert "960001" not in repr(home)
    assert "b.example" not in repr(home)
    (silent,) = told({}).homes
    assert (silent.telephone, silent.email) == (None, None)


def test_a_home_has_what_the_list_says_of_it(told):
    (home,) = told(
        {
            "number_of_registered_places": 4,
            "date_of_last_full_inspection": date(2024, 5, 6),
            "overall_effectiveness": "Good",
            "cyp_safety": "Outstanding",
            "mental_disorders": "Yes",
            "physical_disabilities": "No",
            "sensory_impairment": None,
        }
    ).homes
    assert (home.name, home.kind) == ("Larch House", HomeKind.CHILDRENS_HOME)
    assert (home.status, home.registered_places) == (RegistrationStatus.ACTIVE, 4)
    assert home.registered_on == date(2021, 5, 5)
    assert (home.overall_grade, home.helped_grade) == (Grade.GOOD, Grade.OUTSTANDING)
    assert home.inspected_on == date(2024, 5, 6)
    assert home.needs[Need.MENTAL_HEALTH] is True
    assert home.needs[Need.PHYSICAL_DISABILITY] is False
    assert Need.SENSORY_IMPAIRMENT not in home.needs


@pytest.mark.parametrize(
    ("drugs", "alcohol", "needs"),
    [
        ("Yes", "Yes", {Need.DRUG_OR_ALCOHOL: True}),
        ("No", "No", {Need.DRUG_OR_ALCOHOL: False}),
        ("Yes", "No", {}),
        ("Yes", None, {}),
        (None, None, {}),
    ],
)
def test_drugs_and_alcohol_are_one_need_where_they_have_one_answer(told, drugs, alcohol, needs):
    blank = dict.fromkeys(
        (
            "emotional_and_behavioural_difficulties", "mental_disorders", "sensory_impairment",
            "learning_difficulty", "physical_disabilities",
        )
    )  # fmt: skip
    said = {"present_drug_problems": drugs, "present_alcohol_problems": alcohol}
    assert told(blank | said).homes[0].needs == needs


def test_conditions_keep_their_words_and_are_read_by_nobody(told):
    (home,) = told({"conditions": "No child under 12.\nTwo children at most."}).homes
    assert [one.text for one in home.conditions] == ["No child under 12.", "Two children at most."]
    assert {one.condition for one in home.conditions} == {Condition.UNREAD}
    assert home.conditions_listed


def test_a_home_without_conditions_has_none_where_the_list_has_some(told):
    first, second = told({"conditions": "No child under 12."}, {"urn": "SC900002"}).homes
    assert (first.conditions_listed, second.conditions_listed) == (True, True)
    assert second.conditions == ()


def test_a_list_with_no_conditions_at_all_does_not_say_that_there_are_none(told):
    assert told({}).homes[0].conditions_listed is False


def test_a_closed_home_stays_and_says_so(told):
    assert told({"registration_status": "Closed"}).homes[0].status is RegistrationStatus.CANCELLED


def test_a_status_in_unknown_words_is_not_known(told):
    assert told({"registration_status": "Proposed"}).homes[0].status is None


@pytest.mark.parametrize("postcode", ["ZZ1 1ZZ", "not one"])
def test_a_home_of_an_unknown_postcode_is_in_its_authority_and_found(told, postcode):
    found = told({"provider_postcode": postcode})
    (home,) = found.homes
    assert (home.where.basis, home.where.radius_km) == ("authority", 12.0)
    (finding,) = found.findings
    assert finding.field == "Postcode"
    assert postcode not in str(finding)


def test_a_home_without_postcode_and_known_authority_has_no_location(told):
    found = told({"provider_postcode": None, "local_authority": "Mordor"})
    (home,) = found.homes
    assert (home.where, home.authority, home.country) == (None, None, None)
    assert [finding.field for finding in found.findings] == ["Local authority"]


def test_an_authority_that_is_not_the_postcode_s_leaves_the_authority_not_known(told):
    found = told({"local_authority": "Bolton"})
    (home,) = found.homes
    assert (home.authority, home.where.authority) == (None, None)
    assert home.where.basis == "postcode"
    assert home.country is Country.ENGLAND
    assert [finding.field for finding in found.findings] == ["Local authority"]


def test_a_home_whose_urn_is_none_is_refused(told):
    with pytest.raises(InputError, match="URN: found MDR00003"):
        told({"urn": "MDR00003"})


def test_other_rows_are_left_out_and_counted(told):
    settings = [SUPPORTED, row(SUPPORTED, urn="1000009"), row(SUPPORTED, urn="1000009")]
    agency = {"urn": "1000001", "provider_type": "Independent Fostering Agency"}
    found = told({}, agency, SA=settings)
    assert len(found.homes) == 1
    assert [count for _, count in found.left_out] == [1, 2]


def test_several_buildings_are_kept(told):
    assert told({"multi_building_ch": "Yes"}).homes[0].multi_building is True
    assert told({"multi_building_ch": "No"}).homes[0].multi_building is False
