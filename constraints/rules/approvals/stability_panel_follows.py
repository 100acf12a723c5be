"""A stability panel follows an emergency move of a child who has moved often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class StabilityPanelFollows(PlacementRule):
    """
    Duty to hold a stability panel soon after an emergency move of a child who has moved often.

    What a planned move waits for follows an emergency within five working days, so that the next
    placement is one the child can stay in. Practice.

    Parameters
    ----------
    moves
        Number of changes of address within 12 months from which a panel sits: 3, as the national
        measure of instability counts placements. Practice.
    """

    id: ClassVar[str] = "stability_panel_follows"
    handbook: ClassVar[tuple[str, ...]] = ("S-09", "P-15")
    title: ClassVar[str] = (
        "A stability panel sits within five working days of an emergency move of a child who "
        "has moved often"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "stability panel after three moves in twelve months; national measures K-01 to K-03",
        "https://www.gov.uk/government/collections/statistics-looked-after-children",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child had moved {moves:.0f} times in twelve months before this: hold a stability "
        "panel."
    )
    asks: ClassVar[str] = (
        "How many times has the child moved in the last twelve months, and is this move planned?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SERVICE_MANAGER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("stability_panel_held",)
    content: ClassVar[tuple[str, ...]] = (
        "each move and why it came",
        "what has worked",
        "what would hold this placement",
    )

    moves: float = 3.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.moves_12_months.at_least(self.moves) & referral.emergency
        due &= ~referral.has(Record.STABILITY_PANEL)
        return Finding.of(due, {"moves": referral.moves_12_months}, child_side=~due.decided)
