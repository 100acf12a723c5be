"""A child whose sexual harm or fire-setting is not graded has an interim safety plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Truth
from constraints.vocabulary import GRADED_OR_PLANNED, Role, Topic


@dataclass(frozen=True, slots=True)
class InterimSafetyPlan(PlacementRule):
    """
    Asks for a written plan for the first 72 hours while a grave risk is unknown or not asked about.

    In two domains, harmful sexual behaviour and fire-setting, not knowing bars nothing and is not
    passed over either: a plan stands in until the risk is graded. Someone who looked and found
    nothing on file (none known, level 0 to 1) is enough. It is about what is recorded: grading the
    risk discharges it.

    Parameters
    ----------
    none_known_level
        Greatest level that "none known" leaves open, 0 to 3. 1: handbook 2.1.
    """

    id: ClassVar[str] = "interim_safety_plan"
    handbook: ClassVar[tuple[str, ...]] = ("M-06", "M-20")
    title: ClassVar[str] = "An interim safety plan stands in until grave risks are graded"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "grading of risk domains marked for an interim plan",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Whether the child has caused sexual harm or set fires is not graded: a written 72-hour "
        "interim safety plan is needed until it is."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.RISK
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER

    none_known_level: float = 1.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        ungraded = np.zeros(frame.child.born.low.shape, dtype=np.bool_)
        for domain in GRADED_OR_PLANNED:
            level = frame.child.graded(domain)
            ungraded = ungraded | (~level.decided & (level.high > self.none_known_level))
        return Finding.of(Truth.known(ungraded))
