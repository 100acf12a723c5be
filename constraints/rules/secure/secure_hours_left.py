"""Secure accommodation without an order of the court ends after 72 hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeKind, Record, Role, Topic

_HOURS = 72.0


@dataclass(frozen=True, slots=True)
class SecureHoursLeft(PlacementRule):
    """
    Bars a secure children's home once the hours without an order of the court are used up.

    A child may be kept in secure accommodation without the authority of a court for 72 hours in
    all, in one stretch or several, in any 28 days in a row. Where the 72nd hour falls in a period
    around a Sunday or public holiday, a child already in secure accommodation, and for more than
    48 hours in the 27 days before, may stay until noon of the first other day (reg. 10(3)): that
    lengthens a stay and opens none, so it lifts nothing here. Hours before an order of the court
    no longer count once it was given (reg. 10(2)). The 72 hours in 28 days and that weekends
    lengthen them were read in a secondary source; the words of (2) and (3) are from memory.
    """

    id: ClassVar[str] = "secure_hours_left"
    handbook: ClassVar[tuple[str, ...]] = ("L-17",)
    title: ClassVar[str] = (
        "The 72 hours in secure accommodation without a court order are not used up"
    )
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "reg. 10",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/10/made",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "No hour in secure accommodation is left without an order of the court. Of the 72 hours "
        "allowed in 28 days, these were used: {hours:.0f}."
    )
    asks: ClassVar[str] = (
        "How many hours has the child been in secure accommodation without a court order in "
        "the last 28 days, or is there an order?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    lifted_by: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        hours = frame.referral.secure_hours
        used = ~frame.referral.has(Record.SECURE_COURT_ORDER) & hours.at_least(_HOURS)
        return Finding.of(secure & used, {"hours": hours}, child_side=~used.decided)
