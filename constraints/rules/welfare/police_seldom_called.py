"""The home seldom calls the police for what happens inside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class PoliceSeldomCalled(PlacementRule):
    """
    Cost that grows with how often the police are called to the home, for each place.

    The national protocol asks that children in care are not brought before the law for what a
    family would settle itself. A home that repairs harm calls seldom. Calls to look for a missing
    child or to protect one are not meant; the count a home gives says what it counts. Of the
    protocol the month is known and not the day: it stands from the first of November 2018.

    Parameters
    ----------
    share_by_calls
        Share of breach by calls in a year for each registered place: none to one in two years,
        half at two a year, full from six. Practice.
    """

    id: ClassVar[str] = "police_seldom_called"
    handbook: ClassVar[tuple[str, ...]] = ("Y-16",)
    title: ClassVar[str] = "The police are seldom called to the home"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        (
            "National protocol on reducing unnecessary criminalisation of looked-after "
            "children and care leavers (2018)"
        ),
        "responding to incidents in homes",
        "https://www.gov.uk/government/publications/national-protocol-on-reducing-criminalisation-of-looked-after-children",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "Calls to the police a year, for each place: {calls:.3g}."
    asks: ClassVar[str] = (
        "How often were the police called to the home in the last year for what happened inside it?"
    )
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2018, 11, 1)

    share_by_calls: Curve = field(default=Curve(((0.5, 0.0), (2.0, 0.5), (6.0, 1.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        calls = frame.homes.police_callouts_per_place
        return Finding.by_degree(
            self.share_by_calls.of_homes(frame.homes, "police_callouts_per_place"), {"calls": calls}
        )
