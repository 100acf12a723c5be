"""A place is free when it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class PlaceFreeByStart(PlacementRule):
    """
    Bars a home that has no place free from the day the placement starts.

    The number of places is fixed by the registration; a place held for another child is not
    free.
    """

    id: ClassVar[str] = "place_free_by_start"
    handbook: ClassVar[tuple[str, ...]] = ("L-11",)
    title: ClassVar[str] = "A place is free from the day the placement starts"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "s. 13",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/13",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "No place is free from the day the placement starts."
    asks: ClassVar[str] = "Is a place free from the day the placement starts? If not, from when?"
    topic: ClassVar[Topic] = Topic.PLACE
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(~frame.pairs.place_free)
