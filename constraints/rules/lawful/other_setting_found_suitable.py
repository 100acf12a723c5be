"""A setting other than a children's home is found suitable first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class OtherSettingFoundSuitable(PlacementRule):
    """
    Asks for the suitability of a setting other than a children's home to be recorded first.

    Before placing a child in other arrangements the authority must be satisfied that they are
    suitable (schedule 6), arrange a visit by the child where practicable, and inform the
    reviewing officer.
    """

    id: ClassVar[str] = "other_setting_found_suitable"
    handbook: ClassVar[tuple[str, ...]] = ("L-06",)
    title: ClassVar[str] = (
        "A setting other than a children's home is found suitable before the placement"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 27(a) to (c) and sch. 6",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/27",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Not a children's home ({kind}). Record why it is suitable, that the child has "
        "visited or why not, and that the independent reviewing officer was told."
    )
    asks: ClassVar[str] = "What kind of setting is it?"
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.SERVICE_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        recorded = referral.has(Record.SUITABILITY) & referral.has(Record.IRO_INFORMED)
        return Finding.of(~childrens_home(frame.homes) & ~recorded, {"kind": frame.homes.kind})
