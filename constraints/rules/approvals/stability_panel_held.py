"""A stability panel sits before another planned move of a child who has moved often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class StabilityPanelHeld(PlacementRule):
    """
    Gate on one more planned move of a child who has moved three times or more in twelve months.

    Each move makes the next more likely. Before another, a panel looks at why the last placements
    ended and what would let the child stay, where the child is now or in the new home. In an
    emergency the panel follows (the rule `stability_panel_follows`).

    Parameters
    ----------
    moves
        Number of changes of address within 12 months from which a panel sits: 3, as the national
        measure of instability counts placements. Practice.
    """

    id: ClassVar[str] = "stability_panel_held"
    handbook: ClassVar[tuple[str, ...]] = ("S-09", "P-15")
    title: ClassVar[str] = (
        "A stability panel has sat before a child who has moved often moves again"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "stability panel after three moves in twelve months; national measures K-01 to K-03",
        "https://www.gov.uk/government/collections/statistics-looked-after-children",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child has moved {moves:.0f} times in twelve months: a stability panel sits "
        "before another move."
    )
    asks: ClassVar[str] = (
        "How many times has the child moved in the last twelve months, and is this move planned?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SERVICE_MANAGER

    moves: float = 3.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        wanting = referral.moves_12_months.at_least(self.moves) & ~referral.emergency
        wanting &= ~referral.has(Record.STABILITY_PANEL)
        return Finding.of(wanting, {"moves": referral.moves_12_months}, child_side=~wanting.decided)
