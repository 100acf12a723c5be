"""The home takes children of this age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class AgeWithinStatement(PlacementRule):
    """
    Bars a home whose statement of purpose does not take the child's age.

    A home must be run as its statement of purpose says, and that gives the age range. Both ages
    of the range are whole years and included: a child is 17 until the 18th birthday.
    """

    id: ClassVar[str] = "age_within_statement"
    handbook: ClassVar[tuple[str, ...]] = ("L-10",)
    title: ClassVar[str] = "The statement of purpose takes children of this age"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 16(5) and sch. 1 para. 3(b)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/16",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home takes ages {age_from} to {age_to}; the child is {age}. Barred today; the "
        "registered manager may revise the statement."
    )
    asks: ClassVar[str] = "What ages does the home take? The child is {age}."
    topic: ClassVar[Topic] = Topic.AGE_AND_SEX
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        age, homes = frame.child.age_years, frame.homes
        outside = age.below(homes.age_from_years) | age.at_least(homes.age_to_years.plus(1.0))
        facts = {
            "age": age.over(np.floor),
            "age_from": homes.age_from_years,
            "age_to": homes.age_to_years,
        }
        return Finding.of(outside, facts, child_side=~age.over(np.floor).decided)
