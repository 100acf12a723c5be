"""The child does not live without other children, unless that is advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Company, Role, Topic


@dataclass(frozen=True, slots=True)
class CompanyOfChildren(PlacementRule):
    """
    Cost of living as the only child.

    Living alone removes what children may do to each other, and is a harm of its own: a home does
    not win by being empty (handbook S-01, W7). It costs nothing where it is advised for the child.
    """

    id: ClassVar[str] = "company_of_children"
    handbook: ClassVar[tuple[str, ...]] = ("S-01",)
    title: ClassVar[str] = "The child lives with other children, unless living alone is advised"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "isolation of solo placements",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = "The child would live there as the only child, which nobody has advised."
    asks: ClassVar[str] = (
        "Do other children live there, and is it advised that the child lives without others?"
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        alone = frame.homes.solo | frame.counts.children_before.below(1.0)
        advised = frame.referral.company.is_in(Company.SOLO)
        return Finding.of(
            alone & ~advised, child_side=alone.possibly & ~frame.referral.company.decided
        )
