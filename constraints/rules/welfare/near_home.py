"""The child lives near home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.units import KM_PER_MILE
from constraints.vocabulary import Role, Topic

SHARE_BY_KM = Curve(((8.0, 0.0), (32.0, 0.4), (80.0, 0.7), (160.0, 0.9), (320.0, 1.0)))


@dataclass(frozen=True, slots=True)
class NearHome(PlacementRule):
    """
    Cost that grows with the straight line from the child's origin to the home.

    Placement must, so far as reasonably practicable, allow the child to live near home: a strong
    preference, hence a cost with many points. Where the child has no home address to be near
    (unaccompanied children), the rule says nothing and community and language count instead.

    The first miles cost most. Out to the 20 miles of the national statistics each mile takes away
    what a child does every day and every week: the same school and friends, a parent who can come
    at bedtime. From there to 50 miles visits turn from weekly to monthly; beyond, the day is lost
    to travel. At the 100 miles at which inspectors of probation counted a third of the children
    nearly all is lost; the scale ends at 200, so that farther is still worse.

    Parameters
    ----------
    share_by_km
        Share of breach by distance in kilometres: none to 8 km (five miles, a local journey), 0.4
        at 32 km (20 miles), 0.7 at 80 km (50 miles), 0.9 at 160 km (100 miles), full from 320 km.
        The distances are those of DfE statistics and of the 2012 joint inspection, the shares are
        practice.
    """

    id: ClassVar[str] = "near_home"
    handbook: ClassVar[tuple[str, ...]] = ("P-04", "S-05", "E-12")
    title: ClassVar[str] = "The child lives near home"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(a)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "{miles:.1f} miles from home in a straight line."
    asks: ClassVar[str] = "Whereabouts is the home, and where does the child come from?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    share_by_km: Curve = SHARE_BY_KM

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        distance, known = frame.pairs.distance_km, frame.referral.origin_known
        share = self.share_by_km.at(distance).where(known)
        miles = distance.over(lambda km: km / KM_PER_MILE)
        return Finding(share.low, share.high, {"miles": miles}, child_side=~known.decided)
