"""A child remanded to youth detention accommodation has a detention placement plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, LegalStatus, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class DetentionPlacementPlanPrepared(PlacementRule):
    """
    Duty to prepare the detention placement plan of a child remanded to a secure home.

    Youth detention accommodation includes secure children's homes. While a child is remanded to it,
    a detention placement plan stands in place of the placement plan, and of the care plan if the
    child is looked after only because of the remand. What it holds is in Sch. 2A, of which paras 1
    to 7 were read, as was reg. 47A; that it is due within ten working days (reg. 47C) is from
    memory.
    """

    id: ClassVar[str] = "detention_placement_plan_prepared"
    handbook: ClassVar[tuple[str, ...]] = ("Y-11",)
    title: ClassVar[str] = (
        "A child remanded to a secure home has a detention placement plan within ten working days"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "regs 47A, 47C, Sch. 2A",
        "https://www.legislation.gov.uk/uksi/2010/959/part/8A",
        Evidence.MEMORY_FAIRLY_SURE,
    )
    says: ClassVar[str] = (
        "If the court remanded the child to youth detention accommodation, prepare the "
        "detention placement plan with the home's manager."
    )
    asks: ClassVar[str] = "What is the child's legal status, and is this a secure home?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    clock: ClassVar[Clock | None] = Clock(10, TimeUnit.WORKING_DAYS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "how the child is cared for and kept safe there day by day",
        "family time, what a court has ordered about it, and how changes are told",
        "visits and advice by the social worker, and by an independent visitor if there is one",
        "health and dental care",
        "education and training, and any education, health and care plan",
        "the child's history, religion, culture and language",
        "who is told when something goes wrong",
    )
    since: ClassVar[date | None] = date(2013, 4, 19)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        remanded = frame.referral.legal_status.is_in(LegalStatus.J1)
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(remanded & secure, child_side=~remanded.decided)
