"""Those with parental responsibility agree to the move of a child accommodated by agreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import LegalStatus, Record, Role, Topic

_CONSENT_FROM_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class ParentsAgreeToMove(PlacementRule):
    """
    Gate on moving a child accommodated under section 20 until the parents' agreement is recorded.

    Section 20 gives the authority no parental responsibility: anyone who has it may remove the
    child at any time. So each move is agreed with them, or the record says why nobody can be
    asked. The agreement of a child of 16 or over takes its place (s. 20(11)). The section asks
    that nobody validly objects; agreement on record is how practice shows it.
    """

    id: ClassVar[str] = "parents_agree_to_move"
    handbook: ClassVar[tuple[str, ...]] = ("L-29",)
    title: ClassVar[str] = (
        "Those with parental responsibility agree to this move of a child accommodated by agreement"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 20(7), (8), (11)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/20",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "The child is accommodated by agreement: record that those with parental "
        "responsibility agree to this move, or why nobody can be asked."
    )
    asks: ClassVar[str] = "Is the child accommodated by agreement (legal status V2), and under 16?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        decides = frame.child.age_years.at_least(_CONSENT_FROM_YEARS)
        decides &= referral.has(Record.CHILD_AGREES)
        wanting = referral.legal_status.is_in(LegalStatus.V2) & ~decides
        wanting &= ~referral.has(Record.PARENTS_AGREE)
        return Finding.of(wanting, child_side=~wanting.decided)
