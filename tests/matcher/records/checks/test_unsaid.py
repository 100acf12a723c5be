"""What a referral leaves out is asked for, key by key."""

import json

import pytest

from matcher.records.checks.unsaid import unsaid_problems
from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import FULL, GONE, SHORT, changed

KEYS = (
    "child.born",
    "child.sex",
    "child.origin",
    "legal_status",
    "emergency",
    "needs_checked_on",
    "orders_checked_on",
    "relations_checked_on",
    "homes_to_avoid_checked_on",
    "circumstances_checked_on",
    "services",
    "places_to_avoid",
    "wishes",
    "has_school",
    "address_confidential",
)
WRITTEN = {"has_school": "school"}
"""Keys by which the full example says it another way."""
LEAST = {
    key: SHORT[key]
    for key in (
        "format_version",
        "kind",
        "reference",
        "decided_on",
        "needed_by",
        "responsible_authority",
    )
} | {"child": {"reference": "C1"}}


def asked(document):
    problems = unsaid_problems(parse_referral(json.dumps(document)), "f.json")
    return [problem.field for problem in problems]


def test_the_least_referral_is_asked_for_everything_in_order():
    assert asked(LEAST) == list(KEYS)


def test_the_full_example_leaves_nothing_unsaid():
    assert asked(FULL) == []


@pytest.mark.parametrize("key", KEYS)
def test_each_key_left_out_is_asked_for_alone(key):
    left_out = WRITTEN.get(key, key).replace(".", "__")
    assert asked(changed(FULL, **{left_out: GONE})) == [key]


def test_an_age_stands_for_the_day_of_birth():
    assert "child.born" not in asked(LEAST | {"child": {"reference": "C1", "age_years": 13}})


def test_a_no_is_an_answer():
    assert "emergency" not in asked(LEAST | {"emergency": False})
