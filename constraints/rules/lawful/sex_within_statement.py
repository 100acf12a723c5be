"""The home takes children of this sex."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Sex, SexTaken, Topic


@dataclass(frozen=True, slots=True)
class SexWithinStatement(PlacementRule):
    """
    Bars a home whose statement of purpose does not take the child's sex.

    A home must be run as its statement of purpose says, and that gives the sex of the children
    for whom it is meant.
    """

    id: ClassVar[str] = "sex_within_statement"
    handbook: ClassVar[tuple[str, ...]] = ("L-10",)
    title: ClassVar[str] = "The statement of purpose takes children of this sex"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 16(5) and sch. 1 para. 3(b)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/16",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The home takes {sex_taken} only; the child is {sex}. Barred today; the "
        "registered manager may revise the statement."
    )
    asks: ClassVar[str] = "Which sex does the home take? The child is {sex}."
    topic: ClassVar[Topic] = Topic.AGE_AND_SEX
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        sex, taken = frame.child.sex, frame.homes.sex_taken
        outside = (taken.is_in(SexTaken.FEMALE) & sex.is_in(Sex.MALE)) | (
            taken.is_in(SexTaken.MALE) & sex.is_in(Sex.FEMALE)
        )
        return Finding.of(outside, {"sex": sex, "sex_taken": taken}, child_side=~sex.decided)
