"""The child lives where a court order says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ResidenceAsOrdered(PlacementRule):
    """
    Bar on a home other than the one, or outside the area, that an order names.

    A residence requirement names an address or an area; bail and licences may too. Until the court
    varies it, every other home is out, and the answer is that a variation is needed. A local
    authority residence requirement names the authority that accommodates the child, not where: any
    home that authority provides or arranges meets it. In force from the day of s. 93, 3 December
    2012; the Act of 2020 followed on 1 December 2020.
    """

    id: ClassVar[str] = "residence_as_ordered"
    handbook: ClassVar[tuple[str, ...]] = ("Y-07",)
    title: ClassVar[str] = "The child lives where a court order says"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Sentencing Act 2020",
        "Sch. 6, Parts 9 and 10; Legal Aid, Sentencing and Punishment of Offenders Act 2012, s. 93",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "Variation needed: a court order says where the child must live, and it is not here."
    )
    asks: ClassVar[str] = (
        "Which court orders and licence conditions bind the child, checked today with the "
        "court or the youth justice service? And exactly where is the home?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(2012, 12, 3)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        unseen = frame.referral.unseen_orders
        return Finding.of(~frame.pairs.residence_allowed | unseen, child_side=unseen.possibly)
