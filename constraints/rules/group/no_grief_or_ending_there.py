"""No grief or goodbye fills the home as the child comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.staggering import eased
from constraints.vocabulary import HomeFact, Role, Topic


@dataclass(frozen=True, slots=True)
class NoGriefOrEndingThere(PlacementRule):
    """
    Cost of a home where a child is bereaved or about to leave.

    Those who live there, and those who care for them, have less to give. Moving in by steps halves
    it.
    """

    id: ClassVar[str] = "no_grief_or_ending_there"
    handbook: ClassVar[tuple[str, ...]] = ("M-39", "S-10")
    title: ClassVar[str] = "No child there is bereaved or leaves within fourteen days"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "grief and endings in the home",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = "A child there is bereaved, or leaves within fourteen days."
    asks: ClassVar[str] = "Is a child there bereaved, or does one leave within fourteen days?"
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every home, whoever comes."""
        grief = frame.homes.is_so(HomeFact.GRIEF_OR_ENDING)
        return Finding.by_degree(eased(grief, frame.counts.staggered))
