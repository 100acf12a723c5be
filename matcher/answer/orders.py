"""Orders of a court other than curfews, and a ward or custody that the child leaves, as notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from constraints.vocabulary import Circumstance
from matcher.entities import Order, OrderKind, Referral, implied
from matcher.geography.authorities import AUTHORITIES, neighbour_names


def order_words(referral: Referral) -> tuple[str, ...]:
    """
    Say each order in force on the day of the start or later, and what the child leaves.

    Curfews are said by `curfew_words`. Nobody is named, and no place within a zone.
    """
    orders = sorted(referral.orders, key=lambda order: order.reference)
    standing = (order for order in orders if _stands(order, referral.starts_on))
    return (*(_words(order, referral.starts_on) for order in standing), *_leaving(referral))


def _stands(order: Order, starts_on: date) -> bool:
    over = order.until_on is not None and order.until_on <= starts_on
    return order.kind is not OrderKind.CURFEW and not over


def _words(order: Order, starts_on: date) -> str:
    later = order.from_on is not None and order.from_on > starts_on
    begins = f" from {_day(order.from_on)}" if later and order.from_on else ""
    ends = ", with no last day on record"
    if order.until_on is not None:
        ends = f" until {_day(order.until_on)}"
    return f"Order {order.reference}{begins}{ends}: {_requires(order)}."


def _requires(order: Order) -> str:
    if order.kind is OrderKind.EXCLUSION_ZONE:
        return "an area that the child may not enter"
    if order.kind is OrderKind.NAMED_PERSON:
        return "people with whom the child may not live"
    urns = [f"home {urn}" for urn in sorted(order.residence_urns)]
    areas = [f"the area of {_area(code)}" for code in sorted(order.residence_authorities)]
    allowed = " or ".join((*urns, *areas))
    return f"the child must live in {allowed}" if allowed else "it says where the child must live"


def _area(code: str) -> str:
    known = AUTHORITIES.get(code)
    return known.name if known else neighbour_names().get(code, code)


def _leaving(referral: Referral) -> Iterator[str]:
    so = {**referral.circumstances, **implied(referral)}
    if so.get(Circumstance.IN_MENTAL_HEALTH_WARD):
        yield f"Leaves a mental health ward{_on(referral.discharge_on, 'discharge')}."
    if so.get(Circumstance.LEAVES_CUSTODY):
        yield f"Leaves custody{_on(referral.release_on, 'release')}."


def _on(day: date | None, what: str) -> str:
    return f": ask for the day of the {what}" if day is None else f" on {_day(day)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
