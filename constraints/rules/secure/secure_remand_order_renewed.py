"""The secure placement of a child on remand goes back to the court before its order ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, LegalStatus, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SecureRemandOrderRenewed(PlacementRule):
    """
    Duty to return to the court, or to end the secure placement, of a child on remand.

    The court may authorise no more than the period of the remand, and no more than 28 days on any
    one occasion: from memory. The regulation speaks of a remand to local authority accommodation,
    which was read where SI 2012/2824 reg. 2(3) amends it. A child remanded to youth detention
    accommodation is held under the remand itself. In force from the day of the regulations, whose
    words about remand were changed on 3 December 2012.
    """

    id: ClassVar[str] = "secure_remand_order_renewed"
    handbook: ClassVar[tuple[str, ...]] = ("L-19",)
    title: ClassVar[str] = (
        "The secure placement of a child on remand goes back to the court or ends before its order"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "reg. 13",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/13/made",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "Look up the last day of the court's order. If the remand is to local authority "
        "accommodation, return to the court before that day or end the secure placement: the order "
        "lasts no longer than the remand, and no longer than 28 days on any one occasion."
    )
    asks: ClassVar[str] = "Is this a secure home, and is the child on remand?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.LEGAL_OFFICER
    recipient: ClassVar[Role | None] = Role.COURT
    clock: ClassVar[Clock | None] = Clock(-1, TimeUnit.DAYS, Anchor.SECURE_ORDER_END)
    content: ClassVar[tuple[str, ...]] = (
        "whether the criteria are still met, and the evidence",
        "what the review panel found",
        "what the child says",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        remanded = frame.referral.legal_status.is_in(LegalStatus.J1)
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(secure & remanded, child_side=~remanded.decided)
