"""Mental health care goes on after a planned move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class MentalHealthCareContinues(PlacementRule):
    """
    Gate on a planned move of a child who is with, or waits for, a mental health service.

    A move that sends a child to the back of another queue undoes what help there was. Before a
    planned move the service that takes the child on is named, and a child who waits keeps the place
    in the queue; what cannot be settled is taken up jointly by the authority and the health board.
    In an emergency there is a duty instead.
    """

    id: ClassVar[str] = "mental_health_care_continues"
    handbook: ClassVar[tuple[str, ...]] = ("N-04",)
    title: ClassVar[str] = (
        "The mental health service that takes the child on is named before a planned move"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        (
            "Handbook N-04, after Promoting the health and well-being of looked-after "
            "children (2015)"
        ),
        "https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Record which mental health service takes the child on, and that the child does not go "
        "to the back of a queue."
    )
    asks: ClassVar[str] = (
        "Is the child with a child and adolescent mental health service, or waiting for one?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.MENTAL_HEALTH_SERVICE

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        served = referral.is_so(Circumstance.CAMHS_OPEN_OR_WAITING) & ~referral.emergency
        open_ = served & ~referral.has(Record.CAMHS_RECEIVING)
        return Finding.of(open_, child_side=~open_.decided)
