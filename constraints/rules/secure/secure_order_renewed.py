"""A secure placement goes back to the court before its order ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, LegalStatus, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SecureOrderRenewed(PlacementRule):
    """
    Duty to return to the court, or to end the secure placement, before the order ends.

    The court may authorise at most three months at first, and at most six months each time after;
    it may authorise less, and a child who moves between secure homes comes under an order that runs
    already. So the task counts from the end of the order itself and has no day where that is not
    known. A child on remand has periods of their own: see `SecureRemandOrderRenewed`. The three
    months were read in a secondary source, the six of the regulations that these replaced.
    """

    id: ClassVar[str] = "secure_order_renewed"
    handbook: ClassVar[tuple[str, ...]] = ("L-19",)
    title: ClassVar[str] = "A secure placement goes back to the court or ends before its order does"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "regs 11 and 12",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/11/made",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Look up the last day of the court's order, which runs on if the child comes from another "
        "secure home. Before it ends, return to the court or end the secure placement: a first "
        "order lasts three months at most, each later one six."
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
        return Finding.of(secure & ~remanded, child_side=~remanded.decided)
