"""The director of children's services approves a placement at a distance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source, Tick, ticked
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic

TICKS = (
    Tick("the child's wishes are known and considered"),
    Tick("it is the most appropriate placement available and fits the care plan"),
    Tick("relatives were consulted where appropriate", waits_in_emergency=True),
    Tick("the area authority was consulted and has the care plan", waits_in_emergency=True),
    Tick("the independent reviewing officer was consulted", waits_in_emergency=True),
)


@dataclass(frozen=True, slots=True)
class AtADistanceApproval(PlacementRule):
    """
    Gate on a home that is neither in the child's own authority's area nor in an adjoining one.

    A placement at a distance must not be put into effect until the director of children's
    services has approved it, satisfied of five things (A-03). Boundaries decide, not miles: a
    home may be at a distance ten miles away, and an adjoining Welsh authority is not at a
    distance. An emergency defers some of what the director must be satisfied of, never the
    approval.
    """

    id: ClassVar[str] = "at_a_distance_approval"
    handbook: ClassVar[tuple[str, ...]] = ("A-02", "A-03")
    title: ClassVar[str] = (
        "The director of children's services has approved a placement at a distance"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 11(1)(b), (2)(d), (5); the rest of (2), and (3), not read but in secondary sources",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/11",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home is at a distance: outside our area and every adjoining one. Before the "
        "child moves in, the director of children's services must approve, satisfied that: "
        f"{ticked(TICKS)}{{deferred}}."
    )
    asks: ClassVar[str] = "In which authority's area is the home?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.DIRECTOR
    satisfied_of: ClassVar[tuple[Tick, ...]] = TICKS
    since: ClassVar[date | None] = date(2014, 1, 27)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        away = ~frame.pairs.own_area & ~frame.pairs.adjoining_area
        return Finding.of(away, {"deferred": frame.referral.emergency})
