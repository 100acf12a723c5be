"""One room has all that a disabled child needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class RoomWithNeededFeatures(PlacementRule):
    """
    Bars a home where no free place has, in one room, all the features that the child needs.

    If the child is disabled the accommodation must suit the child's particular needs. Features
    are tested room by room: a hoist in one and a level floor in another serve nobody.
    """

    id: ClassVar[str] = "room_with_needed_features"
    handbook: ClassVar[tuple[str, ...]] = ("P-07",)
    title: ClassVar[str] = "A free room has every feature the child needs"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(d), with s. 20 of the Equality Act 2010, not read",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "No free room has every feature the child needs together."
    asks: ClassVar[str] = (
        "Which features must the child's room have, and does a free room have them together?"
    )
    topic: ClassVar[Topic] = Topic.ROOM
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.PROVIDER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        fits = frame.pairs.room_fits
        return Finding.of(~fits | frame.referral.unseen_needs, child_side=fits.decided)
