"""The court is asked for its authority before the hours in secure accommodation end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SecureCourtOrderSought(PlacementRule):
    """
    Duty to bring a secure placement before the court while its hours last.

    Without the authority of a court a child may be kept in secure accommodation for 72 hours in
    any 28 days, so the application cannot wait longer: three days from the start, less the hours
    already spent there.
    """

    id: ClassVar[str] = "secure_court_order_sought"
    handbook: ClassVar[tuple[str, ...]] = ("L-19",)
    title: ClassVar[str] = (
        "The court is asked to authorise a secure placement before its 72 hours end"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "regs 10 to 12",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/10/made",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Apply to the court to authorise the secure placement. Without its order the child "
        "may stay for 72 hours in any 28 days, and hours already spent in secure "
        "accommodation count."
    )
    asks: ClassVar[str] = "Is this a secure home?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.LEGAL_OFFICER
    recipient: ClassVar[Role | None] = Role.COURT
    clock: ClassVar[Clock | None] = Clock(3, TimeUnit.DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "which limb of section 25 is met, and the evidence",
        "the hours already spent in secure accommodation",
        "how long the order is asked for",
        "what the child says",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(secure & ~frame.referral.has(Record.SECURE_COURT_ORDER))
