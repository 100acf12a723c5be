"""The location of the home was reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class LocationReviewed(PlacementRule):
    """
    Cost of a home whose location was not reviewed lately.

    The home must review at least once a calendar year whether its premises are suitably placed,
    consulting those who know the area. A review not done is a duty of the home and not a wall for
    the child: it makes the home worse, because what the street holds is known less well.
    """

    id: ClassVar[str] = "location_reviewed"
    handbook: ClassVar[tuple[str, ...]] = ("S-02",)
    title: ClassVar[str] = "The home's location was reviewed this calendar year or last"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 46",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/46",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "No review of the home's location this calendar year or last."
    asks: ClassVar[str] = "When was the home's location last reviewed, and with whom?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(~frame.homes.location_reviewed)
