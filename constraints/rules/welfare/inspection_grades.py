"""Inspectors found the home good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from constraints.arrays import Floats
from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class InspectionGrades(PlacementRule):
    """
    Cost of a weaker grade, mainly for how well children are helped and protected.

    A weak criterion, and few points: Ofsted found no link between the needs a home takes and its
    grade. A home not inspected yet is not known, neither good nor bad. What a notice or restriction
    forbids is for other rules.

    Parameters
    ----------
    share_by_grade
        Share of breach by `Grade`, best first: outstanding, good, requires improvement, inadequate.
        Practice.
    helped_part
        Part that rests on the grade for help and protection, the rest on the overall one. Practice.
    """

    id: ClassVar[str] = "inspection_grades"
    handbook: ClassVar[tuple[str, ...]] = ("S-11",)
    title: ClassVar[str] = "Inspectors found that children are well helped and protected"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "Ofsted's judgements under the social care common inspection framework",
        "https://www.gov.uk/government/publications/social-care-common-inspection-framework-sccif-childrens-homes",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Ofsted's grades: helped and protected {helped_grade}, overall {overall_grade}."
    )
    asks: ClassVar[str] = "Has the home been inspected yet, and what did inspectors say so far?"
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    share_by_grade: tuple[float, ...] = (0.0, 0.2, 0.7, 1.0)
    helped_part: float = 0.75

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        helped, overall = frame.homes.helped_grade, frame.homes.overall_grade
        low, high = (
            self.helped_part * self._share(helped, unknown)
            + (1.0 - self.helped_part) * self._share(overall, unknown)
            for unknown in (0.0, 1.0)
        )
        return Finding(low, high, {"helped_grade": helped, "overall_grade": overall})

    def _share(self, grade: Coded, unknown: float) -> Floats:
        """Give the share of breach of each grade, and ``unknown`` where there is none."""
        share = np.asarray(self.share_by_grade)[grade.code]
        return np.where(grade.code == NOT_KNOWN, unknown, share)
