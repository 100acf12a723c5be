"""A child who needs care is not placed where there is only support."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeKind, Role, Topic


@dataclass(frozen=True, slots=True)
class CareWhereCareIsNeeded(PlacementRule):
    """
    Bars supported accommodation for a child who needs continuing care or supervision.

    Who provides care with accommodation, wholly or mainly for children, runs a children's home and
    must be registered as one; supported accommodation supports and does not care. In force from the
    day of s. 1(2): SI 2022/808 gave supported accommodation its definition, and where care is given
    a home had to be registered before.
    """

    id: ClassVar[str] = "care_where_care_is_needed"
    handbook: ClassVar[tuple[str, ...]] = (
        "L-07",
        "L-28",
    )
    title: ClassVar[str] = "A child who needs care lives where care is given"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "s. 1(2), with reg. 2 of SI 2022/808",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/1",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The child needs continuing care or supervision and supported accommodation gives "
        "support alone."
    )
    asks: ClassVar[str] = (
        "Does the child need continuing care or supervision, and is this supported accommodation?"
    )
    topic: ClassVar[Topic] = Topic.NEEDS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        needs_care = frame.referral.needs_care
        supported = frame.homes.kind.is_in(HomeKind.SUPPORTED_ACCOMMODATION)
        return Finding.of(supported & needs_care, child_side=~needs_care.decided)
