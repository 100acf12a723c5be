"""An objection of the independent reviewing officer is answered before a planned move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class IroObjectionAnswered(PlacementRule):
    """
    Gate on a planned move to which the independent reviewing officer objects.

    The officer monitors how the authority does its duty, ensures that the child's wishes are given
    due consideration, and may refer the case to Cafcass. No section stops a move that the officer
    objects to: that a planned move waits until the objection is answered is practice.
    """

    id: ClassVar[str] = "iro_objection_answered"
    handbook: ClassVar[tuple[str, ...]] = ("A-21",)
    title: ClassVar[str] = (
        "An objection of the independent reviewing officer is answered before a planned move"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 25B(1), (3)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/25B",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The independent reviewing officer objects: the objection must be answered before the move."
    )
    asks: ClassVar[str] = (
        "Does the independent reviewing officer object to the move, and is it planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.IRO
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        wanting = referral.is_so(Circumstance.IRO_OBJECTS) & ~referral.emergency
        wanting &= ~referral.has(Record.IRO_OBJECTION_ANSWERED)
        return Finding.of(wanting, child_side=~wanting.decided)
