"""A child who has a friend, brother or sister lives where one of them does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.compatibility.by_home import ByHome
from constraints.compatibility.rows.together import ON_GOOD_TERMS
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class FriendOrSiblingThere(PlacementRule):
    """
    Cost of a home in which no friend, brother or sister of the child lives.

    The reward of handbook M-35, as the cost of its absence; nothing for a child who has nobody,
    and nobody is counted from whom an order, a harm or a caution keeps the child (the matrix).
    """

    id: ClassVar[str] = "friend_or_sibling_there"
    handbook: ClassVar[tuple[str, ...]] = ("M-35",)
    title: ClassVar[str] = "A friend, brother or sister of a child who has one lives there"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "impact risk assessments (a supportive friendship, brothers and sisters)",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child has a friend, brother or sister whom nothing keeps apart, and none lives there."
    )
    asks: ClassVar[str] = (
        "Has the child a supportive friend, brother or sister in care, and does one live there?"
    )
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        has = frame.referral.has_friend_or_sibling
        good = ON_GOOD_TERMS.holds(frame.child, frame.residents.across(), frame.between)
        there = ByHome(frame.resident_home, frame.shape[1]).any_of(good)
        return Finding.of(has & ~there, child_side=~has.decided)
