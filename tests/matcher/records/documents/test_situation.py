import json
from datetime import date

import pytest

from constraints.vocabulary import Circumstance, HomeFact, HomeRecord, Record
from matcher.entities import HomePaper, Hotspot, ServiceKind
from matcher.records.documents import parse_referral, parse_snapshot
from tests.matcher.records.documents.given import (
    FULL,
    SHORT,
    SNAPSHOT,
    at,
    changed,
    problem,
    problems,
)

NEEDED = Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED
ORDER = Record.LIBERTY_COURT_AUTHORITY
DECIDED = date.fromisoformat(SHORT["decided_on"])
LATER = "2099-01-01"


def referral(document=SHORT, **changes):
    return parse_referral(json.dumps(changed(document, **changes)))


def home(**changes):
    document = changed(SNAPSHOT, **{f"homes__0__{key}": value for key, value in changes.items()})
    return parse_snapshot(json.dumps(document)).homes[0]


def test_a_place_to_avoid_is_a_location_alone_or_with_what_is_known_of_the_layer():
    with_layer = {"location": "M1 2", "linked": True, "source": "police", "until": "2026-07-01"}
    alone, full = referral(places_to_avoid=["M1 2", with_layer]).hotspots
    assert alone == Hotspot(full.where)
    assert (full.linked, full.source, full.until) == (True, "police", date(2026, 7, 1))


def test_services_and_papers_about_a_home_are_read():
    found = referral(FULL)
    assert [service.kind for service in found.services] == [
        ServiceKind.MENTAL_HEALTH,
        ServiceKind.YOUTH_JUSTICE_REPORTING,
    ]
    paper = HomePaper("SC999901", HomeRecord.LOCATION_REVIEW_READ, date(2026, 2, 13))
    assert found.home_records == (paper,)
    assert referral(services=[]).services == ()


def test_the_key_of_the_standard_is_a_circumstance_and_evidence():
    yes = referral(deprivation_of_liberty=True)
    assert (yes.circumstances, yes.evidence) == ({NEEDED: True}, {ORDER: DECIDED})
    dated = referral(
        deprivation_of_liberty=True, evidence={"liberty_court_authority_on": "2026-01-05"}
    )
    assert dated.evidence == {ORDER: date(2026, 1, 5)}
    no = referral(deprivation_of_liberty=False)
    assert (no.circumstances, no.evidence) == ({}, {})


def test_facts_of_a_home_are_read_under_the_older_key_too():
    assert home().facts[HomeFact.KEEPS_ANIMALS] is True
    older = home(facts={"noisy": True}, keeps_animals=False)
    assert older.facts == {HomeFact.NOISY: True, HomeFact.KEEPS_ANIMALS: False}


def test_never_is_known_and_silence_is_not():
    never = home(last_admission_on="never", last_incident_on="never")
    assert (never.last_admission_on, never.last_admission_known) == (None, True)
    assert (never.last_incident_on, never.last_incident_known) == (None, True)
    said = home()
    assert (said.last_incident_on, said.last_incident_known) == (date(2026, 1, 21), True)
    other = parse_snapshot(json.dumps(SNAPSHOT)).homes[1]
    assert (other.last_incident_on, other.last_incident_known) == (None, False)


