"""The days that clocks count from."""

from dataclasses import replace
from datetime import date

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.vocabulary import Anchor, Sex
from fixtures.stories.people import DECIDED, STARTS, child, referral
from matcher.answer.anchors import APPROVED, ASKS_DAY, SENT, days_of, order_changes
from matcher.entities import DutyDone, Order, OrderKind

URN = "9111002"
PLAIN = replace(
    referral(99, "Manchester", child("Manchester", 13, Sex.FEMALE)),
    looked_after_from=None,
    last_review_on=None,
)


def test_the_start_the_admission_and_the_decision_are_always_known():
    days = days_of(PLAIN, URN)
    assert days[Anchor.START] == days[Anchor.ADMISSION] == (STARTS,)
    assert days[Anchor.DECISION] == (DECIDED,)
    assert {anchor for anchor, found in days.items() if found} == {
        Anchor.START,
        Anchor.ADMISSION,
        Anchor.DECISION,
    }


def test_each_day_that_the_referral_tells_is_counted_from():
    told = {
        "looked_after_from": (Anchor.LOOKED_AFTER, date(2026, 1, 5)),
        "last_review_on": (Anchor.LAST_REVIEW, date(2026, 2, 2)),
        "release_on": (Anchor.RELEASE, date(2026, 3, 5)),
        "discharge_on": (Anchor.DISCHARGE, date(2026, 3, 4)),
    }
    assert {anchor for anchor, _ in told.values()} == set(ASKS_DAY)
    for field, (anchor, day) in told.items():
        assert days_of(replace(PLAIN, **{field: day}), URN)[anchor] == (day,)
        assert anchor not in days_of(PLAIN, URN)


def test_a_sending_and_an_approval_count_from_the_first_one_for_this_home():
    for anchor, rules in ((Anchor.SENDING, SENT), (Anchor.APPROVAL, APPROVED)):
        for rule in rules:
            done = (
                DutyDone(rule, date(2026, 3, 9), "social worker", URN),
                DutyDone(rule, date(2026, 3, 6), "social worker", URN),
                DutyDone(rule, date(2026, 3, 2), "social worker", "9111001"),
                DutyDone(rule, date(2026, 3, 1), "social worker"),
            )
            assert days_of(replace(PLAIN, done=done), URN)[anchor] == (date(2026, 3, 6),)


def test_only_days_after_the_start_on_which_an_order_changes_count_once_each_in_order():
    orders = (
        Order("A", OrderKind.CURFEW, from_on=STARTS, until_on=date(2026, 6, 1)),
        Order("B", OrderKind.CURFEW, from_on=date(2026, 4, 1), until_on=None),
        Order("C", OrderKind.CURFEW, from_on=None, until_on=date(2026, 6, 1)),
    )
    assert order_changes(replace(PLAIN, orders=orders)) == (date(2026, 4, 1), date(2026, 6, 1))
    assert order_changes(PLAIN) == ()


def test_the_rules_whose_day_is_counted_from_are_in_the_catalogue():
    effects = {rule.id: rule.effect for rule in CATALOGUE}
    assert {effects[rule] for rule in SENT} == {Effect.DUTY}
    assert {effects[rule] for rule in APPROVED} == {Effect.GATE}
