"""A written plan follows an emergency placement at a distance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class DistancePlanFollows(PlacementRule):
    """
    Duty to write, soon after an emergency move, how a child at a distance is looked after.

    What a planned placement at a distance has before it starts follows an emergency within five
    working days, which is practice: the plan, and the area authority's view. Of the guidance the
    month is known and not the day: in force from the first of July 2014.

    Parameters
    ----------
    far_km
        Distance from the origin in kilometres, in a straight line: 80.5, the 50 miles of the
        source. Practice.
    """

    id: ClassVar[str] = "distance_plan_follows"
    handbook: ClassVar[tuple[str, ...]] = ("A-24",)
    title: ClassVar[str] = (
        "A written plan follows an emergency placement at a distance within five working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Statutory guidance on out of authority placement of looked-after children (2014)",
        "planning a placement at a distance",
        "https://www.gov.uk/government/publications/out-of-authority-placement-of-looked-after-children",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Write the plan for a child at a distance: family time, visits, health, school, youth "
        "justice and coming back. Ask the area authority about the area's risks and "
        "services, and record its view."
    )
    asks: ClassVar[str] = (
        "In which authority's area is the home, how far is it from the child's, and is the "
        "placement planned?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.AREA_AUTHORITY
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("distance_plan_written",)
    content: ClassVar[tuple[str, ...]] = (
        "family time, visits and phone calls, with who pays",
        "health, school and youth justice there",
        "what the area authority says of risks and services",
        "when and how the child comes back",
    )
    since: ClassVar[date | None] = date(2014, 7, 1)

    far_km: float = 80.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        pairs, emergency = frame.pairs, frame.referral.emergency
        far = ~pairs.adjoining_area | pairs.distance_km.above(self.far_km)
        due = emergency & ~pairs.own_area & far
        return Finding.of(due, child_side=~emergency.decided)
