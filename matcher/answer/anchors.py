"""The days that clocks count from, as far as the referral tells them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from constraints.vocabulary import Anchor
from matcher.entities import Referral

SENT = ("host_team_has_records",)
"""The task whose day is that of the sending of the records."""
APPROVED = ("out_of_area_approval", "at_a_distance_approval", "approval_outside_england_and_wales")
"""The approvals of which one, once given, is the approval that clocks count from."""
COMES_AGAIN = frozenset({"orders_checked_on_change", "later_reviews_held"})
"""Tasks that fall due again and again: what was done before one day is not done for the next."""
AT_THE_HOME = frozenset(
    {Anchor.START, Anchor.ADMISSION, Anchor.APPROVAL, Anchor.SENDING, Anchor.SECURE_ORDER_END}
)
"""Events of the placement in one home; a task counted from any other is the child's own."""
ASKS_DAY: Mapping[Anchor, str] = {
    Anchor.LOOKED_AFTER: "On which day did the child become looked after?",
    Anchor.LAST_REVIEW: "On which day was the child's last review?",
    Anchor.RELEASE: "On which day is the child released from custody?",
    Anchor.DISCHARGE: "On which day is the child discharged from the ward?",
}
"""What to ask the social worker where a clock waits for a day that the referral can tell."""


def days_of(referral: Referral, urn: str) -> Mapping[Anchor, tuple[date, ...]]:
    """
    Give the days of each event that is known, in their order; what has not happened has none.

    Parameters
    ----------
    referral
        The request.
    urn
        The home proposed.
    """
    told = {
        Anchor.LOOKED_AFTER: referral.looked_after_from,
        Anchor.LAST_REVIEW: referral.last_review_on,
        Anchor.RELEASE: referral.release_on,
        Anchor.DISCHARGE: referral.discharge_on,
        Anchor.SENDING: _done(referral, urn, SENT),
        Anchor.APPROVAL: _done(referral, urn, APPROVED),
    }
    return {
        Anchor.START: (referral.starts_on,),
        Anchor.ADMISSION: (referral.starts_on,),
        Anchor.DECISION: (referral.decided_on,),
        Anchor.ORDER_CHANGE: order_changes(referral),
        **{anchor: (day,) for anchor, day in told.items() if day is not None},
    }


def order_changes(referral: Referral) -> tuple[date, ...]:
    """Give the days after the start on which an order begins or is no longer in force."""
    days = {day for order in referral.orders for day in (order.from_on, order.until_on)}
    return tuple(sorted(day for day in days if day is not None and day > referral.starts_on))


def _done(referral: Referral, urn: str, rules: tuple[str, ...]) -> date | None:
    days = [done.on for done in referral.done if done.rule in rules and done.urn == urn]
    return min(days, default=None)
