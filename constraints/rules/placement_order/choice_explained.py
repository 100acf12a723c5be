"""Why this home and not the next two is on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class ChoiceExplained(PlacementRule):
    """
    Gate until the record says why the chosen home is preferred to the next two.

    The authority must place the child in what is, in its opinion, the most appropriate placement
    available. An opinion that was formed can be written down: that it names the next two homes of
    the list is practice. Asked to confirm a placement, never for a ranking.
    """

    id: ClassVar[str] = "choice_explained"
    handbook: ClassVar[tuple[str, ...]] = ("P-02",)
    title: ClassVar[str] = "The reason why this home is preferred to the next two is recorded"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(5)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Record why this home is the most appropriate available, and why it is preferred to "
        "the next two."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.PLACEMENT_OFFICER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        return Finding.of(~frame.referral.has(Record.CHOICE_REASON))
