"""The reviewing officer is told where each placement was farther from home than the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.units import KM_PER_MILE
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class IroToldOfDistanceTrend(PlacementRule):
    """
    Duty to tell the reviewing officer of a child whom each placement took farther from home.

    A child should live near home so far as is reasonably practicable. Where the placements so far
    went farther and farther, whoever reviews the case hears of it before the next one. That it is
    told is practice; fewer than three placements have no trend.

    Parameters
    ----------
    rising_km
        Kilometres farther with each placement from which it is told: 0.8, half a mile, so
        that what is said as a mile is told. Practice.
    """

    id: ClassVar[str] = "iro_told_of_distance_trend"
    handbook: ClassVar[tuple[str, ...]] = ("P-04",)
    title: ClassVar[str] = (
        "The independent reviewing officer is told where each placement was farther from home"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "distance of past placements, after s. 22C(8)(a) of the Children Act 1989",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child's placements went farther and farther from home, about {miles:.0f} miles "
        "more each time: tell the independent reviewing officer."
    )
    asks: ClassVar[str] = (
        "Where were the child's placements so far, and how far from home was each?"
    )
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "how far from home each placement was",
        "why nothing nearer was found",
        "the plan to bring the child nearer",
    )

    rising_km: float = 0.8

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        farther = frame.referral.km_farther_by_move
        miles = farther.over(lambda km: km / KM_PER_MILE)
        due = farther.at_least(self.rising_km)
        return Finding.of(due, {"miles": miles}, child_side=~due.decided)
