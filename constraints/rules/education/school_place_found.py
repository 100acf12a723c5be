"""A child without a school has full-time education lined up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SchoolPlaceFound(PlacementRule):
    """
    Duty to line up full-time education for a child who has no school place.

    A looked-after child should have full-time education: in place from the start of a planned
    placement if it can be, and within twenty school days of one made in an emergency. The clock
    counts working days, which never end later. In force from the day of subsection (3B), 13 May
    2014; the guidance of 2018 is a later edition.
    """

    id: ClassVar[str] = "school_place_found"
    handbook: ClassVar[tuple[str, ...]] = ("P-12",)
    title: ClassVar[str] = (
        "A child without a school place has full-time education within twenty school days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(3A), (3B); Promoting the education of looked-after children (2018)",
        "https://www.gov.uk/government/publications/promoting-the-education-of-looked-after-children",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The child has no school place: line up full-time education or training, in place "
        "within twenty school days. The day given is the earliest: it counts working days, as "
        "if no school holiday fell among them."
    )
    asks: ClassVar[str] = "Does the child have a place at a school or college?"
    topic: ClassVar[Topic] = Topic.EDUCATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.VIRTUAL_HEAD
    clock: ClassVar[Clock | None] = Clock(20, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "which school or training, from which day",
        "how it fits the personal education plan",
        "what is done until then",
    )
    since: ClassVar[date | None] = date(2014, 5, 13)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        without = ~frame.referral.has_school
        return Finding.of(without, child_side=~without.decided)
