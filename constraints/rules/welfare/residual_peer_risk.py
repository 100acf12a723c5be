"""Little risk remains between the child and the children already living there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, ResidualRule, Source
from constraints.logic import Interval
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ResidualPeerRisk(ResidualRule):
    """
    Cost that grows with the risk that remains after mitigations, in both directions.

    The home's manager must protect each child from harm by others there; how the risk between two
    children is graded, and lowered, is practice (the matching matrix). Ordinary risk is a cost like
    others, so that a home does not win by being empty. That children be safe is among the needs
    that the corporate parenting principles make an authority have regard to (Children and Social
    Work Act 2017 s. 1(1)(g)).

    Parameters
    ----------
    worst_half_levels
        Half levels from which the cost is full. 6: level 3 with nothing in place (handbook S-01).
    """

    id: ClassVar[str] = "residual_peer_risk"
    handbook: ClassVar[tuple[str, ...]] = ("S-01", "P-15")
    title: ClassVar[str] = "Little risk remains between the child and those who live there"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "residual peer risk, both directions, as the matching matrix grades it",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "After what the home has in place, the risk that remains is {half_levels} on a scale from "
        "0 to 6."
    )
    asks: ClassVar[str] = (
        "Who lives there, and what is in place? The risk that remains is {half_levels} on a scale "
        "from 0 to 6."
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    worst_half_levels: float = 6.0

    def evaluate(self, residual: Interval) -> Finding:
        """Judge every referred child against every home."""
        share = residual.share_between(0.0, self.worst_half_levels)
        return Finding.by_degree(share, {"half_levels": residual})
