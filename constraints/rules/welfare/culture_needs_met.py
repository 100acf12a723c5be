"""Needs of culture, faith, language and communication are met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.shares import unmet_share
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class CultureNeedsMet(PlacementRule):
    """
    Cost of the share of recorded needs that the home does not meet.

    The authority must give due consideration to the child's religious persuasion, racial origin and
    cultural and linguistic background. Only needs that somebody recorded count, and only what the
    home does about them: who the child is, or who lives there already, is not seen. A child without
    recorded needs finds every home alike.
    """

    id: ClassVar[str] = "culture_needs_met"
    handbook: ClassVar[tuple[str, ...]] = ("P-10", "S-12")
    title: ClassVar[str] = (
        "The home meets the child's needs of culture, faith, language and communication"
    )
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(5)(c)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "{unmet:.0f} of {needed:.0f} recorded needs of culture, faith, language and "
        "communication are not met."
    )
    asks: ClassVar[str] = (
        "Which of the child's recorded needs of culture, faith, language and communication can "
        "you meet?"
    )
    topic: ClassVar[Topic] = Topic.CULTURE
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        needs = unmet_share(frame.referral.culture_needs, frame.homes.meets_culture)
        facts = {"unmet": needs.unmet, "needed": needs.needed}
        return Finding(needs.share.low, needs.share.high, facts, child_side=~needs.needed.decided)
