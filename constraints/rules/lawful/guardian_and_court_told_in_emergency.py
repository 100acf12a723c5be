"""The guardian and the court are told of an emergency move under an interim care order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, LegalStatus, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class GuardianAndCourtToldInEmergency(PlacementRule):
    """
    Duty to tell guardian and court of an emergency move of a child under an interim care order.

    What a planned move waits for cannot be waited for in an emergency: then both are told on the
    next working day. The day is practice.
    """

    id: ClassVar[str] = "guardian_and_court_told_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("L-29",)
    title: ClassVar[str] = (
        "The children's guardian and the court are told of an emergency move under an interim "
        "care order"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "ss. 38 and 41",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/38",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "Tell the children's guardian and the court that the child has moved, and why it "
        "could not wait."
    )
    asks: ClassVar[str] = (
        "Is the child under an interim care order, and is the placement planned or made in an "
        "emergency?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.LEGAL_OFFICER
    recipient: ClassVar[Role | None] = Role.COURT
    clock: ClassVar[Clock | None] = Clock(1, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("guardian_and_court_told",)
    content: ClassVar[tuple[str, ...]] = (
        "where the child was and where the child now lives",
        "why it could not wait",
        "what the child and the parents wish",
        "what changes in the care plan and in family time",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.legal_status.is_in(LegalStatus.C1) & referral.emergency
        due &= ~referral.has(Record.GUARDIAN_AND_COURT_TOLD)
        return Finding.of(due, child_side=~due.decided)
