"""No more people live there than the registration allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, GroupRule, Source
from constraints.columns import Counts
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class PlacesWithinRegistration(GroupRule):
    """
    Bars a home where more people would live than it has places registered.

    Young adults who stay on count: the regulations protect them as they do children. A statement of
    purpose never overrides the number that the conditions fix. In force from the day of s. 13.
    """

    id: ClassVar[str] = "places_within_registration"
    handbook: ClassVar[tuple[str, ...]] = ("L-11",)
    title: ClassVar[str] = "With the child, no more people live there than places are registered"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "s. 13, with reg. 16(6)(b) of SI 2015/541",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/13",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "{people} people would live there and {places} places are registered."
    asks: ClassVar[str] = (
        "How many places are registered, and how many people live there? With the child it "
        "would be {people}."
    )
    topic: ClassVar[Topic] = Topic.PLACE
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.OFSTED
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, counts: Counts) -> Finding:
        """Judge each home's counts as they would be with each referred child living there."""
        people = counts.people_after
        return Finding.of(people.above(counts.places), {"people": people, "places": counts.places})
