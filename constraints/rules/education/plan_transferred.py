"""The education, health and care plan is passed to the new authority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Country, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class PlanTransferred(PlacementRule):
    """
    Duty to pass the education, health and care plan to the authority the child moves to.

    The plan passes on the day of the move or, where the authority that keeps it did not know
    fifteen working days before, within fifteen working days beginning with the day it learns of it:
    that day counts, so the clock says fourteen more. Within six weeks of the transfer the new
    authority says whether it will reassess and when it will review. For a home in England outside
    our own area; the regulations do not reach into Wales.
    """

    id: ClassVar[str] = "plan_transferred"
    handbook: ClassVar[tuple[str, ...]] = ("N-06",)
    title: ClassVar[str] = (
        "The education, health and care plan is passed to the authority the child moves to"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Special Educational Needs and Disability Regulations 2014",
        "reg. 15(2), (4); Children and Families Act 2014, s. 47",
        "https://www.legislation.gov.uk/uksi/2014/1530/regulation/15",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Pass on the education, health and care plan within fifteen working days, counting the "
        "day of learning; within six weeks of that the new authority says when it will review "
        "it."
    )
    asks: ClassVar[str] = (
        "Has the child an education, health and care plan, and in which authority's area is the "
        "home?"
    )
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.EHCP_AUTHORITY
    recipient: ClassVar[Role | None] = Role.AREA_AUTHORITY
    clock: ClassVar[Clock | None] = Clock(14, TimeUnit.WORKING_DAYS, Anchor.LEARNING)
    content: ClassVar[tuple[str, ...]] = (
        "the plan itself, with its advice and reports",
        "the day the child moved",
        "the school named in section I",
        "when the new authority will say whether it reviews the plan",
    )
    since: ClassVar[date | None] = date(2014, 9, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        has_plan = frame.referral.is_so(Circumstance.HAS_EHCP)
        elsewhere = ~frame.pairs.own_area & frame.homes.country.is_in(Country.ENGLAND)
        return Finding.of(has_plan & elsewhere, child_side=~has_plan.decided)
