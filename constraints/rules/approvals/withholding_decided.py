"""Keeping the address from someone is decided and recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class WithholdingDecided(PlacementRule):
    """
    Gate on a child whose address is to be kept from family or the last carer.

    Written notice may be withheld from a parent, from someone who has contact under an order or
    from the last carer only if telling them would put the child at risk of significant harm.
    The decision is the authority's: who is not told, and why, is recorded before any notice
    goes out. That a service manager takes it is practice.
    """

    id: ClassVar[str] = "withholding_decided"
    handbook: ClassVar[tuple[str, ...]] = ("A-11",)
    title: ClassVar[str] = (
        "Keeping the address from a parent, a contact or the last carer is decided and recorded"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 13(3)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The address is to be kept from a parent, someone who has contact or the last carer: "
        "record who is not to be told, and how telling them would put the child at risk of "
        "significant harm."
    )
    asks: ClassVar[str] = (
        "Would telling a parent, someone who has contact or the last carer where the child "
        "lives put the child at risk of significant harm?"
    )
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SERVICE_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        confidential = frame.referral.address_confidential
        return Finding.of(confidential, child_side=~confidential.decided)
