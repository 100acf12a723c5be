"""Staff can do the clinical tasks the child needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.unmet import unmet
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ClinicalTasksCovered(PlacementRule):
    """
    Bars a home whose staff are not competent in a clinical task the child needs.

    Tasks such as tube feeding need competence delegated and checked by a nurse; a home must
    keep children's health and their medicines safe.
    """

    id: ClassVar[str] = "clinical_tasks_covered"
    handbook: ClassVar[tuple[str, ...]] = ("N-09",)
    title: ClassVar[str] = "Staff are competent in every clinical task the child needs"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 10, 23, 31 and 32",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/10",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "Staff are not competent in a task the child needs done: {task}."
    asks: ClassVar[str] = (
        "Which clinical tasks does the child need, and are staff on every shift competent in each?"
    )
    topic: ClassVar[Topic] = Topic.CLINICAL
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.HEALTH
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        lacking = unmet(frame.referral.clinical_tasks, frame.homes.does_task)
        unmet_or_unseen = lacking.any_of_them | frame.referral.unseen_needs
        return Finding.of(unmet_or_unseen, {"task": lacking.first}, lacking.child_side)
