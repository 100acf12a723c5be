"""A child of 16 or 17 lives in a registered or excepted setting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import listed_from_16
from constraints.vocabulary import Role, Topic

_FROM_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class RegisteredSettingFrom16(PlacementRule):
    """
    Bars other arrangements for a child of 16 or 17 that are neither registered nor excepted.

    Supported accommodation must be provided by a registered undertaking; care homes, hospitals,
    residential family centres, schools, colleges and holiday schemes are excepted.
    """

    id: ClassVar[str] = "registered_setting_from_16"
    handbook: ClassVar[tuple[str, ...]] = ("L-04",)
    title: ClassVar[str] = "A child of 16 or 17 lives in a registered or excepted setting"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 27C",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/27C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "A child of 16 or 17 may not be placed there: {kind}, {status}."
    asks: ClassVar[str] = (
        "How old is the child, and is it supported accommodation registered with Ofsted, or "
        "an excepted setting such as a care home or college?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.OFSTED
    since: ClassVar[date | None] = date(2023, 10, 28)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        old_enough = frame.child.age_years.at_least(_FROM_YEARS)
        homes = frame.homes
        return Finding.of(
            old_enough & ~listed_from_16(homes),
            {"kind": homes.kind, "status": homes.status},
            child_side=~old_enough.decided,
        )
