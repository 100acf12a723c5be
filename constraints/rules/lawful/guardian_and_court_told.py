"""The guardian and the court know of a planned move under an interim care order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import LegalStatus, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class GuardianAndCourtTold(PlacementRule):
    """
    Gate on a planned move of a child under an interim care order.

    While proceedings go on, the court decides on the child's future with the help of the
    children's guardian. No section makes a move wait for the court; that both are told of it
    first, so that either can object, is practice. In an emergency they are told after (the rule
    `guardian_and_court_told_in_emergency`).
    """

    id: ClassVar[str] = "guardian_and_court_told"
    handbook: ClassVar[tuple[str, ...]] = ("L-29",)
    title: ClassVar[str] = (
        "The children's guardian and the court are told of a planned move under an interim "
        "care order"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "ss. 38 and 41",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/38",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The child is under an interim care order: the children's guardian and the court must "
        "be told of the move before it happens."
    )
    asks: ClassVar[str] = (
        "Is the child under an interim care order, and is the placement planned or made in an "
        "emergency?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.LEGAL_OFFICER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        wanting = referral.legal_status.is_in(LegalStatus.C1) & ~referral.emergency
        wanting &= ~referral.has(Record.GUARDIAN_AND_COURT_TOLD)
        return Finding.of(wanting, child_side=~wanting.decided)
