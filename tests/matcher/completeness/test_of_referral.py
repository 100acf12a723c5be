"""What the referral itself lacks, by block, for a ranking and to confirm."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Circumstance, Domain, Record, Sex
from fixtures.stories.people import ASKED, child, referral
from matcher.completeness import Block, Stage, missing_of_referral
from matcher.entities import Grade, History, Order, OrderKind, RiskProfile, State

PLAIN = referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE))
WHOLE = replace(PLAIN, evidence=dict.fromkeys(Record, ASKED))
LAPSED = date(2024, 3, 1)


def missing(request=WHOLE, said=frozenset(), **changes):
    return missing_of_referral(replace(request, **changes), said)


def test_a_whole_referral_lacks_nothing():
    assert missing() == ()


def of_child(**changes):
    return {"child": replace(WHOLE.child, **changes)}


def with_grades(*grades, **changes):
    return of_child(profile=RiskProfile(grades=grades, **changes))


KNOWN = tuple(
    Grade(domain, State.UNKNOWN, on=ASKED)
    for domain in (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)
)
NEVER = dict.fromkeys(Circumstance, False)
OLD_LIST = {"circumstances_checked_on": LAPSED, "circumstances": NEVER}
ZONE = {"orders": (Order("YRO-1", OrderKind.EXCLUSION_ZONE),)}


def without(record):
    return {"evidence": {one: ASKED for one in Record if one is not record}}


CASES = (
    ("date of birth", of_child(born=None), Block.CHILD, Stage.RANKING),
    ("sex", of_child(sex=None), Block.CHILD, Stage.RANKING),
    ("legal status", {"legal_status": None}, Block.CHILD, Stage.RANKING),
    ("lived before care", of_child(origin=None, has_origin=None), Block.CHILD, Stage.RANKING),
    ("Needs", {"needs_checked_on": None}, Block.CHILD, Stage.RANKING),
    ("Needs", {"needs_checked_on": LAPSED}, Block.CHILD, Stage.RANKING),
    ("Circumstances", OLD_LIST, Block.CHILD, Stage.RANKING),
    ("cause sexual harm", with_grades(KNOWN[1]), Block.CHILD, Stage.RANKING),
    ("set fires", with_grades(KNOWN[0]), Block.CHILD, Stage.RANKING),
    ("Orders", {"orders_checked_on": None}, Block.ORDERS, Stage.RANKING),
    ("Orders", {"orders_checked_on": LAPSED}, Block.ORDERS, Stage.RANKING),
    ("youth justice", {"youth_justice_open": None}, Block.ORDERS, Stage.RANKING),
    ("zone of order", ZONE, Block.ORDERS, Stage.CONFIRMING),
    ("placements so far", {"history": History()}, Block.HISTORY, Stage.RANKING),
    ("child lost", without(Record.LOSSES_AND_STRENGTHS), Block.HISTORY, Stage.CONFIRMING),
    ("wishes", {"wishes": None}, Block.CHILD, Stage.CONFIRMING),
    ("live with family", without(Record.FAMILY_OPTION), Block.CHILD, Stage.CONFIRMING),
    ("reviewing officer", without(Record.IRO_INFORMED), Block.CHILD, Stage.CONFIRMING),
    ("The school", {"has_school": None}, Block.SERVICES, Stage.RANKING),
    ("services that take over", {"services": None}, Block.SERVICES, Stage.CONFIRMING),
    ("Brothers", {"relations_checked_on": None}, Block.PEOPLE, Stage.RANKING),
    ("exploit", {"avoid_checked_on": None}, Block.PEOPLE, Stage.RANKING),
    ("exploit", {"hotspots": None}, Block.PEOPLE, Stage.RANKING),
    ("address is kept", {"address_confidential": None}, Block.PEOPLE, Stage.CONFIRMING),
)  # fmt: skip


@pytest.mark.parametrize(("words", "changes", "block", "stage"), CASES)
def test_each_thing_left_out_is_missing_in_its_block_and_nothing_else_is(
    words, changes, block, stage
):
    (found,) = missing(**changes)
    assert words in found.what
    assert (found.block, found.stage) == (block, stage)
    assert found.supplied_by
    assert found.rules == ()


@pytest.mark.parametrize(
    ("circumstance", "words"),
    [
        (Circumstance.HAS_EHCP, "health and care plan"),
        (Circumstance.CAMHS_OPEN_OR_WAITING, "mental"),
    ],
)
def test_a_service_that_nobody_said_anything_of_is_missing_until_somebody_does(circumstance, words):
    said = dict.fromkeys(Circumstance, False)
    del said[circumstance], said[Circumstance.SCHOOL_NAMED_IN_EHCP]
    found = missing(circumstances_checked_on=None, circumstances=said)
    assert any(words in one.what for one in found)
    told = {**said, circumstance: True}
    found = missing(circumstances_checked_on=None, circumstances=told)
    assert not any(words in one.what for one in found)


def test_a_risk_known_to_be_unknown_has_been_asked_about_and_one_not_asked_has_not():
    assert missing(**with_grades(*KNOWN)) == ()
    not_asked = tuple(replace(grade, state=State.NOT_ASKED) for grade in KNOWN)
    assert len(missing(**with_grades(*not_asked))) == 2
    none_other = {"none_other_on": ASKED, "none_other_by": "social worker"}
    assert missing(**with_grades(**none_other)) == ()


def test_what_a_rule_says_already_is_not_said_twice():
    found = missing(wishes=None, **of_child(sex=None), said=frozenset({"wishes_ascertained"}))
    assert [one.what for one in found] == ["The child's sex."]


def test_every_rule_that_an_item_leaves_things_to_is_in_the_catalogue():
    from constraints.catalogue import CATALOGUE
    from matcher.completeness.of_referral import CIRCUMSTANCES, _for_ranking, _to_confirm

    ids = {rule.id for rule in CATALOGUE} | {CIRCUMSTANCES}
    named = {rule for item in (*_for_ranking(PLAIN), *_to_confirm(PLAIN)) for rule in item.rules}
    assert named <= ids
