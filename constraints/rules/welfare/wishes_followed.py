"""The child's wishes are followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Role, Topic, Wish


@dataclass(frozen=True, slots=True)
class WishesFollowed(PlacementRule):
    """
    Cost of a home the child does not want: none, some or full by what the child said.

    The authority must ascertain the child's wishes and feelings and give them due consideration,
    having regard to age and understanding. The points are the same at every age: weighing a wish
    by age and understanding is for the person who decides, who sees it beside each home. Recording
    that the child was asked at all is another rule.

    Parameters
    ----------
    neutral_share
        Share of breach where the child is neither for nor against. Practice.
    """

    id: ClassVar[str] = "wishes_followed"
    handbook: ClassVar[tuple[str, ...]] = ("S-04",)
    title: ClassVar[str] = "The home is one the child wants"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(4)(a), (5)(a)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "The child {wish} this home or its area."
    asks: ClassVar[str] = "What does the child say about this home or its area?"
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(1991, 10, 14)

    neutral_share: float = 0.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        wish = frame.pairs.wish
        share = np.where(wish.code == Wish.NEUTRAL, self.neutral_share, wish.code == Wish.OBJECTS)
        unasked = wish.code == NOT_KNOWN
        return Finding(share, np.where(unasked, 1.0, share), {"wish": wish}, child_side=unasked)
