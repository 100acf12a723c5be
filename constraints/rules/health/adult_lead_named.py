"""Adult services name a lead for a young person who will need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class AdultLeadNamed(PlacementRule):
    """
    Duty to have adult services name a lead for a child of 16 or over likely to need them.

    Where a child is likely to need care and support after turning 18, the authority must assess
    those needs if that would be of significant benefit and the child, or the child's best
    interests, agree. The Act names no age: from 16 is practice, since a move at that age may be the
    last before adulthood, and so are twenty working days.

    Parameters
    ----------
    from_years
        Age at the start, in years, from which it is due; practice.
    """

    id: ClassVar[str] = "adult_lead_named"
    handbook: ClassVar[tuple[str, ...]] = ("N-10",)
    title: ClassVar[str] = "Adult services name a lead for a young person likely to need them"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Act 2014",
        "s. 58(1)",
        "https://www.legislation.gov.uk/ukpga/2014/23/section/58",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Adult services are likely to be needed at 18: have them name a lead, and plan the "
        "assessment with the young person."
    )
    asks: ClassVar[str] = (
        "How old is the child, and are adult services likely to be needed, for disability or "
        "mental health?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.ADULT_SERVICES
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "what the young person is likely to need at 18",
        "who leads in adult services",
        "what the young person wants",
    )
    since: ClassVar[date | None] = date(2015, 4, 1)

    from_years: float = 16.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        likely = frame.referral.is_so(Circumstance.ADULT_SERVICES_LIKELY)
        due = likely & frame.child.age_years.at_least(self.from_years)
        return Finding.of(due, child_side=~due.decided)
