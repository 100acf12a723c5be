"""What an emergency deferred of an approval out of area is done within five working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class DeferredChecksDone(PlacementRule):
    """
    Duty to make good, after an emergency placement out of area, what the approver could not check.

    In an emergency the nominated officer, or the director for a placement at a distance, approves
    before the child moves in, satisfied that the child's wishes are known and that the placement is
    the most appropriate one and fits the care plan. Relatives, the area authority and the reviewing
    officer follow within five working days of the approval. What may wait was read in a secondary
    source; for how long is from memory. In force from the day the director's approval and the
    consulting at a distance were written into regulation 11.
    """

    id: ClassVar[str] = "deferred_checks_done"
    handbook: ClassVar[tuple[str, ...]] = ("A-04",)
    title: ClassVar[str] = (
        "What an emergency deferred of an approval out of area is done within five working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 11(2), (3)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/11",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "Consult relatives where appropriate and the independent reviewing officer, notify "
        "the area authority (at a distance: consult it and send the care plan), and tell the "
        "officer who approved."
    )
    asks: ClassVar[str] = (
        "Is the home outside our area, and is the placement planned or made in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.NOMINATED_OFFICER
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.APPROVAL)
    makes_good: ClassVar[tuple[str, ...]] = ("out_of_area_approval", "at_a_distance_approval")
    content: ClassVar[tuple[str, ...]] = (
        "what relatives said, where consulted",
        "what the reviewing officer said",
        "that the area authority was notified, and at a distance consulted with the care plan",
    )
    since: ClassVar[date | None] = date(2014, 1, 27)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        emergency = frame.referral.emergency
        return Finding.of(emergency & ~frame.pairs.own_area, child_side=~emergency.decided)
