"""Court orders and licences that bind where and with whom a child lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

Ring = tuple[tuple[float, float], ...]


class OrderKind(Enum):
    """What an order requires."""

    EXCLUSION_ZONE = "exclusion_zone"
    RESIDENCE = "residence"
    NAMED_PERSON = "named_person"
    CURFEW = "curfew"


@dataclass(frozen=True, slots=True)
class Order:
    """
    One requirement of a court order, bail, licence or injunction.

    Parameters
    ----------
    reference
        The authority's reference of the order.
    kind
        What it requires.
    from_on, until_on
        First day in force and first day no longer in force; None where open.
    zone
        For an exclusion zone: rings of (longitude, latitude) in degrees, WGS84, the first the
        outside, the others holes; each closed.
    buffer_km
        Kilometres around the zone within which the court or the youth justice service is asked.
    residence_urns, residence_authorities
        For a residence requirement: the homes, or the areas (ONS codes), that it allows.
    persons
        References of people the child may not live with.
    """

    reference: str
    kind: OrderKind
    from_on: date | None = None
    until_on: date | None = None
    zone: tuple[Ring, ...] = ()
    buffer_km: float = 0.0
    residence_urns: frozenset[str] = frozenset()
    residence_authorities: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()

    def in_force(self, on: date) -> bool:
        """Whether the order is in force on a day."""
        return (self.from_on is None or self.from_on <= on) and (
            self.until_on is None or on < self.until_on
        )
