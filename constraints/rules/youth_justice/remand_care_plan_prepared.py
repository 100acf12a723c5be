"""A child on remand has a care plan within five working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, LegalStatus, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class RemandCarePlanPrepared(PlacementRule):
    """
    Duty to prepare the care plan of a child remanded to local authority accommodation.

    A child remanded to local authority accommodation is looked after by the authority the court
    designates, and the care planning regulations apply with changes while the remand lasts. Where
    the child is looked after only because of the remand, the care plan is due within five working
    days and need not plan for permanence. Reg. 47A was read; 47B is from memory, and the
    regulations for Wales, which were read, say the same. In a secure home another duty applies.
    """

    id: ClassVar[str] = "remand_care_plan_prepared"
    handbook: ClassVar[tuple[str, ...]] = ("Y-11",)
    title: ClassVar[str] = (
        "A child looked after because of a remand has a care plan within five working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "regs 47A, 47B; Legal Aid, Sentencing and Punishment of Offenders Act 2012, ss. 92, 104",
        "https://www.legislation.gov.uk/uksi/2010/959/part/8A",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "The child is on remand: if looked after only because of it, prepare the care plan; "
        "plan too for the day the remand ends."
    )
    asks: ClassVar[str] = "What is the child's legal status, and is this a secure home?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HOME_YJS
    clock: ClassVar[Clock | None] = Clock(5, TimeUnit.WORKING_DAYS, Anchor.LOOKED_AFTER)
    content: ClassVar[tuple[str, ...]] = (
        "why the child is looked after",
        "how needs are met while on remand",
        "what happens on the day the remand ends",
    )
    since: ClassVar[date | None] = date(2013, 4, 19)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        remanded = frame.referral.legal_status.is_in(LegalStatus.J1)
        elsewhere = ~frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(remanded & elsewhere, child_side=~remanded.decided)
