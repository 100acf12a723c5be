"""Court orders and licences that bind where and with whom a child lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
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
    curfew_from, curfew_until
        For a curfew: the hours indoors, by local time, the second on the next day where it is not
        later than the first; both None where not known.
    tagged
        For a curfew: whether an electronic tag monitors it, which needs a fixed address and the
        home's consent; None where not known.
    names_address
        For a curfew: whether the order names the address, so that the court or the youth justice
        service must change it before the child moves; None where not known.
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
    curfew_from: time | None = None
    curfew_until: time | None = None
    tagged: bool | None = None
    names_address: bool | None = None

    def in_force(self, on: date) -> bool:
        """Whether the order is in force on a day."""
        return (self.from_on is None or self.from_on <= on) and (
            self.until_on is None or on < self.until_on
        )
