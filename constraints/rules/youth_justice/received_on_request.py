"""A child in police protection or refused bail is received on request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, LegalStatus, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class ReceivedOnRequest(PlacementRule):
    """
    Duty to receive and accommodate a child in police protection, or refused bail by the police.

    Every local authority must receive and provide accommodation for a child in police protection
    whom it is asked to receive, and for one whom the police ask it to receive after refusing bail.
    The Act names no hour: the night of the request is the night the child needs a bed, so the clock
    is that day.
    """

    id: ClassVar[str] = "received_on_request"
    handbook: ClassVar[tuple[str, ...]] = ("Y-12",)
    title: ClassVar[str] = (
        "A child in police protection or refused bail is received on the day of the request"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 21(2)(a), (b); Police and Criminal Evidence Act 1984, s. 38(6)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/21",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The authority must receive this child and provide somewhere to stay tonight: answer "
        "the police."
    )
    asks: ClassVar[str] = (
        "What is the child's legal status: police protection, or bail refused by the police?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.PLACEMENT_OFFICER
    recipient: ClassVar[Role | None] = Role.POLICE
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.REQUEST)
    content: ClassVar[tuple[str, ...]] = (
        "that we receive the child, and from when",
        "where the child stays tonight",
        "who collects the child, and whom to ring",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        asked = frame.referral.legal_status.is_in(LegalStatus.L1, LegalStatus.J2)
        return Finding.of(asked, child_side=~asked.decided)
