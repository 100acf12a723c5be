"""The home's review of its location is read soon after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home_in_england
from constraints.vocabulary import (
    Anchor,
    HomeRecord,
    Role,
    TimeUnit,
    Topic,
)


@dataclass(frozen=True, slots=True)
class LocationReviewReadInEmergency(PlacementRule):
    """
    Duty to read the home's review of its location soon after an emergency placement.

    What a planned placement waits for follows an emergency within five working days, which is
    practice: reading how safe the home finds its streets, and asking for a new review where it is
    old.
    """

    id: ClassVar[str] = "location_review_read_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("A-25",)
    title: ClassVar[str] = (
        "The home's review of its location is read within five working days of an emergency "
        "placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 46 and 12(2)(c)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/46",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "Ask the home for its latest review of its location and read it."
    asks: ClassVar[str] = (
        "When was the home's location last reviewed, and is the placement planned or made in "
        "an emergency?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.PLACEMENT_OFFICER
    recipient: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("location_review_read",)
    content: ClassVar[tuple[str, ...]] = (
        "the day of the review, and whom the home consulted",
        "risks of the neighbourhood to this child",
        "what the home does about them",
    )
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        homes, emergency = frame.homes, frame.referral.emergency
        bound = childrens_home_in_england(homes)
        read = frame.pairs.has(HomeRecord.LOCATION_REVIEW_READ) & homes.location_reviewed
        return Finding.of(emergency & bound & ~read, child_side=~emergency.decided)
