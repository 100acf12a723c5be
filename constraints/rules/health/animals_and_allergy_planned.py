"""An allergy to animals is planned for where the home keeps some."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeFact, Role, Topic


@dataclass(frozen=True, slots=True)
class AnimalsAndAllergyPlanned(PlacementRule):
    """
    Gate before a child with an allergy to animals lives in a home that keeps some.

    The registered manager signs the clinical plan: what the allergy is to, where the animals are,
    and what is done if the child falls ill.
    """

    id: ClassVar[str] = "animals_and_allergy_planned"
    handbook: ClassVar[tuple[str, ...]] = ("M-31",)
    title: ClassVar[str] = "A plan stands where a child is allergic to animals the home keeps"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "medical conflicts between a child and a home",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child is allergic to animals, and the home keeps some: sign a clinical plan."
    )
    asks: ClassVar[str] = "Is the child allergic to animals, and does the home keep some?"
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        allergic = frame.referral.is_so(Circumstance.ALLERGIC_TO_ANIMALS)
        animals = frame.homes.is_so(HomeFact.KEEPS_ANIMALS)
        return Finding.of(allergic & animals, child_side=~allergic.decided)
