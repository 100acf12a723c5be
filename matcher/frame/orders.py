"""What court orders say of each home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from matcher.entities import Order, OrderKind, Referral
from matcher.frame.said import names_compared
from matcher.frame.supply import Standing, Supply
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
    Read the orders in force on the day each placement starts.

    Whether anybody checked which orders bind is another column; here only what is on file counts.
    """
    shape = len(referrals), len(supply.column)
    zone, buffer, route, away, person = (_none(shape) for _ in range(5))
    compared = names_compared(referrals, supply)
    for row, referral in enumerate(referrals):
        for order in _in_force(referral, OrderKind.EXCLUSION_ZONE):
            area = zone_of(order.zone)
            found = where_in(area, supply, order.buffer_km)
            _add(zone, row, *found.within_zone)
            _add(buffer, row, *found.within_buffer)
            if referral.has_school is not False:
                place = referral.school.where if referral.school else None
                _add(route, row, *school_route(area, place, supply, order.buffer_km))
        for order in _in_force(referral, OrderKind.RESIDENCE):
            _add(away, row, *_elsewhere(order, supply))
        persons = [p for o in _in_force(referral, OrderKind.NAMED_PERSON) for p in o.persons]
        if persons:
            _add(person, row, *_lives_with(frozenset(persons), compared[row], supply, standing))
    return OrderColumns(Truth(*zone), Truth(*buffer), Truth(*route), ~Truth(*away), Truth(*person))


def _none(shape: tuple[int, int]) -> tuple[Bools, Bools]:
    return np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)


def _add(columns: tuple[Bools, Bools], row: int, surely: Bools, possibly: Bools) -> None:
    columns[0][row] |= surely
    columns[1][row] |= possibly


def _in_force(referral: Referral, kind: OrderKind) -> Iterator[Order]:
    for order in referral.orders:
        if order.kind is kind and order.in_force(referral.starts_on):
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
