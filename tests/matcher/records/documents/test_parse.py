import json

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Domain, LegalStatus, Sex
from matcher.entities import State
from matcher.records.documents import parse_referral, parse_snapshot, read_referral
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

DAY = "a date of the calendar as yyyy-mm-dd, 1900 or later"
REFERENCE = "an opaque reference: letters, digits and . _ / : - without spaces, at most 64"
URN = "a URN: seven digits, or SC and six digits, as a text in quotes"
KEY = "this key, which may not be left out"
NULL = "; leave the key out where it is not known"


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


CHANGES = {
    "a misspelt key": (
        {"child__bron": "2012-01-01"},
        at("child", "bron", "an unknown key", "a key of this format (did you mean 'born'?)"),
    ),
    "a key of the standard": (
        {"neededBy": "Today"},
        at("", "neededBy", "an unknown key", "a key of this format (did you mean 'needed_by'?)"),
    ),
    "a key like no other": (
        {"zzz": 1}, at("", "zzz", "an unknown key", "a key of this format")
    ),
    "a key left out": ({"child__reference": GONE}, at("child", "reference", "", KEY)),
    "a code in the wrong case": (
        {"legal_status": "c2"},
        at("", "legal_status", "'c2'", "one of C1, C2, D1, E1, V2, V3, V4, L1, L2, L3, J1, J2, J3 "
           "(did you mean 'C2'?)"),
    ),
    "a code misspelt": (
        {"child__sex": "femal"},
        at("child", "sex", "'femal'", "one of male, female (did you mean 'female'?)"),
    ),
    "a code like no other": ({"child__sex": 2}, at("child", "sex", "2", "one of male, female")),
    "a code that is a list": (
        {"child__sex": ["male"]}, at("child", "sex", "a list", "one of male, female")
    ),
    "a state misspelt": (
        {"child__risks__self_harms__state": "unknwon"},
        at("child.risks.self_harms", "state", "'unknwon'",
           "one of known, none_known, unknown, not_asked (did you mean 'unknown'?)"),
    ),
    "no state": (
        {"child__risks__self_harms__state": GONE},
        at("child.risks.self_harms", "state", "", KEY),
    ),
    "known without a level": (
        {"child__risks__self_harms__level": GONE},
        at("child.risks.self_harms", "level", "", KEY),
    ),
    "a level above the scale": (
        {"child__risks__self_harms__level": 4},
        at("child.risks.self_harms", "level", "4", "a whole number from 0 to 3"),
    ),
    "a level in quotes": (
        {"child__risks__self_harms__level": "1"},
        at("child.risks.self_harms", "level", "'1'", "a whole number from 0 to 3"),
    ),
    "a level that is a fact": (
        {"child__risks__self_harms__level": True},
        at("child.risks.self_harms", "level", "true", "a whole number from 0 to 3"),
    ),
    "a level where none is known": (
        {"child__risks__has_set_fires__level": 0},
        at("child.risks.has_set_fires", "level", "0",
           "no such key beside the others of this object"),
    ),
    "none known, by nobody": (
        {"child__risks__bullies": {"state": "none_known", "on": "2026-03-01"}},
        at("child.risks.bullies", "source", "", KEY),
    ),
    "a risk that is a yes": (
        {"child__risks__self_harms": True},
        at("child.risks", "self_harms", "true", "an object, {...}"),
    ),
    "wishes without words": (
        {"wishes": {"on": "2026-02-12", "by": "advocate"}},
        at("wishes", "text", "", "either text or not_ascertainable"),
    ),
    "wishes with words and without": (
        {"wishes": {"text": "Near nan.", "not_ascertainable": "Missing.", "on": "2026-02-12",
                    "by": "advocate"}},
        at("wishes", "text", "both", "either text or not_ascertainable"),
    ),
    "wishes of areas that nobody could ask for": (
        {"wishes": {"not_ascertainable": "Missing.", "on": "2026-02-12", "by": "advocate",
                    "areas": {"E08000003": "wants"}}},
        at("wishes", "areas", "what the child says", "nothing where not_ascertainable is given"),
    ),
    "parents asked by nobody": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_on": "2026-02-12"}},
        at("wishes", "parents_by", "", "both parents_on and parents_by, or neither"),
    ),
    "parents asked on no day": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_by": "advocate"}},
        at("wishes", "parents_on", "", "both parents_on and parents_by, or neither"),
    ),
    "parents who cannot be asked, since no day": (
        {"wishes": {"text": "Near nan.", "on": "2026-02-12", "by": "advocate",
                    "parents_not_ascertainable": "Abroad."}},
        at("wishes", "parents_on", "", "a day where parents_not_ascertainable is given"),
    ),
    "a list that is none": ({"orders": {}}, at("", "orders", "an object", "a list, [...]")),
    "null": ({"emergency": None}, at("", "emergency", "null", f"true or false{NULL}")),
    "a flag in words": ({"emergency": "off"}, at("", "emergency", "'off'", "true or false")),
    "a flag in figures": ({"emergency": 0}, at("", "emergency", "0", "true or false")),
    "a day that is none": (
        {"decided_on": "2026-02-30"}, at("", "decided_on", "'2026-02-30'", DAY)
    ),
    "a day that is seconds": (
        {"decided_on": "1772755200"}, at("", "decided_on", "'1772755200'", DAY)
    ),
    "a day that is a number": ({"decided_on": 20260306}, at("", "decided_on", "20260306", DAY)),
    "a name for a reference": (
        {"child__reference": "Jane Doe"}, at("child", "reference", "'Jane Doe'", REFERENCE)
    ),
    "an empty reference": (
        {"reference": ""}, at("", "reference", "an empty text", REFERENCE)
    ),
    "an authority's name": (
        {"responsible_authority": "Manchester City Council"},
        at("", "responsible_authority", "'Manchester City Council'",
           "the ONS code of an upper-tier authority, such as E08000003 "
           "(did you mean E08000003, Manchester?)"),
    ),
    "no authority": (
        {"responsible_authority": "E09999999"},
        at("", "responsible_authority", "'E09999999'",
           "the ONS code of an upper-tier authority, such as E08000003"),
    ),
    "a postcode that is none": (
        {"child__origin": "M14 5ZZZ"},
        at("child", "origin", "'M14 5ZZZ'",
           'a postcode ("M14 5AB"), sector ("M14 5") or district ("M14")'),
    ),
    "a postcode that was never given": (
        {"child__origin": "M99 9ZZ"},
        at("child", "origin", "'M99 9ZZ'", "a postcode of the ONS directory, live or terminated"),
    ),
    "a postcode off the grid": (
        {"child__origin": "BT1 5GS"},
        at("child", "origin", "'BT1 5GS'", "a postcode with a point on the National Grid. It is in "
           "Northern Ireland, off the National Grid"),
    ),
    "degrees swapped": (
        {"school__location": {"latitude": -2.2, "longitude": 53.4}},
        at("school.location", "latitude", "latitude -2.2, longitude 53.4",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85 (these look swapped)"),
    ),
    "degrees abroad": (
        {"school__location": {"latitude": 48.8, "longitude": 2.3}},
        at("school.location", "latitude", "latitude 48.8, longitude 2.3",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85"),
    ),
    "metres as degrees": (
        {"school__location": {"latitude": 384000, "longitude": 398000}},
        at("school.location", "latitude", "latitude 384000.0, longitude 398000.0",
           "latitude 49.8 to 60.95, longitude -8.8 to 1.85 (these look like grid metres, not "
           "degrees)"),
    ),
    "half a grid point": (
        {"school__location": {"easting_m": 384000, "northing_m": 398000, "radius_km": 1}},
        at("school.location", "basis", "", KEY),
    ),
    "off the grid": (
        {"school__location": {"easting_m": -5, "northing_m": 1, "radius_km": 1, "basis": "x"}},
        at("school.location", "easting_m", "-5", "a number of metres from 0 to 700,000"),
    ),
    "needed before it is decided": (
        {"needed_by": "2026-03-05"},
        at("", "needed_by", "2026-03-05", "a day not before decided_on, 2026-03-06"),
    ),
    "born in the future": (
        {"child__age_years": GONE, "child__born": "2026-03-07"},
        at("child", "born", "2026-03-07", "a day not after decided_on, 2026-03-06"),
    ),
    "a list to be gone through": (
        {"relations_checked_on": "2026-03-07"},
        at("", "relations_checked_on", "2026-03-07", "a day not after decided_on, 2026-03-06"),
    ),
    "evidence from the future": (
        {"child__risks__self_harms__on": "2027-01-01"},
        at("child.risks.self_harms", "on", "2027-01-01",
           "a day not after decided_on, 2026-03-06"),
    ),
    "born and an age": (
        {"child__born": "2012-01-01"},
        at("child", "age_years", "13", "no age where born is given"),
    ),
    "an age beyond care": (
        {"child__age_years": 26},
        at("child", "age_years", "26", "a whole number of years from 0 to 25"),
    ),
    "the child's own friend": (
        {"child__relations__0__person": "C-40831"},
        at("child", "relations", "C-40831", "other children only"),
    ),
    "a relation twice": (
        {"child__relations__1": {"person": "C-40212", "kind": "caution"}},
        at("child", "relations", "C-40212 as caution twice", "each relation once"),
    ),
    "to live with whom to be kept from": (
        {"child__relations__0__to_live_with": True},
        at("child.relations[0]", "to_live_with", "true", "true only where the kind is sibling"),
    ),
    "fewer siblings than listed": (
        {"child__sibling_count": 0,
         "child__relations__0": {"person": "s", "kind": "sibling", "to_live_with": True}},
        at("child", "sibling_count", "0", "at least the 1 listed in relations as to live with"),
    ),
    "a school and none": (
        {"has_school": False}, at("", "has_school", "false", "true where school is given")
    ),
    "a need twice": (
        {"essential_needs": ["autism", "autism"]},
        at("", "essential_needs", "a list", "each item of the list once"),
    ),
    "a need essential and desirable": (
        {"essential_needs": ["autism"], "desirable_needs": ["autism"]},
        at("", "desirable_needs", "autism", "no need that is essential already"),
    ),
    "a home without a number": (
        {"homes_to_avoid": ["SC99"]}, at("homes_to_avoid[0]", "", "'SC99'", URN)
    ),
    "text with a control character": (
        {"child__strengths": "a\u0000b"},
        at("child", "strengths", "'a\u0000b'", "some text of at most 4,000 characters"),
    ),
}  # fmt: skip


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
