"""The home is named before a child leaves a mental health ward."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HomeNamedBeforeDischarge(PlacementRule):
    """
    Duty to name the home ten working days before a child leaves a mental health ward.

    Discharges fail where nobody looked ahead: ward, authority and home meet once the home is known,
    and ten working days before the day is this engine's default. Where the day is nearer than that,
    it is the first thing to do. In force from the day of s. 85, the later of the two.
    """

    id: ClassVar[str] = "home_named_before_discharge"
    handbook: ClassVar[tuple[str, ...]] = ("N-05",)
    title: ClassVar[str] = "The home is named ten working days before the child leaves the ward"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Mental Health Act 1983",
        "s. 117; Children Act 1989, s. 85",
        "https://www.legislation.gov.uk/ukpga/1983/20/section/117",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "The child is in a mental health ward: name the home and meet with the ward ten working "
        "days before the discharge."
    )
    asks: ClassVar[str] = "Is the child in a mental health ward?"
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.MENTAL_HEALTH_SERVICE
    clock: ClassVar[Clock | None] = Clock(-10, TimeUnit.WORKING_DAYS, Anchor.DISCHARGE)
    content: ClassVar[tuple[str, ...]] = (
        "which home it is, and from which day",
        "the discharge plan and the crisis plan",
        "whether aftercare under section 117 applies, and who pays",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        in_ward = frame.referral.is_so(Circumstance.IN_MENTAL_HEALTH_WARD)
        return Finding.of(in_ward, child_side=~in_ward.decided)
