"""Curfews that bind during the placement, as notes: no rule judges them."""

from __future__ import annotations

from datetime import date

from matcher.entities import Order, OrderKind, Referral

TAGS = {
    True: "the tag needs the home's consent and a fixed address.",
    None: "ask whether it is tagged, as a tag needs the home's consent and a fixed address.",
    False: "it is not tagged.",
}
ADDRESSES = {
    True: " The order names the address: it must be changed before the child moves.",
    None: " Ask whether the order names an address: it must be changed before a move.",
    False: "",
}


def curfew_words(referral: Referral) -> tuple[str, ...]:
    """Say each curfew in force on the day of the start or later, and what it asks for."""
    return tuple(
        _words(order, referral.starts_on)
        for order in sorted(referral.orders, key=lambda order: order.reference)
        if order.kind is OrderKind.CURFEW
        and (order.until_on is None or order.until_on > referral.starts_on)
    )


def _words(order: Order, starts_on: date) -> str:
    hours = " (ask for its hours)"
    if order.curfew_from is not None and order.curfew_until is not None:
        hours = f" {order.curfew_from:%H:%M} to {order.curfew_until:%H:%M}"
    later = order.from_on is not None and order.from_on > starts_on
    begins = f" from {_day(order.from_on)}" if later and order.from_on else ""
    ends = "" if order.until_on is None else f" until {_day(order.until_on)}"
    return f"Curfew{hours}{begins}{ends}: {TAGS[order.tagged]}{ADDRESSES[order.names_address]}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
