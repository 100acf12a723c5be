"""Living outside England and Wales is approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Country, Role, Topic


@dataclass(frozen=True, slots=True)
class ApprovalOutsideEnglandAndWales(PlacementRule):
    """
    Asks for the approval that a placement outside England and Wales needs.

    A child in care may live outside England and Wales only with the approval of the court, any
    other looked-after child with that of everyone who has parental responsibility; Scotland adds
    rules of its own. In force from the day of the schedule; reg. 12 followed on 1 April 2011.
    """

    id: ClassVar[str] = "approval_outside_england_and_wales"
    handbook: ClassVar[tuple[str, ...]] = ("L-26",)
    title: ClassVar[str] = "A placement outside England and Wales has the approval it needs"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "sch. 2 para. 19, with reg. 12 of SI 2010/959",
        "https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/19",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home is outside England and Wales ({country}): the court must approve for a "
        "child in care, otherwise everyone with parental responsibility, and that country's "
        "rules apply."
    )
    asks: ClassVar[str] = "Which country is the home in?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.LEGAL_OFFICER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        country = frame.homes.country
        return Finding.of(~country.is_in(Country.ENGLAND, Country.WALES), {"country": country})
