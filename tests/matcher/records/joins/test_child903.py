"""A referral, completed from an SSDA903 return."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Circumstance, LegalStatus, Record, Sex
from matcher.entities import History
from tests.matcher.records.joins.returned import CHILD, asked, episode, header, unsaid
from tests.matcher.records.ssda903.returns import DOLO, NEW_UASC, table


def test_what_the_referral_leaves_out_is_filled(joined):
    referral = joined(episode()).referral
    assert (referral.child.born, referral.child.sex) == (date(2012, 10, 14), Sex.FEMALE)
    assert referral.legal_status is LegalStatus.C2
    assert referral.unaccompanied is False
    assert referral.child.origin.basis == "postcode"
    assert referral.child.origin.authority == "E08000003"


def test_what_the_referral_says_stands(joined):
    told = replace(
        asked(), legal_status=LegalStatus.V2, unaccompanied=True, history=History(9, 3, 0.5, 1)
    )
    referral = joined(episode(), about=told).referral
    assert referral.legal_status is LegalStatus.V2
    assert referral.unaccompanied is True
    assert referral.child.origin == told.child.origin
    history = referral.history
    assert (history.moves_total, history.moves_12_months) == (9, 3)
    assert (history.disruption_share, history.shortest_stay_days) == (0.5, 1)


def test_an_order_that_authorises_a_deprivation_of_liberty_is_told(joined):
    def told(*rows):
        rows = [f"{CHILD},14/10/2012,{row}" for row in rows]
        found = joined(episode(), dolo=table(DOLO, *rows)).referral
        needed = found.circumstances.get(Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED)
        return needed, found.evidence.get(Record.LIBERTY_COURT_AUTHORITY)

    assert told() == told("01/02/2026,02/03/2026") == (None, None)
    assert told("01/02/2026,") == (True, date(2026, 2, 1))


def test_what_the_referral_says_of_circumstances_stands(joined):
    said = {Circumstance.MOVES_FROM_PLACEMENT: False}
    about = replace(unsaid(), circumstances=said, looked_after_from=date(2025, 1, 1))
    found = joined(episode(), about=about).referral
    assert (found.circumstances, found.looked_after_from) == (said, date(2025, 1, 1))


def test_unaccompanied_children_have_no_origin_to_be_near(joined):
    alone = [f"{CHILD},F,14/10/2012,WBRI,X1,,,1"]
    uasc = table(NEW_UASC, f"{CHILD},14/10/2012,14/10/2030")
    child = joined(episode(origin=""), headers=alone, uasc=uasc).referral.child
    assert (child.origin, child.has_origin) == (None, False)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (
            asked(born=date(2012, 10, 13)),
            "referral, child, born: found 2012-10-13, expected 2012-10-14, as in return.",
        ),
        (asked(sex=Sex.MALE), "referral, child, sex: found male, expected female, as in return."),
        (
            asked(born=None, age_years=14),
            "referral, child, age_years: found 14, expected 13, as in return.",
        ),
    ],
)
def test_a_contradiction_is_an_error(joined, about, said):
    with pytest.raises(InputError) as raised:
        joined(episode(), about=about)
    assert str(raised.value) == said


def test_both_contradictions_are_told_at_once(joined):
    with pytest.raises(InputError) as raised:
        joined(episode(), about=asked(born=date(2012, 10, 13), sex=Sex.MALE))
    assert [problem.field for problem in raised.value.problems] == ["born", "sex"]


def test_an_age_that_agrees_is_made_a_day_of_birth(joined):
    child = joined(episode(), about=asked(born=None, age_years=13)).referral.child
    assert child.born == date(2012, 10, 14)


def test_a_child_the_return_does_not_have_is_an_error(joined):
    with pytest.raises(InputError, match="found STORY-99-CHILD, expected the number of a child"):
        joined(episode("C-1"), headers=[header("C-1")])


def test_a_postcode_that_is_not_in_the_directory_is_noted_and_not_guessed(joined):
    found = joined(episode(origin="ZZ99 9ZZ"))
    assert found.referral.child.origin is None
    assert "return: the child's home postcode is not in the postcode directory." in found.notes


@pytest.mark.parametrize(("since", "old"), [("02/02/2026", False), ("01/02/2026", True)])
def test_an_old_return_says_so(joined, since, old):
    notes = joined(episode(since=since)).notes
    assert any("may have changed since" in note for note in notes) is old
