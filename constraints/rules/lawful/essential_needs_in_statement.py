"""The statement of purpose covers what the child cannot do without."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.unmet import unmet
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class EssentialNeedsInStatement(PlacementRule):
    """
    Bars a home whose statement of purpose leaves out an essential need of the child.

    Children are admitted only if their needs are within the range the statement gives. A need
    that the home's labels do not settle is a question to the home, and not an exclusion; where
    nobody has gone through the list of needs, it is one to the social worker.
    """

    id: ClassVar[str] = "essential_needs_in_statement"
    handbook: ClassVar[tuple[str, ...]] = ("L-09",)
    title: ClassVar[str] = "The statement of purpose covers every essential need of the child"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 14(2)(a)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/14",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The statement of purpose does not cover {need}, which the child needs. Barred today;"
        " the registered manager may revise the statement."
    )
    asks: ClassVar[str] = (
        "What is essential for the child, and does the statement of purpose cover all of it?"
    )
    topic: ClassVar[Topic] = Topic.NEEDS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        lacking = unmet(frame.referral.essential_needs, frame.homes.meets_need)
        unmet_or_unseen = lacking.any_of_them | frame.referral.unseen_needs
        return Finding.of(unmet_or_unseen, {"need": lacking.first}, lacking.child_side)
