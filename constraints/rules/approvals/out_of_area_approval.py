"""A nominated officer approves a placement in an adjoining area."""

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
    Tick("the area authority was notified", waits_in_emergency=True),
    Tick("the independent reviewing officer was consulted", waits_in_emergency=True),
)


@dataclass(frozen=True, slots=True)
class OutOfAreaApproval(PlacementRule):
    """
    Gate on a home in the area of an authority that adjoins the child's own.

    A decision to place outside the authority's area must not be put into effect until a
    nominated officer has approved it, satisfied of five things (A-03). Boundaries decide, not
    miles, and an adjoining Welsh authority adjoins. An emergency defers some of what the
    officer must be satisfied of, never the approval.
    """

    id: ClassVar[str] = "out_of_area_approval"
    handbook: ClassVar[tuple[str, ...]] = ("A-01", "A-03")
    title: ClassVar[str] = "A nominated officer has approved a placement in an adjoining area"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 11(1)(a), (2)(d); the rest of (2), and (3), not read but in secondary sources",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/11",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home is in an adjoining authority's area. Before the child moves in, a nominated "
        f"officer must approve, satisfied that: {ticked(TICKS)}{{deferred}}."
    )
    asks: ClassVar[str] = "In which authority's area is the home?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.NOMINATED_OFFICER
    satisfied_of: ClassVar[tuple[Tick, ...]] = TICKS
    since: ClassVar[date | None] = date(2014, 1, 27)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        away = ~frame.pairs.own_area & frame.pairs.adjoining_area
        return Finding.of(away, {"deferred": frame.referral.emergency})
