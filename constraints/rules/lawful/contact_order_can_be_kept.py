"""An order about whom the child sees can be kept from the home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class ContactOrderCanBeKept(PlacementRule):
    """
    Gate on a child about whose family time a court has made an order.

    A court may order what contact a child in care is to have with a named person, and others may
    have it under section 8. Whether the placement would make the order impossible to keep is for
    the legal officer to say; only the court can change the order. For a placement with a parent
    the regulations forbid it outright (CPR 2010 reg. 16).
    """

    id: ClassVar[str] = "contact_order_can_be_kept"
    handbook: ClassVar[tuple[str, ...]] = ("L-25",)
    title: ClassVar[str] = "A court order about whom the child sees can be kept from the home"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "ss. 34(2), (3) and 8",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/34",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "A court order says whom the child sees: the legal officer must say whether it can be "
        "kept from this home."
    )
    asks: ClassVar[str] = "Does a court order say whom the child sees, and when?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.LEGAL_OFFICER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        ordered = frame.referral.is_so(Circumstance.CONTACT_ORDER_IN_FORCE)
        wanting = ordered & ~frame.referral.has(Record.CONTACT_ORDER_ADVICE)
        return Finding.of(wanting, child_side=~wanting.decided)
