"""The child lives near home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.units import KM_PER_MILE
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class NearHome(PlacementRule):
    """
    Cost that grows with the straight line from the child's origin to the home.

    Placement must, so far as reasonably practicable, allow the child to live near home: a strong
    preference, hence a cost with many points. Where the child has no home address in reach
    (unaccompanied children), the rule says nothing and community and language count instead.

    Parameters
    ----------
    free_km
        Distance, in kilometres, up to which there is no cost. 8 km: five miles, a local journey.
    worst_km
        Distance, in kilometres, from which the cost is full. 160 km: the 100 miles at which the
        inspectorate of probation counted a third of the children.
    """

    id: ClassVar[str] = "near_home"
    handbook: ClassVar[tuple[str, ...]] = ("P-04", "S-05", "E-12")
    title: ClassVar[str] = "The child lives near home"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(a)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "{miles:.1f} miles from home in a straight line."
    asks: ClassVar[str] = "Whereabouts is the home? It is {miles:.0f} miles from the child's own."
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    free_km: float = 8.0
    worst_km: float = 160.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        distance = frame.pairs.distance_km
        share = distance.share_between(self.free_km, self.worst_km)
        share = share.where(frame.referral.origin_known)
        miles = distance.over(lambda km: km / KM_PER_MILE)
        return Finding.by_degree(share, {"miles": miles})
