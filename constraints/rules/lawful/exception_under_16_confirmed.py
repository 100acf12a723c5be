"""A claimed exception for a child under 16 is confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import listed_under_16
from constraints.vocabulary import Role, Topic

_PROTECTED_BELOW_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class ExceptionUnder16Confirmed(PlacementRule):
    """
    Asks a legal officer to confirm the exception of regulation 27B wherever it is claimed.

    The exception is narrow and the engine never infers it: it holds only where it is claimed,
    for a child under 16 and a setting that is not on the closed list. That the regulation stands
    was read, what it excepts was not.
    """

    id: ClassVar[str] = "exception_under_16_confirmed"
    handbook: ClassVar[tuple[str, ...]] = ("L-03",)
    title: ClassVar[str] = "A legal officer confirms the exception claimed for a child under 16"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 27B; its heading read, its terms not",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/27B",
        Evidence.MEMORY_UNSURE,
    )
    says: ClassVar[str] = (
        "The exception of regulation 27B is claimed for a child under 16 ({kind}): a legal "
        "officer must confirm it."
    )
    asks: ClassVar[str] = (
        "Is the exception of regulation 27B claimed, on what ground, and what kind of setting"
        " is it?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.LEGAL_OFFICER
    since: ClassVar[date | None] = date(2021, 9, 9)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        claimed = (
            frame.child.age_years.below(_PROTECTED_BELOW_YEARS)
            & frame.referral.claims_regulation_27b
        )
        return Finding.of(
            claimed & ~listed_under_16(frame.homes),
            {"kind": frame.homes.kind},
            child_side=~claimed.decided,
        )
