"""Adults who live in the home are checked against this child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Truth
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class AdultResidentRiskChecked(PlacementRule):
    """
    Gate on a home where somebody of 18 or over lives, until that adult is checked for this child.

    Young adults may stay on in a children's home, and need no criminal record check. What each
    might mean for this child is looked at by itself and written down. Where nobody is listed, a
    clear check of those who live there, which counts adults too, leaves nothing to ask. In force
    from the day of s. 1(2) of the Care Standards Act 2000, on which Ofsted's page rests.
    """

    id: ClassVar[str] = "adult_resident_risk_checked"
    handbook: ClassVar[tuple[str, ...]] = ("L-14",)
    title: ClassVar[str] = "Each adult who lives in the home has been checked for this child"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Ofsted, Introduction to children's homes",
        "About children's homes (Care Standards Act 2000, s. 1(2)), adults living in the home",
        (
            "https://www.gov.uk/government/publications/how-to-open-a-childrens-"
            "home/introduction-to-childrens-homes"
        ),
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Somebody of 18 or over lives there: record the risk check of each adult against this "
        "child, no older than ten working days and no older than the last change of residents."
    )
    asks: ClassVar[str] = (
        "Does anyone of 18 or over live in the home, and if so what was found when each was "
        "checked against this child?"
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        adults = frame.counts.adults_before.above(0)
        unsettled = adults.surely | ~frame.counts.check_clear
        live_there = Truth(adults.surely, adults.possibly & unsettled)
        return Finding.of(live_there & ~frame.pairs.adults_checked)
