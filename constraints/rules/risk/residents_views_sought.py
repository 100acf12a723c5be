"""Those who live in the home are asked what they think of someone new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, GroupRule, Source
from constraints.columns import Counts
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class ResidentsViewsSought(GroupRule):
    """
    Duty of the home to ask those who live there about the child's coming.

    A home helps children to say what they wish and feel, and its staff manage relationships so
    that they do not harm one another. That those who live there are asked before someone new
    comes, as far as the time allows and without the newcomer's story, and that what they say
    stands with the manager's assessment, is practice.
    """

    id: ClassVar[str] = "residents_views_sought"
    handbook: ClassVar[tuple[str, ...]] = ("A-27",)
    title: ClassVar[str] = "Those who live in the home are asked what they think of someone new"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 7, 11 and 12(2)(a)(iv)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/12",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "Ask those who live in the home what they think of someone new, without the child's "
        "story, and keep what they say with the manager's assessment."
    )
    asks: ClassVar[str] = "Does anyone live in the home now?"
    topic: ClassVar[Topic] = Topic.RESIDENTS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    recipient: ClassVar[Role | None] = Role.RESIDENTS
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "that somebody may come, and when, without the child's story",
        "what each thinks of it",
        "what would help",
    )

    def evaluate(self, counts: Counts) -> Finding:
        """Judge each home's counts."""
        living = counts.children_before.plus(counts.adults_before)
        return Finding.of(counts.childrens_home & living.above(0))
