"""A child whom noise distresses lives in a quiet home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeFact, Role, Topic


@dataclass(frozen=True, slots=True)
class QuietWhereNoiseDistresses(PlacementRule):
    """
    Cost of a noisy or crowded home for a child whom noise and crowding distress.

    It stands beside the matching matrix and not in it: noise is the home's, and no child there
    poses it.
    """

    id: ClassVar[str] = "quiet_where_noise_distresses"
    handbook: ClassVar[tuple[str, ...]] = ("M-33", "S-02")
    title: ClassVar[str] = "A child whom noise distresses lives in a quiet home"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "sensory needs and noise of the home",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = "Noise and crowding distress the child, and the home is noisy or crowded."
    asks: ClassVar[str] = "Do noise and crowding distress the child, and is the home noisy?"
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        distressed = frame.referral.is_so(Circumstance.SENSITIVE_TO_NOISE)
        noisy = frame.homes.is_so(HomeFact.NOISY)
        return Finding.of(distressed & noisy, child_side=~distressed.decided)
