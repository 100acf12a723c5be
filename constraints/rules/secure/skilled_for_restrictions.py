"""A home that keeps a child under authorised restrictions has the skills and staff for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeFact, HomeKind, Role, Topic


@dataclass(frozen=True, slots=True)
class SkilledForRestrictions(PlacementRule):
    """
    Gate on a home that is not secure, and not skilled, where liberty is to be restricted.

    Restraint and restrictions may be used only by staff trained for them, as far as a court allows
    and in proportion. A home that is not a secure home must show, before the restrictions start,
    that it has the staff and the skills.
    """

    id: ClassVar[str] = "skilled_for_restrictions"
    handbook: ClassVar[tuple[str, ...]] = ("L-21",)
    title: ClassVar[str] = (
        "The home has the skills and staff to care for a child under authorised restrictions"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 20, 31 and 32",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/20",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = (
        "The home has not shown that it has the skills and staff to care for a child under "
        "restrictions that a court has authorised: record that it has."
    )
    asks: ClassVar[str] = (
        "Would the child be cared for under restrictions that amount to a deprivation of "
        "liberty, and has the home the skills and staff for that?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        needed = frame.referral.is_so(Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED)
        homes = frame.homes
        secure = homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        unskilled = ~secure & ~homes.is_so(HomeFact.SKILLED_FOR_LIBERTY)
        return Finding.of(needed & unskilled, child_side=~needed.decided)
