"""Few of those who live together have a grave need or risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, GroupRule, Source
from constraints.columns import Counts
from constraints.staggering import eased
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class GraveNeedsNotGathered(GroupRule):
    """
    Cost of a group in which many have a grave need or risk.

    Counted are those at level 3 in some domain, the child included, against half the registered
    places, rounded down. One alone is no gathering. Moving in by steps halves it. The evidence on
    difficult children living together is mixed, so it weighs and never bars.

    Parameters
    ----------
    most_share
        Greatest share of the places, rounded down to whole children, that costs nothing.
    """

    id: ClassVar[str] = "grave_needs_not_gathered"
    handbook: ClassVar[tuple[str, ...]] = ("M-37", "S-10")
    title: ClassVar[str] = "No more than half of the places hold a child with a grave need or risk"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "concentration of high needs",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "With this child, {grave} would live there with a grave need or risk, in a home of "
        "{places} places: extra staff are needed."
    )
    asks: ClassVar[str] = (
        "How many places are registered, and how many of those who live there have a grave need "
        "or risk?"
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    most_share: float = 0.5

    def evaluate(self, counts: Counts) -> Finding:
        """Judge each home's counts as they would be with each referred child living there."""
        grave, places = counts.grave_after, counts.places
        most = places.over(lambda number: np.floor(number * self.most_share))
        gathered = grave.above(most) & grave.at_least(2.0)
        return Finding.by_degree(
            eased(gathered, counts.staggered), {"grave": grave, "places": places}
        )
