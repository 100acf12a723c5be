"""What is to be done by a day where a row of the matching matrix fires."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Source
from constraints.columns import Frame
from constraints.logic import Truth
from constraints.vocabulary import Role, Topic

PRACTICE = Source(
    "Practice",
    "impact risk assessments and matching matrices, put into directed rows",
    "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
    Evidence.PRACTICE,
)


class Given(Enum):
    """What a follow-up waits for, beside its rows."""

    PLANNED = "where the move is planned"
    AWAY = "where the home is outside our own area"
    YOUTH_JUSTICE = "where a youth justice service works with the child"

    def holds(self, frame: Frame) -> Truth:
        """Whether it is so; broadcasts to (referred, homes)."""
        if self is Given.PLANNED:
            return ~frame.referral.emergency
        if self is Given.AWAY:
            return ~frame.pairs.own_area
        return frame.referral.youth_justice_open


@dataclass(frozen=True, slots=True)
class FollowUp:
    """
    A duty that follows rows of the matrix; reads like a rule of the catalogue.

    Parameters
    ----------
    id, handbook, title, says, asks, owner, recipient, clock, content, topic, asked_of, source
        As in `constraints.base.Rule`; ``handbook`` names the rows that it follows.
    given
        What it waits for besides; all of it.
    """

    effect: ClassVar[Effect] = Effect.DUTY
    lifted_by: ClassVar[Role | None] = None
    approver: ClassVar[Role | None] = None
    since: ClassVar[date | None] = None
    until: ClassVar[date | None] = None
    not_commenced: ClassVar[str] = ""

    id: str
    handbook: tuple[str, ...]
    title: str
    says: str
    asks: str
    owner: Role
    recipient: Role
    clock: Clock
    content: tuple[str, ...]
    given: tuple[Given, ...] = ()
    topic: Topic = Topic.RISK
    asked_of: Role = Role.SOCIAL_WORKER
    source: Source = PRACTICE
