"""The home meets the needs it would be good to meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.shares import unmet_share
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class DesirableNeedsMet(PlacementRule):
    """
    Cost of the share of desirable needs that the home's statement of purpose does not meet.

    A home takes children whose needs its statement of purpose says it meets. Needs marked
    essential are for another rule; those marked desirable (a therapist on site, education on site)
    count here, each the same.
    """

    id: ClassVar[str] = "desirable_needs_met"
    handbook: ClassVar[tuple[str, ...]] = ("S-03",)
    title: ClassVar[str] = "The statement of purpose covers the child's desirable needs"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 14; practice (desirable needs)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/14",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Desirable needs that the statement of purpose does not meet: {unmet:.0f} of {needed:.0f}."
    )
    asks: ClassVar[str] = (
        "Which of the child's desirable needs does the statement of purpose say you meet?"
    )
    topic: ClassVar[Topic] = Topic.NEEDS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        needs = unmet_share(frame.referral.desirable_needs, frame.homes.meets_need)
        facts = {"unmet": needs.unmet, "needed": needs.needed}
        return Finding(needs.share.low, needs.share.high, facts, child_side=~needs.needed.decided)
