"""A children's home stays mainly for children."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, GroupRule, Source
from constraints.columns import Counts
from constraints.logic import Truth
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class AdultsInMinority(GroupRule):
    """
    Bars a children's home where adults would not be fewer than children.

    A children's home provides care and accommodation wholly or mainly for children: young people of
    18 or over may stay on, in a minority. In force from the day of s. 1(2) of the Care Standards
    Act 2000, on which Ofsted's page rests.
    """

    id: ClassVar[str] = "adults_in_minority"
    handbook: ClassVar[tuple[str, ...]] = ("L-14",)
    title: ClassVar[str] = "Fewer adults than children live in a children's home"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Ofsted, Introduction to children's homes",
        "About children's homes (Care Standards Act 2000, s. 1(2))",
        (
            "https://www.gov.uk/government/publications/how-to-open-a-childrens-"
            "home/introduction-to-childrens-homes"
        ),
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "{adults} adults and {children} children would live there: adults must be fewer."
    )
    asks: ClassVar[str] = "How many children, and how many young adults of 18 or over, live there?"
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, counts: Counts) -> Finding:
        """Judge each home's counts as they would be with each referred child living there."""
        adults, children = counts.adults_after, counts.children_after
        many = adults.at_least(children)
        # The check speaks for those who live there, and not for what kind of setting it is.
        outnumbered = Truth(many.surely, many.possibly & (many.surely | ~counts.check_clear))
        return Finding.of(
            counts.childrens_home & outnumbered, {"adults": adults, "children": children}
        )
