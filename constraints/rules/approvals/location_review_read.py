"""The home's review of its location is read before a planned placement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home_in_england
from constraints.vocabulary import HomeRecord, Role, Topic


@dataclass(frozen=True, slots=True)
class LocationReviewRead(PlacementRule):
    """
    Gate on a planned placement until the home's review of its location is read.

    The home must review at least once a calendar year whether its premises are suitably located,
    with the area's authority and the police, so that children are safeguarded. That whoever places
    a child reads the review, and that one of this calendar year or last is recent enough, is
    practice. In an emergency it is read after.
    """

    id: ClassVar[str] = "location_review_read"
    handbook: ClassVar[tuple[str, ...]] = ("A-25",)
    title: ClassVar[str] = (
        "The home's review of its location, of this calendar year or last, is read before a "
        "planned placement"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 46 and 12(2)(c)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/46",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "The home's review of its location is not read, or is older than last calendar year: "
        "read it before the child moves in."
    )
    asks: ClassVar[str] = (
        "When was the home's location last reviewed, and is the placement planned or made in "
        "an emergency?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.PLACEMENT_OFFICER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        homes, emergency = frame.homes, frame.referral.emergency
        bound = childrens_home_in_england(homes)
        read = frame.pairs.has(HomeRecord.LOCATION_REVIEW_READ) & homes.location_reviewed
        return Finding.of(~emergency & bound & ~read, child_side=~emergency.decided)
