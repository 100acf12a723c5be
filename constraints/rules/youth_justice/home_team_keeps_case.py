"""The home youth justice service keeps the case, and agrees what the host service does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class HomeTeamKeepsCase(PlacementRule):
    """
    Duty to agree who keeps the case and who delivers, for a child placed outside the area.

    The service of the authority that looks after the child keeps the case wherever the child is
    placed; the host service, where the child lives, delivers on its behalf. The guidance tells the
    two apart; that both agree in writing what each does, within five working days, is this engine's
    default. The guidance was written anew in 2022, on a day that was not read: it stands from the
    first of that year.
    """

    id: ClassVar[str] = "home_team_keeps_case"
    handbook: ClassVar[tuple[str, ...]] = ("Y-01",)
    title: ClassVar[str] = (
        "The home youth justice service keeps the case and agrees what the host service does"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Youth Justice Board case management guidance",
        "Case responsibility",
        ("https://www.gov.uk/guidance/case-management-guidance/case-responsibility"),
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "The home youth justice service keeps the case: agree in writing with the host service "
        "what it does on its behalf."
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
        "who holds the case at the home service",
        "what the host service does on its behalf",
        "how often both speak, and who goes to court",
        "when this is looked at again",
    )
    since: ClassVar[date | None] = date(2022, 1, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        working = frame.referral.youth_justice_open
        return Finding.of(working & ~frame.pairs.own_area, child_side=~working.decided)
