"""A secure home is only for a child who meets the criteria."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeKind, LegalStatus, Role, Topic

_MODIFIED_FROM_YEARS = 12.0


@dataclass(frozen=True, slots=True)
class SecureCriteriaMet(PlacementRule):
    """
    Bars a secure children's home unless the criteria for restricting liberty are met.

    Either a history of absconding, likely absconding from anywhere else and then significant
    harm; or likely injury to the child or others anywhere else. For a child of 12 or over
    detained by the police under PACE s. 38(6) the modified test asks only whether the child is
    likely to abscond, or to injure. A child remanded to local authority accommodation has had
    the ordinary test since 2012. Whom the modified test covers was read in the note to
    SI 2015/1883; its words are from memory.
    """

    id: ClassVar[str] = "secure_criteria_met"
    handbook: ClassVar[tuple[str, ...]] = ("L-16",)
    title: ClassVar[str] = "A child in a secure home meets the criteria for restricting liberty"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 25(1), with reg. 6 of SI 1991/1505, whose words were not read",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/25",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The criteria for secure accommodation are not met: neither absconding with likely "
        "significant harm, nor likely injury to the child or others."
    )
    asks: ClassVar[str] = (
        "Are the criteria for secure accommodation met: absconding with likely significant "
        "harm, or likely injury to the child or others?"
    )
    topic: ClassVar[Topic] = Topic.RISK
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    lifted_by: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        detained = referral.legal_status.is_in(LegalStatus.J2)
        modified = detained & frame.child.age_years.at_least(_MODIFIED_FROM_YEARS)
        met = referral.secure_absconding | referral.secure_injury
        met |= modified & referral.secure_likely_to_abscond
        secure = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        return Finding.of(secure & ~met, child_side=~met.decided)
