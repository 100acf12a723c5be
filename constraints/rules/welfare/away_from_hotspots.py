"""The home lies away from places of known risk to the child."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.units import KM_PER_MILE
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class AwayFromHotspots(PlacementRule):
    """
    Cost that grows the nearer the home lies to a dated hotspot that matters to this child.

    A home must be so placed that children are effectively safeguarded; whether it is depends on
    the child as much as on the street. Only hotspots that matter to this child count, and where no
    layer was read the answer is not known, never safe.

    Parameters
    ----------
    share_by_km
        Share of breach by kilometres to the nearest such place: full to 0.8 km (ten minutes on
        foot), half at 3 km (a bus ride), none from 8 km (five miles). Practice.
    """

    id: ClassVar[str] = "away_from_hotspots"
    handbook: ClassVar[tuple[str, ...]] = ("S-02", "E-05")
    title: ClassVar[str] = "The home lies away from places of known risk to the child"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 12(2)(c)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/12",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "{miles:.1f} miles from a place of known risk to the child."
    asks: ClassVar[str] = (
        "Which places of known risk to this child are near the home, and of which day is that?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(2015, 4, 1)

    share_by_km: Curve = field(default=Curve(((0.8, 1.0), (3.0, 0.5), (8.0, 0.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        nearest = frame.pairs.hotspot_km
        share = self.share_by_km.at(nearest)
        miles = nearest.over(lambda km: km / KM_PER_MILE)
        return Finding.by_degree(share, {"miles": miles})
