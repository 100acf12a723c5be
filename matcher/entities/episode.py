"""One episode of an SSDA903 return: a stretch with one legal status and one placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

TEMPORARY = frozenset({"T0", "T1", "T2", "T3", "T4"})
"""Placement types of a child who is away from a placement that is kept."""
INSPECTED_BY_OTHERS = "XXXXXXX"
"""What stands for the URN of a place that Ofsted does not inspect."""


@dataclass(frozen=True, slots=True)
class Episode:
    """
    One row of the episodes table, as given.

    An episode is neither a placement nor a move: a new one can start because the legal status
    changed, or the code of the placement, with the child where they were.

    Parameters
    ----------
    child_id
        The authority's number for the child.
    starts_on
        First day (DECOM).
    reason_started
        S, L, P, T, B or U (RNE): what changed.
    legal_status
        E.g. C2 (LS).
    category_of_need
        N1 to N8 as found at entry to care (CIN); not a measure of need today.
    placement_type
        E.g. K2 (PLACE).
    provider
        PR0 to PR5 (PLACE_PROVIDER).
    ends_on
        Day on which it ceased (DEC); None while open.
    reason_ended
        X1 where another episode follows, else how care ended (REC).
    reason_place_change
        Why the placement ended (REASON_PLACE_CHANGE), where it did.
    origin_postcode
        Where the child lived before care (HOME_POST).
    placement_postcode
        Where the child is placed (PL_POST).
    urn
        As given, ``XXXXXXX`` included; see `ofsted_urn`.
    area_authority
        Code of the authority of the placement (PL_LA).
    location
        IN or OUT of the responsible authority (PL_LOCATION).
    distance_miles
        Straight line from origin to placement (PL_DISTANCE); None where not given or 999.9.
    line
        Line of the file; 0 where the episode was not read from one.
    """

    child_id: str
    starts_on: date
    reason_started: str
    legal_status: str
    category_of_need: str | None
    placement_type: str
    provider: str | None = None
    ends_on: date | None = None
    reason_ended: str | None = None
    reason_place_change: str | None = None
    origin_postcode: str | None = None
    placement_postcode: str | None = None
    urn: str | None = None
    area_authority: str | None = None
    location: str | None = None
    distance_miles: float | None = None
    line: int = 0

    @property
    def temporary(self) -> bool:
        """Whether the child is away from a placement that is kept (T0 to T4)."""
        return self.placement_type in TEMPORARY

    @property
    def ofsted_urn(self) -> str | None:
        """Give the URN, or None where there is none or others inspect the place."""
        return None if self.urn == INSPECTED_BY_OTHERS else self.urn

    def open_on(self, day: date) -> bool:
        """Whether the episode has started and not ceased on a day."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)
