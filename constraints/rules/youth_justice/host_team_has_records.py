"""The host youth justice service has the child's full records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HostTeamHasRecords(PlacementRule):
    """
    Duty to send the host youth justice service the full records of the child.

    With the first message if possible and at the latest five working days after the start; both
    are this engine's default, set because host services have waited three weeks for
    assessments.
    """

    id: ClassVar[str] = "host_team_has_records"
    handbook: ClassVar[tuple[str, ...]] = ("Y-03",)
    title: ClassVar[str] = (
        "The host youth justice service has the full records within five working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Youth Justice Board case management guidance",
        "Case responsibility",
        "https://www.gov.uk/guidance/case-management-guidance/case-responsibility",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Send the host youth justice service the assessment, the risk and safety plans, the "
        "order or licence, the summary of offences, the care plan and everyone's contact "
        "details."
    )
    asks: ClassVar[str] = (
        "Is a youth justice service working with the child, and is the home outside our own area?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.HOME_YJS
    recipient: ClassVar[Role | None] = Role.HOST_YJS
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "the assessment (AssetPlus)",
        "the plans for risk and safety",
        "the order or licence",
        "the summary of offences",
        "the care plan",
        "everyone's contact details",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        working = frame.referral.youth_justice_open
        return Finding.of(working & ~frame.pairs.own_area, child_side=~working.decided)
