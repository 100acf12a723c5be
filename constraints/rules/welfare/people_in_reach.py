"""The people and places that matter to the child are in reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.logic import Truth
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class PeopleInReach(PlacementRule):
    """
    Cost that grows with the journey to the people and places that matter, weighted by visits.

    Living near home serves keeping the people one has; where those people live elsewhere, the
    distance to home alone would miss them. The law speaks of home; counting people is practice.

    Parameters
    ----------
    share_by_minutes
        Share of breach by minutes one way: none to half an hour (an evening's visit), half at an
        hour, full from three hours (a visit takes the whole day). Practice.
    """

    id: ClassVar[str] = "people_in_reach"
    handbook: ClassVar[tuple[str, ...]] = ("P-04", "S-05")
    title: ClassVar[str] = "The people and places that matter to the child are in reach"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(a); practice (important people)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "{minutes:.0f} minutes each way to the people and places that matter most, {estimated}."
    )
    asks: ClassVar[str] = (
        "How long is the journey from the home to the people and places that matter to the child?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    share_by_minutes: Curve = field(default=Curve(((30.0, 0.0), (60.0, 0.5), (180.0, 1.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        minutes = frame.pairs.people_minutes
        estimated = Truth.known(frame.pairs.travel_estimated)
        share = self.share_by_minutes.at(minutes)
        return Finding.by_degree(share, {"minutes": minutes, "estimated": estimated})
