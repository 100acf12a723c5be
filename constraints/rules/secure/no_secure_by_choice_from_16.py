"""A child of 16 or over in a community home by choice is not kept in secure accommodation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeKind, Role, Topic

_FROM_YEARS = 16.0


@dataclass(frozen=True, slots=True)
class NoSecureByChoiceFrom16(PlacementRule):
    """
    Bars a secure children's home for a child of 16 or over accommodated under section 20(5).

    Section 25 does not apply to a child of 16 or over whom the authority accommodates in a
    community home under section 20(5) because that serves the child's welfare: for such a child
    there is no power to restrict liberty at all, with or without the court. Nobody lifts it;
    another legal basis for looking after the child would be another referral.
    """

    id: ClassVar[str] = "no_secure_by_choice_from_16"
    handbook: ClassVar[tuple[str, ...]] = ("L-20",)
    title: ClassVar[str] = (
        "A child of 16 or over accommodated under section 20(5) is not kept in secure accommodation"
    )
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "reg. 5(2), with s. 20(5) of the Children Act 1989",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/5/made",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "At 16 or over, and accommodated in a community home under section 20(5), the child "
        "may not be kept in secure accommodation."
    )
    asks: ClassVar[str] = (
        "Is the child 16 or over and accommodated in a community home by choice (section 20(5))?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        chose = frame.child.age_years.at_least(_FROM_YEARS)
        chose &= frame.referral.is_so(Circumstance.ACCOMMODATED_UNDER_20_5)
        return Finding.of(secure & chose, child_side=~chose.decided)