REFUSED = {
    "a circumstance misspelt": (
        {"circumstances": {"has_ehpc": True}},
        "has_ehpc",
        "(did you mean 'has_ehcp'?)",
    ),
    "a list gone through in the future": (
        {"circumstances_checked_on": LATER},
        "circumstances_checked_on",
        f"a day not after decided_on, {DECIDED}",
    ),
    "a review in the future": (
        {"last_review_on": LATER},
        "last_review_on",
        f"a day not after decided_on, {DECIDED}",
    ),
    "a review before the child was looked after": (
        {"last_review_on": "2024-01-01", "looked_after_from": "2024-01-02"},
        "last_review_on",
        "a day not before looked_after_from, 2024-01-02",
    ),
    "a release that is none": (
        {"release_on": LATER, "circumstances": {"leaves_custody": False}},
        "leaves_custody",
        "true where release_on is given",
    ),
    "a review that was not held": (
        {"last_review_on": "2026-01-05", "circumstances": {"first_review_held": False}},
        "first_review_held",
        "true where last_review_on is given",
    ),
    "a school named in no plan": (
        {"circumstances": {"has_ehcp": False, "school_named_in_ehcp": True}},
        "has_ehcp",
        "true where school_named_in_ehcp is true",
    ),
    "a child placed by a court and by choice": (
        {"legal_status": "C2", "circumstances": {"accommodated_under_20_5": True}},
        "accommodated_under_20_5",
        "false, as legal_status says",
    ),
    "a referral to the mechanism without indicators": (
        {
            "evidence": {"nrm_referred_on": "2026-01-05"},
            "circumstances": {"trafficking_indicated": False},
        },
        "trafficking_indicated",
        "true where evidence.nrm_referred_on is given",
    ),
    "an order that authorises what is not needed": (
        {
            "deprivation_of_liberty": True,
            "circumstances": {"deprivation_of_liberty_needed": False},
        },
        "deprivation_of_liberty_needed",
        "true where evidence.liberty_court_authority_on or deprivation_of_liberty is given",
    ),
    "no order and its day": (
        {"deprivation_of_liberty": False, "evidence": {"liberty_court_authority_on": "2026-01-05"}},
        "deprivation_of_liberty",
        "true where evidence.liberty_court_authority_on is given",
    ),
    "more hours than there are": (
        {"secure_hours": 673},
        "secure_hours",
        "a number of hours from 0 to 672",
    ),
    "a service nobody has heard of": (
        {"services": [{"kind": "mental_helth"}]},
        "kind",
        "(did you mean 'mental_health'?)",
    ),
    "a sister with whom one went missing on a day": (
        {"child__relations": [{"person": "P-1", "kind": "sibling", "on": "2026-01-05"}]},
        "on",
        "a day only where the kind is offended_together or missing_together",
    ),
    "an offence in the future": (
        {"child__relations": [{"person": "P-1", "kind": "offended_together", "on": LATER}]},
        "on",
        f"a day not after decided_on, {DECIDED}",
    ),
    "a layer without its place": (
        {"places_to_avoid": [{"linked": True}]},
        "longitude",
        "this key, which may not be left out",
    ),
    "a link that is neither": (
        {"places_to_avoid": [{"location": "M1 2", "linked": "yes"}]},
        "linked",
        "true or false",
    ),
}


@pytest.mark.parametrize(("changes", "field", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_a_referral_may_not_say_of_the_situation(changes, field, expected):
    found = problems(parse_referral, changed(SHORT, **changes))
    assert any(one.field == field and one.expected.endswith(expected) for one in found), found


def test_a_home_may_not_keep_animals_and_keep_none():
    document = changed(SNAPSHOT, homes__0__keeps_animals=False)
    place, expected = "homes[0]", "the same as in facts, or neither"
    assert problem(parse_snapshot, document) == at(place, "keeps_animals", "false", expected)


@pytest.mark.parametrize(
    "key",
    [
        "last_admission_on",
        "last_incident_on",
        "independent_report_on",
        "quality_review_on",
        "staffing_changed_on",
    ],
)
def test_what_happened_at_a_home_is_not_in_the_future(key):
    document = changed(SNAPSHOT, **{f"homes__0__{key}": LATER})
    expected = f"a day not after as_at, {SNAPSHOT['as_at']}"
    assert problem(parse_snapshot, document) == at("homes[0]", key, LATER, expected)


def test_what_residents_did_together_is_not_in_the_future():
    tie = {"person": "P-1", "kind": "missing_together", "on": LATER}
    document = changed(SNAPSHOT, residents__0__relations=[tie])
    expected = f"a day not after as_at, {SNAPSHOT['as_at']}"
    place = "residents[0].relations[0]"
    assert problem(parse_snapshot, document) == at(place, "on", LATER, expected)
