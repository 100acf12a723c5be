"""The home's own check of its residents does not say no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Truth
from constraints.vocabulary import Answer, Role, Topic


@dataclass(frozen=True, slots=True)
class ResidentsCheckClear(PlacementRule):
    """
    Bars a home that has checked its residents against the child and says it is not possible.

    A home may run the check itself and return a code only, so that residents' facts stay with it.
    A home that has not checked is not barred: the rows of the matching matrix ask it.
    """

    id: ClassVar[str] = "residents_check_clear"
    handbook: ClassVar[tuple[str, ...]] = ("A-28",)
    title: ClassVar[str] = "The home's own check of its residents finds the placement possible"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Practice",
        "impact risk assessment by the home, returned as a code",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The home checked the children living there against this child and says the placement is "
        "not possible."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(Truth.known(frame.pairs.residents_check.code == Answer.NOT_POSSIBLE))
