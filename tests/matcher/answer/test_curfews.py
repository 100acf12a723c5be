from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from matcher.answer.curfews import curfew_words
from matcher.entities import Order, OrderKind
from tests.matcher.frame.small import STARTS_ON, referral

WHOLE = Order(
    "o1",
    OrderKind.CURFEW,
    until_on=date(2030, 3, 18),
    curfew_from=time(19),
    curfew_until=time(7),
    tagged=True,
    names_address=False,
)
TAGGED = "the tag needs the home's consent and a fixed address."


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (WHOLE, f"Curfew 19:00 to 07:00 until 18 March 2030: {TAGGED}"),
        (
            replace(WHOLE, until_on=None, tagged=False),
            "Curfew 19:00 to 07:00: it is not tagged.",
        ),
        (
            replace(WHOLE, from_on=date(2029, 3, 1), names_address=True),
            f"Curfew 19:00 to 07:00 from 1 March 2029 until 18 March 2030: {TAGGED} "
            "The order names the address: it must be changed before the child moves.",
        ),
        (
            Order("o1", OrderKind.CURFEW),
            "Curfew (ask for its hours): ask whether it is tagged, as a tag needs the home's "
            "consent and a fixed address. Ask whether the order names an address: it must be "
            "changed before a move.",
        ),
    ],
)
def test_a_curfew_says_its_hours_its_days_and_what_it_asks_for(order: Order, said: str) -> None:
    assert curfew_words(referral(orders=(order,))) == (said,)


def test_a_curfew_that_ends_by_the_start_and_other_orders_are_no_notes() -> None:
    over = replace(WHOLE, until_on=STARTS_ON)
    other = Order("o2", OrderKind.NAMED_PERSON, persons=frozenset({"p1"}))
    assert curfew_words(referral(orders=(over, other))) == ()
    last = replace(WHOLE, until_on=STARTS_ON + timedelta(days=1))
    assert len(curfew_words(referral(orders=(last, replace(WHOLE, reference="o3"))))) == 2
