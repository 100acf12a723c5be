"""A referral is of a child: someone who is under 18 when the placement starts."""

import json
from datetime import date

import pytest

from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import SHORT, at, changed, problem

CHILD = "a child, under 18 when the placement starts (Children Act 1989 s. 105(1))"
DAYS = {"decided_on": "2026-02-20", "needed_by": "2026-03-01"}
AGELESS = {key: one for key, one in SHORT["child"].items() if key not in {"born", "age_years"}}


def referral(**child):
    return changed({**SHORT, **DAYS, "child": AGELESS | child})


@pytest.mark.parametrize("born", ["2008-03-01", "2008-02-29", "1950-01-01"])
def test_who_turns_18_by_the_start_is_no_child(born):
    assert problem(parse_referral, referral(born=born)) == at("child", "born", born, CHILD)


@pytest.mark.parametrize("born", ["2008-03-02", "2012-02-29"])
def test_who_turns_18_after_the_start_is_a_child_until_then(born):
    assert parse_referral(json.dumps(referral(born=born))).child.born == date.fromisoformat(born)


@pytest.mark.parametrize("years", [18, 25])
def test_an_age_of_18_is_no_childs(years):
    found = problem(parse_referral, referral(age_years=years))
    assert found == at("child", "age_years", str(years), CHILD)
    assert parse_referral(json.dumps(referral(age_years=17))).child.age_years == 17
