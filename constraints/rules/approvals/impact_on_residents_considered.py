"""The registered manager has considered the children who live there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ImpactOnResidentsConsidered(PlacementRule):
    """
    Gate until the registered manager has assessed what the child's coming would mean.

    A home accepts a child only after its registered manager has considered the group that lives
    there, in writing, no more than ten working days ago and with the residents of today. An
    empty home has nobody to consider.
    """

    id: ClassVar[str] = "impact_on_residents_considered"
    handbook: ClassVar[tuple[str, ...]] = ("A-28",)
    title: ClassVar[str] = (
        "The registered manager has considered what the move would mean for those who live there"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Guide to the Children's Homes Regulations, including the quality standards (2015)",
        "The care planning standard",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Record what the move would mean for those who live there, and for this child: the "
        "registered manager's assessment is missing or out of date."
    )
    asks: ClassVar[str] = (
        "Does anyone live in the home now, and if so what would this child's coming mean for them?"
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        living = frame.counts.children_before.plus(frame.counts.adults_before)
        return Finding.of(~frame.pairs.impact_assessed & living.above(0))
