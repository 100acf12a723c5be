"""How the home communicates with the child is settled before a planned move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.communication import ways_lacking
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class CommunicationAgreed(PlacementRule):
    """
    Gate on a child with a need in communicating, until the home has the way and the tests are done.

    A child who does not use speech, who signs or who needs an interpreter is heard only where
    somebody can. The ways of communicating are among the recorded needs of culture and language,
    and homes say which they have. What looks like behaviour may be an eye or an ear nobody tested:
    a test of sight and hearing is no older than twelve months. In an emergency there is a duty
    instead.
    """

    id: ClassVar[str] = "communication_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("N-08",)
    title: ClassVar[str] = (
        "The home can communicate in the child's way, and sight and hearing were tested within "
        "a year"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook N-08, after Children's Homes (England) Regulations 2015, reg. 7",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/7",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child needs a way of communicating: record how the home will use it, and a test of "
        "sight and hearing from the last twelve months."
    )
    asks: ClassVar[str] = (
        "How does the child communicate, when were sight and hearing last tested, and can the "
        "home's staff communicate in that way?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SERVICE_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        needs = referral.is_so(Circumstance.COMMUNICATION_NEED) & ~referral.emergency
        lacking = ways_lacking(frame)
        open_ = needs & (~referral.has(Record.SENSORY_TEST) | lacking.any_of_them)
        return Finding.of(open_, child_side=~needs.decided | lacking.child_side)
