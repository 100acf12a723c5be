"""The services the child uses are in reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.logic import Truth
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ServicesKept(PlacementRule):
    """
    Cost that grows with the journey to the farthest service the child is to keep.

    A child who waited a year for a mental health clinic, who has to report to a youth justice
    office or who goes to a special school loses it by a move out of reach. The farthest counts,
    since each is kept or lost by itself.

    Parameters
    ----------
    share_by_minutes
        Share of breach by minutes one way: none to an hour, the most that reporting should take
        (handbook Y-10), half at an hour and a half, full from two. Practice.
    """

    id: ClassVar[str] = "services_kept"
    handbook: ClassVar[tuple[str, ...]] = ("Y-10", "S-13")
    title: ClassVar[str] = "The services the child is to keep are in reach"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-10, S-13: continuity of services",
        "https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "{minutes:.0f} minutes each way to the farthest service the child is to keep, {estimated}."
    )
    asks: ClassVar[str] = (
        "Which clinic, youth justice office or special school is the child to keep, and where "
        "is each?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER

    share_by_minutes: Curve = field(default=Curve(((60.0, 0.0), (90.0, 0.5), (120.0, 1.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        minutes = frame.pairs.service_minutes
        estimated = Truth.known(frame.pairs.travel_estimated)
        share = self.share_by_minutes.at(minutes)
        return Finding.by_degree(share, {"minutes": minutes, "estimated": estimated})
