"""How the home communicates with the child is settled soon after an emergency move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.communication import ways_lacking
from constraints.vocabulary import Anchor, Circumstance, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class CommunicationAgreedInEmergency(PlacementRule):
    """
    Duty to settle within five working days how the home communicates with the child.

    A child who does not use speech, who signs or who needs an interpreter is heard only where
    somebody can. The ways of communicating are among the recorded needs of culture and language,
    and homes say which they have. What looks like behaviour may be an eye or an ear nobody tested:
    a test of sight and hearing is no older than twelve months. A planned move has a gate instead;
    five working days are this engine's default.
    """

    id: ClassVar[str] = "communication_agreed_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("N-08",)
    title: ClassVar[str] = (
        "Within five working days of an emergency the home can communicate in the child's way, "
        "and tests are booked"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook N-08, after Children's Homes (England) Regulations 2015, reg. 7",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/7",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child needs a way of communicating: agree how the home will use it, and book a "
        "test of sight and hearing if the last is over a year old."
    )
    asks: ClassVar[str] = (
        "How does the child communicate, when were sight and hearing last tested, and can the "
        "home's staff communicate in that way?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    recipient: ClassVar[Role | None] = Role.SOCIAL_WORKER
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("communication_agreed",)
    content: ClassVar[tuple[str, ...]] = (
        "how the child communicates",
        "which staff can, on which shifts",
        "when sight and hearing are tested",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        needs = referral.is_so(Circumstance.COMMUNICATION_NEED) & referral.emergency
        lacking = ways_lacking(frame)
        due = needs & (~referral.has(Record.SENSORY_TEST) | lacking.any_of_them)
        return Finding.of(due, child_side=~needs.decided | lacking.child_side)
