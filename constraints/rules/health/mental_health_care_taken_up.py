"""Mental health care is taken up again after an emergency move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class MentalHealthCareTakenUp(PlacementRule):
    """
    Duty to name the mental health service within five working days of an emergency move.

    What a planned move must settle beforehand follows an emergency within five working days, this
    engine's default.
    """

    id: ClassVar[str] = "mental_health_care_taken_up"
    handbook: ClassVar[tuple[str, ...]] = ("N-04",)
    title: ClassVar[str] = (
        "The mental health service that takes the child on is named within five working days of "
        "an emergency move"
    )
    effect: ClassVar[Effect] = Effect.DUTY
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
        "Agree which mental health service takes the child on, without going to the back of a "
        "queue; take it up jointly if it is not settled."
    )
    asks: ClassVar[str] = (
        "Is the child with a child and adolescent mental health service, or waiting for one?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.MENTAL_HEALTH_SERVICE
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("mental_health_care_continues",)
    content: ClassVar[tuple[str, ...]] = (
        "which service the child was with or waited for, and since when",
        "what must go on without a gap",
        "that the place in the queue is kept",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        served = referral.is_so(Circumstance.CAMHS_OPEN_OR_WAITING) & referral.emergency
        due = served & ~referral.has(Record.CAMHS_RECEIVING)
        return Finding.of(due, child_side=~due.decided)
