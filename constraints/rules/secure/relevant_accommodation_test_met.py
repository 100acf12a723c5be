"""The test for depriving a child of liberty in accommodation for care and treatment is met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Country, HomeFact, HomeKind, Role, Topic


@dataclass(frozen=True, slots=True)
class RelevantAccommodationTestMet(PlacementRule):
    """
    Gate on depriving a child of liberty in a home for care and treatment, once it is law.

    A child may not be deprived of liberty in accommodation in England that is provided for care
    and treatment, and can be used in connection with it to deprive children of liberty, unless one
    limb of the test for secure accommodation is met, and a court authorises it. Section 13 inserts
    subsections (1A) and (1B) into section 25 of the Children Act 1989. Until it is in force the
    High Court decides (the rule `liberty_authorised_by_court`). Read as such accommodation: a
    children's home, not secure, that is skilled in care under restrictions.
    """

    id: ClassVar[str] = "relevant_accommodation_test_met"
    handbook: ClassVar[tuple[str, ...]] = ("L-22",)
    title: ClassVar[str] = (
        "The criteria of section 25 are met before a child is deprived of liberty in a home "
        "for care and treatment"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children's Wellbeing and Schools Act 2026",
        "s. 13 (Children Act 1989 s. 25(1A), (1B))",
        "https://www.legislation.gov.uk/ukpga/2026/21/section/13",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "One limb of the test must be met to deprive the child of liberty here, absconding with "
        "likely significant harm or likely injury to the child or others; neither is."
    )
    asks: ClassVar[str] = (
        "Would the child be deprived of liberty in this home, is it provided for care and "
        "treatment, and is a limb of the test met: absconding with likely significant harm, "
        "or likely injury?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.COURT
    not_commenced: ClassVar[str] = (
        "Royal Assent 29 April 2026. Comes into force on a day that the Secretary of State "
        "appoints by regulations (s. 78(5)); no such regulations were found."
    )
    enacted: ClassVar[date | None] = date(2026, 4, 29)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral, homes = frame.referral, frame.homes
        untested = referral.is_so(Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED)
        untested &= ~(referral.secure_absconding | referral.secure_injury)
        relevant = homes.kind.is_in(HomeKind.CHILDRENS_HOME, HomeKind.SCHOOL_REGISTERED_AS_HOME)
        relevant &= homes.country.is_in(Country.ENGLAND) & homes.is_so(HomeFact.SKILLED_FOR_LIBERTY)
        return Finding.of(relevant & untested, child_side=~untested.decided)
