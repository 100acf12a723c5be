"""A home outside England and Wales is looked at only once living there is approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Country, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class OutsideEnglandAndWalesOpened(PlacementRule):
    """
    Bars a home outside England and Wales until the approval to live there is on record.

    For a child in care the authority may arrange it only with the approval of the court, for any
    other looked-after child with that of everyone who has parental responsibility. Until then such
    a home does not stand among those that can be proposed; afterwards it does, and the legal
    officer's gate for the rules of that country remains.
    """

    id: ClassVar[str] = "outside_england_and_wales_opened"
    handbook: ClassVar[tuple[str, ...]] = ("L-26",)
    title: ClassVar[str] = "Living outside England and Wales has been approved for this child"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "sch. 2 para. 19(1), (2)",
        "https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/19",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home is outside England and Wales ({country}), and no approval to live there is on "
        "record: of the court for a child in care, otherwise of everyone with parental "
        "responsibility."
    )
    asks: ClassVar[str] = "Which country is the home in?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.LEGAL_OFFICER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        country = frame.homes.country
        outside = ~country.is_in(Country.ENGLAND, Country.WALES)
        approved = frame.referral.has(Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL)
        return Finding.of(outside & ~approved, {"country": country})
