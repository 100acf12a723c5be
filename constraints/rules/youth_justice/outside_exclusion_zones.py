"""The home lies outside every zone a court keeps the child out of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class OutsideExclusionZones(PlacementRule):
    """
    Bar on a home within an exclusion zone of an order, bail, remand or licence in force.

    A youth rehabilitation order, a remand with conditions, bail, a licence or an injunction may
    prohibit the child from entering a place or area. Living there would be a breach every day. Only
    the court can change it. While nobody has checked which orders bind, no home is known to be
    outside. In force from the day of s. 93, 3 December 2012; the Act of 2020 followed on 1 December
    2020.
    """

    id: ClassVar[str] = "outside_exclusion_zones"
    handbook: ClassVar[tuple[str, ...]] = ("Y-06",)
    title: ClassVar[str] = "The home lies outside every zone a court keeps the child out of"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Sentencing Act 2020",
        "Sch. 6, para. 20; Legal Aid, Sentencing and Punishment of Offenders Act 2012, s. 93",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6/part/8",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "The home is within a zone that a court order keeps the child out of."
    asks: ClassVar[str] = (
        "Which court orders and licence conditions bind the child, checked today with the "
        "court or the youth justice service? And exactly where is the home?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(2012, 12, 3)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        unseen = frame.referral.unseen_orders
        return Finding.of(frame.pairs.in_zone | unseen, child_side=unseen.possibly)
