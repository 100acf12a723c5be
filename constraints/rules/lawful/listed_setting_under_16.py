"""A child under 16 lives only where the law lists."""

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
class ListedSettingUnder16(PlacementRule):
    """
    Bars other arrangements for a child under 16 outside the closed list of regulation 27A.

    Beside children's homes the list holds care homes, hospitals, residential family centres,
    schools and holiday schemes for disabled children. Where the exception of regulation 27B is
    claimed, the gate that has it confirmed takes over; it is never inferred.
    """

    id: ClassVar[str] = "listed_setting_under_16"
    handbook: ClassVar[tuple[str, ...]] = ("L-02",)
    title: ClassVar[str] = "A child under 16 lives in a kind of setting that the law lists"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 27A",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/27A",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "A child under 16 may not be placed in this kind of setting: {kind}."
    asks: ClassVar[str] = (
        "What kind of setting is it, and how old is the child? Under 16 only a children's "
        "home, care home, hospital, residential family centre, school or holiday scheme for "
        "disabled children is lawful."
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2021, 9, 9)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        protected = (
            frame.child.age_years.below(_PROTECTED_BELOW_YEARS)
            & ~frame.referral.claims_regulation_27b
        )
        return Finding.of(
            protected & ~listed_under_16(frame.homes),
            {"kind": frame.homes.kind},
            child_side=~protected.decided,
        )
