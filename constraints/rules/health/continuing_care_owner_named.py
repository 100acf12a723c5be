"""Who assesses for continuing care is settled for a young person placed away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class ContinuingCareOwnerNamed(PlacementRule):
    """
    Duty to settle who assesses a young person placed outside the area for continuing care.

    Between two areas and between children's and adult services, the assessment for continuing
    healthcare is the one nobody owns. For a young person of 16 or over likely to need adult
    services, placed outside our own area, the board and the lead who own it are named. Practice,
    after failures told in the sources.

    Parameters
    ----------
    from_years
        Age at the start, in years, from which it is due; practice.
    """

    id: ClassVar[str] = "continuing_care_owner_named"
    handbook: ClassVar[tuple[str, ...]] = ("N-10",)
    title: ClassVar[str] = (
        "Who assesses for continuing healthcare is named for a young person placed outside our area"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook N-10, after Care Act 2014, s. 58",
        "https://www.legislation.gov.uk/ukpga/2014/23/section/58",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Name the health board and the person who own the assessment for continuing healthcare."
    )
    asks: ClassVar[str] = (
        "How old is the child, are adult services likely to be needed, and is the home outside "
        "our own area?"
    )
    topic: ClassVar[Topic] = Topic.HEALTH
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HEALTH
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "who assesses, and at which board",
        "where the child lives now, and which board the child comes from",
        "by when",
    )

    from_years: float = 16.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        likely = frame.referral.is_so(Circumstance.ADULT_SERVICES_LIKELY)
        due = likely & frame.child.age_years.at_least(self.from_years)
        return Finding.of(due & ~frame.pairs.own_area, child_side=~due.decided)
