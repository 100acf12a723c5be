"""The home is in the area of the authority that looks after the child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class WithinOwnArea(PlacementRule):
    """
    Cost of a home outside the responsible authority's area, less in an adjoining one.

    The authority must place within its own area unless that is not reasonably practicable: stronger
    words than for being near home, and still a preference and not a wall. Staying in the area keeps
    the same authority's schools, health services and social workers even where another home is
    nearer by the mile. Which approval a placement outside needs is another rule.

    Parameters
    ----------
    adjoining_share
        Share of breach in an adjoining authority's area; further away it is full. Practice, after
        the line that CPR 2010 reg. 11(5) draws between adjoining areas and distant ones.
    """

    id: ClassVar[str] = "within_own_area"
    handbook: ClassVar[tuple[str, ...]] = ("P-08", "S-08")
    title: ClassVar[str] = "The home is in the responsible authority's own area"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(7)(c), (9)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "Outside the responsible authority's own area, {adjoining}."
    asks: ClassVar[str] = "In which authority's area is the home?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    adjoining_share: float = 0.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        own, adjoining = frame.pairs.own_area, frame.pairs.adjoining_area
        best = np.where(adjoining.possibly, self.adjoining_share, 1.0)
        worst = np.where(adjoining.surely, self.adjoining_share, 1.0)
        return Finding(best * ~own.possibly, worst * ~own.surely, {"adjoining": adjoining})
