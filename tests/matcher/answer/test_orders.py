from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.vocabulary import Circumstance
from fixtures.stories.bed_and_breakfast_after_ward import bed_and_breakfast_after_ward
from fixtures.stories.health_left_open import discharge_not_planned
from fixtures.stories.order_breached_by_address import (
    order_breached_by_address,
    person_named,
    residence_ordered,
)
from fixtures.stories.released_without_address import released_without_address
from matcher.answer.orders import order_words
from matcher.entities import Order, OrderKind
from tests.matcher.frame.small import STARTS_ON, referral

ZONE = Order("o1", OrderKind.EXCLUSION_ZONE, until_on=date(2030, 3, 18))


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (
            order_breached_by_address,
            "Order LICENCE-1 until 1 October 2026: an area that the child may not enter.",
        ),
        (
            residence_ordered,
            "Order ORDER-2 until 1 October 2026: the child must live in the area of Manchester.",
        ),
        (
            person_named,
            "Order REMAND-3 until 1 October 2026: people with whom the child may not live.",
        ),
        (
            bed_and_breakfast_after_ward,
            "Leaves a mental health ward: ask for the day of the discharge.",
        ),
        (discharge_not_planned, "Leaves a mental health ward on 26 March 2026."),
        (released_without_address, "Leaves custody on 26 March 2026."),
    ],
)
def test_each_story_says_its_order_or_what_the_child_leaves(build, said):
    assert order_words(build().referral) == (said,)


def test_an_order_to_come_and_one_without_a_last_day_say_so():
    to_come = replace(ZONE, from_on=STARTS_ON + timedelta(days=1), until_on=None)
    (said,) = order_words(referral(orders=(to_come,)))
    assert said == (
        "Order o1 from 5 March 2026, with no last day on record: an area that the child may "
        "not enter."
    )


def test_an_order_that_ends_by_the_start_and_a_curfew_are_no_notes_here():
    over = replace(ZONE, until_on=STARTS_ON)
    curfew = Order("o2", OrderKind.CURFEW)
    assert order_words(referral(orders=(over, curfew))) == ()
    last = replace(ZONE, until_on=STARTS_ON + timedelta(days=1))
    assert len(order_words(referral(orders=(last, replace(ZONE, reference="o3"))))) == 2


def test_a_residence_names_the_homes_it_allows_and_says_so_where_it_names_none():
    named = Order("o1", OrderKind.RESIDENCE, residence_urns=frozenset({"9000001"}))
    assert order_words(referral(orders=(named,)))[0].endswith("must live in home 9000001.")
    bare = Order("o1", OrderKind.RESIDENCE)
    assert order_words(referral(orders=(bare,)))[0].endswith("it says where the child must live.")


def test_no_reference_of_a_person_is_told():
    kept_apart = Order("o1", OrderKind.NAMED_PERSON, persons=frozenset({"PERSON-9"}))
    assert "PERSON-9" not in order_words(referral(orders=(kept_apart,)))[0]


def test_custody_whose_end_nobody_said_is_asked_about():
    child = referral(circumstances={Circumstance.LEAVES_CUSTODY: True})
    assert order_words(child) == ("Leaves custody: ask for the day of the release.",)
