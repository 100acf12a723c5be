"""The host youth justice service is told on the first working day after an emergency placement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HostTeamToldInEmergency(PlacementRule):
    """
    Duty to tell the host youth justice service by the next working day.

    For a child with whom a youth justice service is working, placed outside the home area: the
    home service keeps the case and the host service delivers. The guidance asks that
    information be shared in a consistent and timely way; the next working day is this engine's
    default, where telling first was not possible.
    """

    id: ClassVar[str] = "host_team_told_in_emergency"
    handbook: ClassVar[tuple[str, ...]] = ("Y-02",)
    title: ClassVar[str] = (
        "The host youth justice service is told on the first working day after an emergency "
        "placement"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Youth Justice Board case management guidance",
        "Case responsibility",
        "https://www.gov.uk/guidance/case-management-guidance/case-responsibility",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Tell the duty inbox of the host youth justice service who is coming, when and where "
        "to, and who keeps the case."
    )
    asks: ClassVar[str] = (
        "Is a youth justice service working with the child, is the placement planned, and is "
        "the home outside our own area?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HOST_YJS
    clock: ClassVar[Clock | None] = Clock(1, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("host_team_told_first",)
    content: ClassVar[tuple[str, ...]] = (
        "who is coming, and when",
        "where the child will live, and who cares for the child",
        "that the home service keeps the case, and who holds it there",
        "the order or licence, its conditions and its end",
        "the risk and safety plan as it stands",
    )
    before_confirming: ClassVar[bool] = True

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        working = referral.youth_justice_open & referral.emergency
        return Finding.of(working & ~frame.pairs.own_area, child_side=~working.decided)
