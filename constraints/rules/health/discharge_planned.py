"""A child leaves a mental health ward with a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class DischargePlanned(PlacementRule):
    """
    Gate on a child who leaves a mental health ward, until the discharge is planned.

    A ward does not discharge a child to nowhere. The plan names who follows the child up, with
    after-care under s. 117 only where the child was detained for treatment; what to do in a crisis,
    and whom to ring; and whether the room and the quiet of the home suit. Nobody may be discharged
    to lodgings (another rule bars them). No emergency lifts it: a ward is a place of safety until
    there is a plan. The gate is practice, after provisions of which s. 85 was read. In force from
    the day of s. 85, the later of the two.
    """

    id: ClassVar[str] = "discharge_planned"
    handbook: ClassVar[tuple[str, ...]] = ("N-05",)
    title: ClassVar[str] = (
        "A child leaves a mental health ward with a discharge plan and a crisis plan"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Mental Health Act 1983",
        "s. 117; Children Act 1989, s. 85",
        "https://www.legislation.gov.uk/ukpga/1983/20/section/117",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "The child is in a mental health ward: record the discharge plan and the crisis plan, "
        "with the room and noise of this home checked."
    )
    asks: ClassVar[str] = "Is the child in a mental health ward?"
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.MENTAL_HEALTH_SERVICE
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        in_ward = referral.is_so(Circumstance.IN_MENTAL_HEALTH_WARD)
        open_ = in_ward & ~referral.has(Record.DISCHARGE_PLAN)
        return Finding.of(open_, child_side=~open_.decided)
