"""A group has time to settle before another child comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.staggering import eased
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class TimeToSettle(PlacementRule):
    """
    Cost of coming soon after another child, or after a serious incident.

    Moving in by steps halves it.

    Parameters
    ----------
    admission_days
        Days since the last admission from which it costs nothing. 14: handbook M-38.
    incident_days
        Days since the last serious incident or run of restraints from which it costs nothing. 7:
        handbook M-38.
    """

    id: ClassVar[str] = "time_to_settle"
    handbook: ClassVar[tuple[str, ...]] = ("M-38", "S-10")
    title: ClassVar[str] = "The group has had time to settle before another child comes"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "settling interval",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child would come soon after another moved in, or after a serious incident there."
    )
    asks: ClassVar[str] = (
        "When did a child last move in, and when was the last serious incident or run of "
        "restraints?"
    )
    topic: ClassVar[Topic] = Topic.STABILITY
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    admission_days: float = 14.0
    incident_days: float = 7.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every home, whoever comes."""
        admission, incident = frame.homes.days_since_admission, frame.homes.days_since_incident
        soon = admission.below(self.admission_days) | incident.below(self.incident_days)
        return Finding.by_degree(eased(soon, frame.counts.staggered))
