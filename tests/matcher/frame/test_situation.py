from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import Any

import pytest

from constraints.vocabulary import Circumstance, LegalStatus, Record
from matcher.entities import Order, OrderKind
from tests.matcher.frame.small import DECIDED_ON, STARTS_ON, both, frame, referral, three

DAY = timedelta(days=1)
EHCP, NAMED = Circumstance.HAS_EHCP, Circumstance.SCHOOL_NAMED_IN_EHCP


def so(circumstance: Circumstance, **changes: Any) -> bool | None:
    return three(frame(referral(**changes)).referral.is_so(circumstance))


@pytest.mark.parametrize("circumstance", [c for c in Circumstance if c is not NAMED])
def test_a_circumstance_is_as_said_and_silence_is_no_only_once_somebody_went_through(
    circumstance: Circumstance,
) -> None:
    for said in (True, False):
        assert so(circumstance, circumstances={circumstance: said}) is said
    other = {one: True for one in (Circumstance.IRO_OBJECTS,) if one is not circumstance}
    assert so(circumstance, circumstances=other) is None
    assert so(circumstance, circumstances=other, circumstances_checked_on=DECIDED_ON) is False


@pytest.mark.parametrize(
    ("circumstance", "fields", "expected"),
    [
        (Circumstance.FIRST_REVIEW_HELD, {"last_review_on": DECIDED_ON}, True),
        (Circumstance.FIRST_REVIEW_HELD, {"last_review_on": DECIDED_ON + DAY}, None),
        (Circumstance.LEAVES_CUSTODY, {"release_on": DECIDED_ON + DAY}, True),
        (Circumstance.IN_MENTAL_HEALTH_WARD, {"discharge_on": DECIDED_ON + DAY}, True),
        (Circumstance.NOT_YET_LOOKED_AFTER, {"unaccompanied": False}, False),
        (Circumstance.NOT_YET_LOOKED_AFTER, {"unaccompanied": True}, None),
        (Circumstance.NOT_YET_LOOKED_AFTER, {"legal_status": LegalStatus.V2}, False),
        (Circumstance.ACCOMMODATED_UNDER_20_5, {"legal_status": LegalStatus.C2}, False),
        (Circumstance.ACCOMMODATED_UNDER_20_5, {"legal_status": LegalStatus.V2}, None),
        (EHCP, {"circumstances": {NAMED: True}}, True),
        (EHCP, {"circumstances": {NAMED: False}}, None),
        (NAMED, {"circumstances": {EHCP: False}}, False),
        (NAMED, {"circumstances": {EHCP: True}}, None),
        (
            Circumstance.TRAFFICKING_INDICATED,
            {"evidence": {Record.NRM_REFERRED: DECIDED_ON}},
            True,
        ),
        (
            Circumstance.TRAFFICKING_INDICATED,
            {"evidence": {Record.NRM_REFERRED: DECIDED_ON + DAY}},
            None,
        ),
        (
            Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED,
            {"evidence": {Record.LIBERTY_COURT_AUTHORITY: DECIDED_ON}},
            True,
        ),
    ],
)
def test_what_another_field_says_already_need_not_be_said_again(
    circumstance: Circumstance, fields: dict[str, Any], expected: bool | None
) -> None:
    assert so(circumstance, **fields) is expected


def order(kind: OrderKind, start: date | None, end: date | None) -> Order:
    return Order("o1", kind, start, end)


@pytest.mark.parametrize(
    ("start", "end", "curfew", "change"),
    [
        (None, None, True, False),
        (STARTS_ON, None, True, False),
        (STARTS_ON + DAY, None, None, True),
        (None, STARTS_ON, False, False),
        (None, STARTS_ON + DAY, True, True),
    ],
)
def test_an_order_binds_at_the_start_or_changes_after_it(
    start: date | None, end: date | None, curfew: bool | None, change: bool
) -> None:
    found = frame(referral(orders=(order(OrderKind.CURFEW, start, end),))).referral
    assert three(found.under_curfew) is curfew
    assert three(found.orders_change) is change


def test_another_order_is_no_curfew_but_changes_all_the_same() -> None:
    zone = order(OrderKind.NAMED_PERSON, None, STARTS_ON + DAY)
    found = frame(referral(orders=(zone,))).referral
    assert three(found.under_curfew) is False
    assert three(found.orders_change) is True


def test_until_somebody_checked_the_orders_there_may_be_others() -> None:
    found = frame(referral(orders_checked_on=None)).referral
    assert three(found.under_curfew) is None
    assert three(found.orders_change) is None


def test_hours_in_secure_accommodation_are_as_told() -> None:
    assert both(frame(referral(secure_hours=70.5)).referral.secure_hours) == (70.5, 70.5)
    assert both(frame(referral()).referral.secure_hours) == (0.0, inf)
