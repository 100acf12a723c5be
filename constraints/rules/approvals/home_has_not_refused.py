"""The home has not refused the child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class HomeHasNotRefused(PlacementRule):
    """
    Bar on a home whose registered manager has already refused this child.

    Whether a home takes a child is its registered manager's to say: the home must be able to meet
    the child's needs and to protect those who live there. A refusal is remembered until the
    manager says otherwise: a later reply with a place or a clear check of residents lifts it.
    """

    id: ClassVar[str] = "home_has_not_refused"
    handbook: ClassVar[tuple[str, ...]] = ("A-29",)
    title: ClassVar[str] = "The home has not refused the child"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs. 13 and 14",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/14",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "The registered manager has refused this child."
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.PLACE
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(frame.pairs.refused_before)
