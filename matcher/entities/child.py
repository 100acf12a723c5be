"""The child referred, and the people who matter to the child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from constraints.vocabulary import Sex
from matcher.entities.profile import RiskProfile
from matcher.entities.where import Where


class RelationKind(Enum):
    """What another child is to this one."""

    SIBLING = "sibling"
    FRIEND = "friend"
    NAMED_APART = "named_apart"
    """A court order, or a named victim and offender: may not live together."""
    CAUTION = "caution"
    """Co-accused, former partner or fallen-out friend."""
    OFFENDED_TOGETHER = "offended_together"
    MISSING_TOGETHER = "missing_together"
    """Went missing together."""


@dataclass(frozen=True, slots=True)
class Relation:
    """
    A relation to another person, known by an opaque reference.

    Parameters
    ----------
    person
        Reference shared with `Resident.person` where that child lives in a home.
    kind
        What the person is to the child.
    to_live_with
        For a brother or sister looked after too: whether the plan is to live together.
    where
        Where the person lives, for visits; None where not known.
    visits_per_month
        How often they meet; None where not known.
    on
        For those who offended together, or went missing together: when last; None where not known.
    """

    person: str
    kind: RelationKind
    to_live_with: bool = False
    where: Where | None = None
    visits_per_month: float | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """
    Someone or somewhere that matters to the child and is visited.

    Parameters
    ----------
    label
        What it is to the child: "mother", "boxing club"; never a name.
    where
        Where it is; None where not known.
    visits_per_month
        How often; None where not known.
    """

    label: str
    where: Where | None
    visits_per_month: float | None


@dataclass(frozen=True, slots=True)
class Child:
    """
    The child referred.

    Parameters
    ----------
    reference
        The authority's reference; opaque, never a name.
    born
        Date of birth; None where only `age_years` or nothing is known.
    age_years
        Whole years on the day of the referral, where the date of birth is not known.
    sex
        As SSDA903 records it; None where not known.
    profile
        Risks and vulnerabilities.
    relations
        Other children who matter to the decision.
    contacts
        People and places visited.
    origin
        Where the child lived before care; None where not known.
    has_origin
        False where the child has no home address to be near (unaccompanied children), None where
        not known.
    strengths
        What the child is good at and likes, in a few words; shown, never scored.
    sibling_count
        Number of brothers and sisters to live with, where `relations` does not list them all;
        None where those listed are all.
    """

    reference: str
    born: date | None
    age_years: int | None
    sex: Sex | None
    profile: RiskProfile
    relations: tuple[Relation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    origin: Where | None = None
    has_origin: bool | None = None
    strengths: str | None = None
    sibling_count: int | None = None
