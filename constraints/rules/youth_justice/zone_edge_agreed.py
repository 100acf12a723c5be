"""A home near an exclusion zone is agreed with the court or youth justice service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ZoneEdgeAgreed(PlacementRule):
    """
    Gate on a home within the stated buffer of an exclusion zone, but outside the zone.

    Nothing forbids the child to live near a zone, so no bar is invented; but a bus ride or a
    walk to the shops may cross it. The court or the youth justice service is asked first.
    """

    id: ClassVar[str] = "zone_edge_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("Y-06",)
    title: ClassVar[str] = (
        "A home close to an exclusion zone is agreed with the court or the youth justice service"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-06, after Sentencing Act 2020, Sch. 6, para. 20",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6/part/8",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The home is outside the zone a court order keeps the child out of, but close to it: "
        "ask the court or the youth justice service, and record the answer."
    )
    asks: ClassVar[str] = (
        "Which court orders and licence conditions bind the child, checked today with the "
        "court or the youth justice service? And exactly where is the home?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.HOME_YJS

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        pairs = frame.pairs
        unseen = frame.referral.unseen_orders
        near = pairs.in_zone_buffer & ~pairs.in_zone
        return Finding.of(near | unseen, child_side=unseen.possibly)
