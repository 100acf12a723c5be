"""The police or youth justice service say whether a named home may be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeRecord, Role, Topic


@dataclass(frozen=True, slots=True)
class VictimAddressClear(PlacementRule):
    """
    Gate until the police or youth justice service answer for this home, where someone was harmed.

    Where the address of a person the child has harmed is held, a home near it may harm that person
    again. The address is never put into this engine and no distance is computed, since either would
    reveal it: the answer is yes or no for one named home. It stands from the day of the first code
    for victims, 3 April 2006; both documents have been revised since.
    """

    id: ClassVar[str] = "victim_address_clear"
    handbook: ClassVar[tuple[str, ...]] = ("Y-15",)
    title: ClassVar[str] = "The police or youth justice service say that this home may be used"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        (
            "Multi-agency public protection arrangements guidance; code of practice for "
            "victims of crime"
        ),
        "victims' safety in decisions on where somebody lives",
        "https://www.gov.uk/government/publications/multi-agency-public-protection-arrangements-mappa-guidance",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "Ask the police or the youth justice service whether this home may be used: record yes "
        "or no, and no address."
    )
    asks: ClassVar[str] = (
        "Do the police or the youth justice service hold the address of somebody whom the child "
        "has harmed? Say yes or no, and give no address."
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.HOME_YJS
    since: ClassVar[date | None] = date(2006, 4, 3)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        open_ = frame.referral.is_so(Circumstance.VICTIM_ADDRESS_HELD) & ~frame.pairs.has(
            HomeRecord.VICTIM_ADDRESS_CLEAR
        )
        return Finding.of(open_, child_side=~open_.decided)
