"""An arrangement that is not lawful is recorded as the failure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class CrisisArrangementRecorded(PlacementRule):
    """
    Duty where the child now lives in an arrangement that is not registered or not lawful.

    Such an arrangement is never proposed: the bars on settings see to that. Where one is used all
    the same, it is recorded as a failure on the day, with the director's own decision, the court's
    authority, what Ofsted was told and a plan to end it, and a registered home is looked for every
    day. Carrying on a home without registration is an offence; the daily search is practice. In
    force from the day of s. 11.
    """

    id: ClassVar[str] = "crisis_arrangement_recorded"
    handbook: ClassVar[tuple[str, ...]] = ("L-30",)
    title: ClassVar[str] = (
        "An arrangement that is not lawful is recorded as the failure it is, and ended"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "s. 11, with ss. 22A to 22C of the Children Act 1989",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/11",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The child now lives in an arrangement that is not registered or not lawful. Record "
        "it as a failure: the director's decision, the court's authority and the plan to end "
        "it. Tell Ofsted, and look for a registered home every day."
    )
    asks: ClassVar[str] = (
        "Does the child now live in an arrangement that is not registered or not lawful?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.DIRECTOR
    recipient: ClassVar[Role | None] = Role.OFSTED
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.DECISION)
    content: ClassVar[tuple[str, ...]] = (
        "where the child lives and since when",
        "the director's decision and the reason",
        "the court's authority, or that there is none",
        "the plan to end it, and the daily search for a registered home",
    )
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        crisis = frame.referral.is_so(Circumstance.IN_UNREGISTERED_ARRANGEMENT)
        return Finding.of(crisis, child_side=~crisis.decided)
