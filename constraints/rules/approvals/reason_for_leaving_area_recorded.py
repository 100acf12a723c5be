"""Why the child cannot stay in the authority's own area is on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class ReasonForLeavingAreaRecorded(PlacementRule):
    """
    Gate on a home outside the responsible authority's area until the reason is on record.

    The placement must be within the authority's area unless that is not reasonably practicable:
    a duty of the authority with one way out, so that the way out is written down. The nominated
    officer records it, whose approval a placement outside the area needs in any case (CPR 2010
    reg. 11); where the director approves instead, the reason is what the director is shown.
    """

    id: ClassVar[str] = "reason_for_leaving_area_recorded"
    handbook: ClassVar[tuple[str, ...]] = ("P-08",)
    title: ClassVar[str] = "Why the child cannot be placed in our own area is recorded"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(7)(c), (9)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "The home is outside our own area: record why it is not reasonably practicable to place "
        "the child within it."
    )
    asks: ClassVar[str] = "In which authority's area is the home?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.NOMINATED_OFFICER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        outside = ~frame.pairs.own_area
        return Finding.of(outside & ~frame.referral.has(Record.OUT_OF_AREA_REASON))
