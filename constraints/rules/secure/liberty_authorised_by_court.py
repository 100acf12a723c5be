"""A court has authorised restrictions that deprive a child of liberty outside a secure home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeKind, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class LibertyAuthorisedByCourt(PlacementRule):
    """
    Gate on a home that is not secure where the plan amounts to a deprivation of liberty.

    Only the High Court, under its inherent jurisdiction, can authorise restrictions that deprive a
    child of liberty anywhere but in a secure children's home, and it must have done so, restriction
    by restriction, before the restrictions start; the child may arrive before. The order makes no
    home lawful that is not registered: the bar on those stays. In force from the day of reg. 20:
    the jurisdiction of the court is older, the judgment of 30 July 2021 younger.
    """

    id: ClassVar[str] = "liberty_authorised_by_court"
    handbook: ClassVar[tuple[str, ...]] = ("L-21",)
    title: ClassVar[str] = (
        "A court has authorised the restrictions before a child is deprived of liberty"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "High Court, inherent jurisdiction",
        "Re T [2021] UKSC 35, with reg. 20 of SI 2015/541",
        "https://www.bailii.org/uk/cases/UKSC/2021/35.html",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The plan amounts to a deprivation of liberty in a home that is not secure: the court "
        "must authorise each restriction before it starts."
    )
    asks: ClassVar[str] = (
        "Would the plan for the child in this home amount to a deprivation of liberty?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        wanting = referral.is_so(Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED)
        wanting &= ~referral.has(Record.LIBERTY_COURT_AUTHORITY)
        elsewhere = ~frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(elsewhere & wanting, child_side=~wanting.decided)
