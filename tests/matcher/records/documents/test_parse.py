"""A document is read, or refused with every fault of it."""

import json

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Domain, LegalStatus, Sex
from matcher.entities import State
from matcher.records.documents import parse_referral, parse_snapshot, read_referral
from tests.matcher.records.documents.faults_of_form import OF_FORM
from tests.matcher.records.documents.faults_of_sense import OF_SENSE
from tests.matcher.records.documents.faults_of_value import OF_VALUE
from tests.matcher.records.documents.given import (
    EXAMPLES,
    FULL,
    GONE,
    SHORT,
    SNAPSHOT,
    at,
    changed,
    problem,
    problems,
)


def test_a_short_referral_is_enough_and_its_silence_is_not_no():
    referral = read_referral(EXAMPLES / "referral-short.json")
    assert referral.legal_status is LegalStatus.E1
    assert (referral.child.sex, referral.child.age_years) == (Sex.FEMALE, 13)
    states = {grade.domain: grade.state for grade in referral.child.profile.grades}
    assert states[Domain.HAS_SET_FIRES] is State.UNKNOWN
    assert Domain.BULLIES not in states
    assert referral.child.profile.none_other_on is None
    for name in ("emergency", "needs_care", "company", "orders_checked_on", "needs_checked_on",
                 "youth_justice_open", "wishes", "unaccompanied", "services",
                 "circumstances_checked_on", "relations_checked_on",
                 "avoid_checked_on"):  # fmt: skip
        assert getattr(referral, name) is None, name


def test_the_least_referral_leaves_everything_open():
    least = {key: SHORT[key] for key in ("format_version", "kind", "reference", "decided_on",
                                         "needed_by", "responsible_authority")}  # fmt: skip
    referral = parse_referral(json.dumps({**least, "child": {"reference": "C1"}}))
    child = referral.child
    assert (child.sex, child.born, child.age_years, child.origin) == (None,) * 4
    assert child.has_origin is None
    assert (referral.hotspots, referral.has_school) == (None, None)


CHANGES = OF_FORM | OF_VALUE | OF_SENSE


@pytest.mark.parametrize("case", CHANGES)
def test_one_fault_of_a_referral_is_one_problem(case):
    changes, expected = CHANGES[case]
    found = problem(parse_referral, changed(SHORT, **changes))
    assert (found.file, found.place, found.field) == ("f.json", expected.place, expected.field)
    assert (found.found, found.expected) == (expected.found, expected.expected)


def test_an_unknown_domain_is_told_with_the_nearest():
    found = problem(parse_referral, changed(SHORT, child__risks__has_set_fire={"state": "unknown"}))
    assert (found.place, found.field, found.found) == (
        "child.risks", "has_set_fire", "'has_set_fire'"
    )  # fmt: skip
    assert found.expected.startswith("one of may_cause_sexual_harm, ")
    assert found.expected.endswith("night_time_needs (did you mean 'has_set_fires'?)")


def test_all_faults_of_a_file_are_told_at_once():
    faulty = changed(
        FULL,
        needed_by="soon",
        child__sex="boy",
        child__bron=1,
        child__contacts__0__location="nowhere",
        orders__0__zone=GONE,
        replies__0__urn=5,
        legal_status="ZZ",
    )
    places = {(found.place, found.field) for found in problems(parse_referral, faulty)}
    assert places == {
        ("", "needed_by"), ("child", "sex"), ("child", "bron"), ("child.contacts[0]", "location"),
        ("orders[0]", "zone"), ("replies[0]", "urn"), ("", "legal_status"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("document", "field", "found", "expected"),
    [
        (SNAPSHOT, "kind", "'snapshot'", "'referral'"),
        (changed(SHORT, kind=GONE), "kind", "", "'referral'"),
        (changed(SHORT, format_version=2, zzz=1), "format_version", "2", "1"),
        (changed(SHORT, format_version=True), "format_version", "true", "1"),
        (changed(SHORT, format_version="1"), "format_version", "'1'", "1"),
        ([SHORT], "", "a list", "an object, the referral"),
    ],
)
def test_another_document_is_refused_before_its_keys_are_read(document, field, found, expected):
    assert problem(parse_referral, document) == at("", field, found, expected)


def test_an_error_names_the_file_it_was_read_from(tmp_path):
    path = tmp_path / "friday.json"
    path.write_text(json.dumps(changed(SHORT, emergency="yes")))
    with pytest.raises(InputError, match=r"^friday\.json, emergency: found 'yes', expected true"):
        read_referral(path)


def test_homes_stand_in_order_of_urn():
    turned = changed(SNAPSHOT, homes=SNAPSHOT["homes"][::-1])
    assert parse_snapshot(json.dumps(turned)) == parse_snapshot(json.dumps(SNAPSHOT))
    urns = [home.urn for home in parse_snapshot(json.dumps(turned)).homes]
    assert urns == sorted(urns)
