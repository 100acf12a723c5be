"""Living with family is considered before a home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class FamilyOptionConsidered(PlacementRule):
    """
    Asks for the reason why the child cannot live with a parent to be recorded.

    The authority must arrange for the child to live with a parent or a person with parental
    responsibility unless that is inconsistent with welfare or not reasonably practicable. Asked
    to confirm a placement, never for a ranking.
    """

    id: ClassVar[str] = "family_option_considered"
    handbook: ClassVar[tuple[str, ...]] = ("P-01",)
    title: ClassVar[str] = "The reason why the child cannot live with family is recorded"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(2) to (4)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Record why the child cannot live with a parent or another person with parental "
        "responsibility."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(~frame.referral.has(Record.FAMILY_OPTION))
