"""A way to school that crosses an exclusion zone is agreed with the court or youth justice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class RouteToSchoolAgreed(PlacementRule):
    """
    Gate on a home from which the way to a school that is kept may cross an exclusion zone.

    Nothing forbids the child to live there, so no bar is invented; but an order that keeps a child
    out of an area is broken by walking through it. Only the straight line is known, which is not a
    route: it raises the question, and whether another way can be taken is answered by people. To a
    school within the zone every way leads into it.
    """

    id: ClassVar[str] = "route_to_school_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("Y-06",)
    title: ClassVar[str] = (
        "A way to school through an exclusion zone is agreed with the court or the youth justice "
        "service"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-06, after Sentencing Act 2020, Sch. 6, para. 20",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6/part/8",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child's school is in a zone that a court order keeps the child out of: ask the court "
        "or the youth justice service, and record the answer."
    )
    asks: ClassVar[str] = (
        "Can the child get from the home to school without entering a zone that a court order "
        "keeps the child out of?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.HOME_YJS

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        kept = referral.has_school & referral.school_must_continue
        unseen = referral.unseen_orders
        meets = frame.pairs.school_route_meets_zone | unseen
        return Finding.of(meets & kept, child_side=unseen.possibly | ~kept.decided)
