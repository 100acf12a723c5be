"""A child is never placed in a hotel, bed and breakfast, tent or caravan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeKind, Role, Topic

_LODGINGS = (
    HomeKind.BED_AND_BREAKFAST,
    HomeKind.HOTEL_OR_HOSTEL,
    HomeKind.TENT_CARAVAN_OR_HOLIDAY_LET,
)


@dataclass(frozen=True, slots=True)
class NoTemporaryLodging(PlacementRule):
    """
    Bars hotels, hostels, bed and breakfast, tents, caravans and holiday lets at any age.

    None is on the list of regulation 27A, nor registered or excepted under regulation 27C, so
    that no looked-after child may be placed in one.
    """

    id: ClassVar[str] = "no_temporary_lodging"
    handbook: ClassVar[tuple[str, ...]] = ("L-05",)
    title: ClassVar[str] = "No child is placed in a hotel, bed and breakfast, tent or caravan"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "regs 27A and 27C together",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/27C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "A looked-after child may not be placed in this at any age: {kind}."
    asks: ClassVar[str] = "What kind of setting is it?"
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2023, 10, 28)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        kind = frame.homes.kind
        return Finding.of(kind.is_in(*_LODGINGS), {"kind": kind})
