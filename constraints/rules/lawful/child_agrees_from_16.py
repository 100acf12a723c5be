"""A child of 16 or over who is accommodated agrees to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import LegalStatus, Record, Role, Topic

_CONSENT_FROM_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class ChildAgreesFrom16(PlacementRule):
    """
    Gate until a child of 16 or over accommodated under section 20 agrees to be.

    From 16 a child's own agreement to being accommodated stands, whatever anyone with parental
    responsibility says. The agreement is the child's to give, and is recorded before the move.
    """

    id: ClassVar[str] = "child_agrees_from_16"
    handbook: ClassVar[tuple[str, ...]] = ("L-24",)
    title: ClassVar[str] = "A child of 16 or over agrees to being accommodated"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 20(11)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/20",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "At 16 or over the child decides whether to be accommodated: record that the child agrees."
    )
    asks: ClassVar[str] = "Is the child 16 or over and accommodated by agreement (legal status V2)?"
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        decides = referral.legal_status.is_in(LegalStatus.V2)
        decides &= frame.child.age_years.at_least(_CONSENT_FROM_YEARS)
        wanting = decides & ~referral.has(Record.CHILD_AGREES)
        return Finding.of(wanting, child_side=~wanting.decided)
