"""Those who live there are whom the child should live with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.compatibility.by_home import ByHome
from constraints.compatibility.relations import YoungerBy
from constraints.logic import Truth
from constraints.vocabulary import Company, Role, Topic


@dataclass(frozen=True, slots=True)
class CompanyAsAdvised(PlacementRule):
    """
    Cost of company other than what is advised for the child: none, only older, only younger.

    The placements data standard asks who the child can be cared for alongside (livingCompanions).
    That the child should live with others, whoever they are, is judged by company_of_children.
    """

    id: ClassVar[str] = "company_as_advised"
    handbook: ClassVar[tuple[str, ...]] = ("S-03",)
    title: ClassVar[str] = "Those who live there are whom the child should live with"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Practice",
        "Placements Data Standard, living companions",
        "https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "It is advised that the child lives with {company}, and those who live there differ."
    )
    asks: ClassVar[str] = (
        "With whom should the child live, and how old are those who live there? Advised: {company}."
    )
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        company = frame.referral.company
        alone = frame.homes.solo | frame.counts.people_after.at_most(1.0)
        breached = company.is_in(Company.SOLO) & ~alone
        for advised in (Company.ONLY_OLDER, Company.ONLY_YOUNGER):
            wanted = company.is_in(advised)
            if wanted.possibly.any():
                breached = breached | (wanted & _others_there(frame, advised))
        return Finding.of(breached, {"company": company}, child_side=~company.decided)


def _others_there(frame: Frame, advised: Company) -> Truth:
    """Whether somebody lives there who is not older, or not younger, than the child."""
    child, living = frame.child, frame.residents.across()
    sides = (living, child) if advised is Company.ONLY_OLDER else (child, living)
    wanted = YoungerBy(0).holds(*sides, frame.between)
    return ByHome(frame.resident_home, frame.shape[1]).any_of(~wanted)
