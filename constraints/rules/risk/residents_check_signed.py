"""The steps of a home's own check of its residents are signed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Truth
from constraints.vocabulary import Answer, Role, Topic


@dataclass(frozen=True, slots=True)
class ResidentsCheckSigned(PlacementRule):
    """
    Gate where a home has checked its residents against the child: clear, with steps in place.

    A home that runs the check itself tells nobody which rows of the matching matrix it settled, so
    that both managers sign once for the check and not for each row that was open.
    """

    id: ClassVar[str] = "residents_check_signed"
    handbook: ClassVar[tuple[str, ...]] = ("A-28",)
    title: ClassVar[str] = "The steps of the home's own check of its residents are signed for"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "impact risk assessment by the home, returned as a code",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The home checked those who live there against this child: clear, with steps. Its "
        "registered manager and our service manager sign which steps, and that they are in place."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    second_approver: ClassVar[Role | None] = Role.SERVICE_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        code = frame.pairs.residents_check.code
        return Finding.of(Truth.known(code == Answer.CLEAR_WITH_MITIGATIONS))
