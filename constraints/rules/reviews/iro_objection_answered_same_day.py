"""The reviewing officer's objection to an emergency move is answered the same day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Record, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class IroObjectionAnsweredSameDay(PlacementRule):
    """
    Duty of a named senior manager to answer the reviewing officer's objection in an emergency.

    Where the move cannot wait, a named senior manager answers the objection in writing on the day
    of the decision; the officer may still take the dispute further, or to Cafcass. The day is
    practice.
    """

    id: ClassVar[str] = "iro_objection_answered_same_day"
    handbook: ClassVar[tuple[str, ...]] = ("A-21",)
    title: ClassVar[str] = (
        "An objection of the independent reviewing officer to an emergency move is answered "
        "in writing the same day"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 25B(1), (3)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/25B",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The independent reviewing officer objects: a named senior manager answers in writing "
        "today."
    )
    asks: ClassVar[str] = (
        "Does the independent reviewing officer object to the move, and is it planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SERVICE_MANAGER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.DECISION)
    in_place_of: ClassVar[tuple[str, ...]] = ("iro_objection_answered",)
    content: ClassVar[tuple[str, ...]] = (
        "what the objection is",
        "the answer to each point, and why",
        "who answers, and where it can be taken next",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.IRO_OBJECTS) & referral.emergency
        due &= ~referral.has(Record.IRO_OBJECTION_ANSWERED)
        return Finding.of(due, child_side=~due.decided)
