"""The Secretary of State approves secure accommodation for a child under 13."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeKind, Record, Role, Topic

_APPROVAL_BELOW_YEARS = 13.0


@dataclass(frozen=True, slots=True)
class SecureUnder13Approved(PlacementRule):
    """
    Gate on a secure children's home for a child under 13.

    A child under 13 must not be placed in secure accommodation in a children's home without the
    prior approval of the Secretary of State to that placement, who may set conditions. Age counts
    on the day the placement starts.
    """

    id: ClassVar[str] = "secure_under_13_approved"
    handbook: ClassVar[tuple[str, ...]] = ("L-18",)
    title: ClassVar[str] = "The Secretary of State has approved a secure home for a child under 13"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "reg. 4",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/4/made",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The child is under 13: the Secretary of State must approve this secure home before "
        "the child moves in."
    )
    asks: ClassVar[str] = (
        "Is the child under 13 on the day the placement starts, and is this a secure home?"
    )
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SECRETARY_OF_STATE
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        young = frame.child.age_years.below(_APPROVAL_BELOW_YEARS)
        wanting = young & ~frame.referral.has(Record.SECURE_UNDER_13_APPROVAL)
        return Finding.of(secure & wanting, child_side=~wanting.decided)
