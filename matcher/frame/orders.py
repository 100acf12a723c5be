"""What court orders say of each home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from matcher.entities import Order, OrderKind, Referral
from matcher.frame.said import names_compared
from matcher.frame.standing import Standing
from matcher.frame.supply import Supply
from matcher.frame.zoned import school_route, where_in, zone_of


@dataclass(frozen=True, slots=True)
class OrderColumns:
    """Columns of `Pairs` that come from orders; shape (referred, homes)."""

    in_zone: Truth
    in_zone_buffer: Truth
    school_route_meets_zone: Truth
    residence_allowed: Truth
    named_person_there: Truth


def order_columns(
    referrals: Sequence[Referral], supply: Supply, standing: Standing
) -> OrderColumns:
    """
    Read the orders in force on the day each placement starts, and those still to come.

    An order that comes into force later may end the placement: it is a question and not a bar.

    Whether anybody checked which orders bind is another column; here only what is on file counts.
    """
    shape = len(referrals), len(supply.column)
    zone, buffer, route, away, person = (_none(shape) for _ in range(5))
    compared = names_compared(referrals, supply)
    for row, referral in enumerate(referrals):
        for order in _binding(referral, OrderKind.EXCLUSION_ZONE):
            binds = order.in_force(referral.starts_on)
            area = zone_of(order.zone)
            found = where_in(area, supply, order.buffer_km)
            _add(zone, row, *found.within_zone, binds=binds)
            _add(buffer, row, *found.within_buffer, binds=binds)
            if referral.has_school is not False:
                place = referral.school.where if referral.school else None
                way = school_route(area, place, supply, order.buffer_km)
                _add(route, row, *way, binds=binds)
        for order in _binding(referral, OrderKind.RESIDENCE):
            binds = order.in_force(referral.starts_on)
            _add(away, row, *_elsewhere(order, supply), binds=binds)
        for order in _binding(referral, OrderKind.NAMED_PERSON):
            binds = order.in_force(referral.starts_on)
            there = _lives_with(order.persons, compared[row], supply, standing)
            _add(person, row, *there, binds=binds)
    return OrderColumns(Truth(*zone), Truth(*buffer), Truth(*route), ~Truth(*away), Truth(*person))


def _none(shape: tuple[int, int]) -> tuple[Bools, Bools]:
    return np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)


def _add(
    columns: tuple[Bools, Bools], row: int, surely: Bools, possibly: Bools, *, binds: bool
) -> None:
    """Add what an order says of homes; of one that is still to come nothing is sure."""
    columns[0][row] |= surely & binds
    columns[1][row] |= possibly


def _binding(referral: Referral, kind: OrderKind) -> Iterator[Order]:
    """Give the orders in force when the placement starts, and those that come into force later."""
    for order in referral.orders:
        ended = order.until_on is not None and order.until_on <= referral.starts_on
        if order.kind is kind and not ended:
            yield order


def _elsewhere(order: Order, supply: Supply) -> tuple[Bools, Bools]:
    """Say which homes a residence requirement does not allow."""
    homes = supply.snapshot.homes
    allowed = [
        h.urn in order.residence_urns or h.authority in order.residence_authorities for h in homes
    ]
    unknown = [h.authority is None and bool(order.residence_authorities) for h in homes]
    away = ~np.array(allowed, dtype=np.bool_)
    return away & ~np.array(unknown, dtype=np.bool_), away


def _lives_with(
    persons: frozenset[str], compared: Bools, supply: Supply, standing: Standing
) -> tuple[Bools, Bools]:
    surely: Bools = np.zeros(len(supply.column), dtype=np.bool_)
    for person in persons & standing.index.row.keys():
        surely[standing.resident_home[standing.index.row[person]]] = True
    listed = standing.homes.residents_listed.surely[0]
    return surely, surely | ~(listed | compared)
