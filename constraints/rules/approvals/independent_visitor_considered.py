"""An independent visitor is considered for a child who sees little of family or lives far away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class IndependentVisitorConsidered(PlacementRule):
    """
    Duty to consider an independent visitor where family time is little or the home is far.

    The authority must appoint an independent person to visit, befriend and advise the child where
    that appears to be in the child's interests, unless the child, with understanding enough,
    objects. That it is considered where the child sees little of family, and more so over 50 miles
    from home, within 20 working days, is practice.

    Parameters
    ----------
    far_km
        Distance from the origin in kilometres, in a straight line: 80.5, the 50 miles of the
        source. Practice.
    """

    id: ClassVar[str] = "independent_visitor_considered"
    handbook: ClassVar[tuple[str, ...]] = ("A-23",)
    title: ClassVar[str] = (
        "An independent visitor is considered for a child who sees little of family or lives "
        "far away"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 23ZB(1), (6)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/23ZB",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Consider with the child whether an independent visitor would be in the child's "
        "interests, and record it."
    )
    asks: ClassVar[str] = (
        "Does the child see little of parents and family, and how far is the home from theirs?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.CHILD
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "what an independent visitor is",
        "what the child thinks",
        "what was decided, and why",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    far_km: float = 80.5

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        little = frame.referral.is_so(Circumstance.LITTLE_FAMILY_TIME)
        due = little | frame.pairs.distance_km.above(self.far_km)
        return Finding.of(due, child_side=~little.decided)
