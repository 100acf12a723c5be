"""The host youth justice service says that it has read the records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HostTeamAcknowledges(PlacementRule):
    """
    Duty to have the host youth justice service acknowledge the child's records.

    Records that were sent are not records that were read. Within two working days of the sending
    the host service acknowledges them; otherwise the home service calls. Both are this engine's
    default.
    """

    id: ClassVar[str] = "host_team_acknowledges"
    handbook: ClassVar[tuple[str, ...]] = ("Y-04",)
    title: ClassVar[str] = (
        "The host youth justice service acknowledges the records within two working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Youth Justice Board case management guidance",
        "Case responsibility",
        ("https://www.gov.uk/guidance/case-management-guidance/case-responsibility"),
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Have the host youth justice service confirm that it has read the records; call if it "
        "has not."
    )
    asks: ClassVar[str] = (
        "Is a youth justice service working with the child, and is the home outside our own area?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.HOME_YJS
    recipient: ClassVar[Role | None] = Role.HOST_YJS
    clock: ClassVar[Clock | None] = Clock(2, TimeUnit.WORKING_DAYS, Anchor.SENDING)
    content: ClassVar[tuple[str, ...]] = (
        "that the records came and were read",
        "by whom, and on which day",
        "what is still missing",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        working = frame.referral.youth_justice_open
        return Finding.of(working & ~frame.pairs.own_area, child_side=~working.decided)
