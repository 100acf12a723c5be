"""Y-06 to Y-08, E-06 and M-13: where the child may not live, and with whom."""

from __future__ import annotations

from collections.abc import Callable

from constraints.vocabulary import Domain
from matcher.entities import Order, OrderKind
from tests.oracle.handbook.dates import still_stands, still_stands_days
from tests.oracle.handbook.geometry import in_area
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Three, Verdict, all_of, any_of, forbidden_if, some


def y_06_exclusion_zone(p: Placement) -> Verdict:
    """Y-06: an order in force, and the home lies in its zone."""
    return _breaks_order(p, OrderKind.EXCLUSION_ZONE, lambda o: in_area(p.home.where, o.zone))


def y_07_residence_elsewhere(p: Placement) -> Verdict:
    """Y-07: an order names an address or an area, and it is not here."""

    def elsewhere(order: Order) -> Three:
        if p.home.urn in order.residence_urns:
            return False
        if p.home.authority is None and order.residence_authorities:
            return None
        return p.home.authority not in order.residence_authorities

    return _breaks_order(p, OrderKind.RESIDENCE, elsewhere)


def y_08_named_person_there(p: Placement) -> Verdict:
    """Y-08: a person whom an order keeps the child from lives there."""

    def there(order: Order) -> Three:
        if any(person.reference in order.persons for person in p.living if person.who):
            return True
        return None if p.unlisted and not p.names_compared() else False

    return _breaks_order(p, OrderKind.NAMED_PERSON, there)


def e_06_address_known_to_exploiters(p: Placement) -> Verdict:
    """E-06: people who exploit the child know the address; until looked into they may."""
    if p.home.urn in p.referral.avoid_urns:
        return Verdict.FORBIDDEN
    exploited = p.child.some_at_least(
        1, Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.HAS_BEEN_CRIMINALLY_EXPLOITED
    )
    looked = still_stands(p.referral.avoid_checked_on, 3, p.decided_on)
    return forbidden_if(None if exploited is not False and not looked else False)


def m_13_rival_territory(p: Placement) -> Verdict:
    """M-13: within a rival territory police-confirmed in six months; claimed is a question."""

    def within(number: int) -> Three:
        territory = p.referral.rival_territories[number]
        confirmed = still_stands(territory.confirmed_on, 6, p.decided_on)
        return all_of(in_area(p.home.where, territory.zone), True if confirmed else None)

    return forbidden_if(some(within(number) for number in range(len(p.referral.rival_territories))))


def _breaks_order(p: Placement, kind: OrderKind, breach: Callable[[Order], Three]) -> Verdict:
    """An order that comes into force later is a question; so are orders nobody looked up."""
    found: list[Three] = []
    for order in p.referral.orders:
        ended = order.until_on is not None and order.until_on <= p.starts_on
        if order.kind is not kind or ended:
            continue
        binds = order.from_on is None or order.from_on <= p.starts_on
        found.append(all_of(breach(order), True if binds else None))
    checked = still_stands_days(p.referral.orders_checked_on, 28, p.decided_on)
    return forbidden_if(any_of(some(found), False if checked else None))
