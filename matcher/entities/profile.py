"""What is known of a child's risks and vulnerabilities: never a boolean, never by silence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from constraints.vocabulary import Domain, Group, SelfHarmMethod


class State(Enum):
    """How a fact is known."""

    KNOWN = "known"
    """Graded: the level stands."""
    NONE_KNOWN = "none_known"
    """Someone named looked on a named day and found nothing on file: counts as 0 to 1."""
    UNKNOWN = "unknown"
    """Asked, and not known: counts as 0 to 3."""
    NOT_ASKED = "not_asked"
    """Not asked yet: counts as 0 to 3."""


@dataclass(frozen=True, slots=True)
class Grade:
    """
    One domain of a child's profile (handbook 2.1).

    Parameters
    ----------
    domain
        Which risk, vulnerability or need.
    state
        How it is known.
    level
        0 to 3 where known, else None.
    on
        Date of the evidence, or of the check that found nothing.
    source
        Who says so, as a role or service; never a name.
    proven
        True where proven or police-confirmed, False where alleged, None where not said.
    graded_on
        Day on which somebody last graded it on that evidence, and from which the level grows old;
        None where only the evidence has a day, and the level grows old from that.
    """

    domain: Domain
    state: State
    level: int | None = None
    on: date | None = None
    source: str | None = None
    proven: bool | None = None
    graded_on: date | None = None

    @property
    def assessed_on(self) -> date | None:
        """Day from which what is known grows old; None where it has no day or nothing is known."""
        if self.state is State.KNOWN:
            return self.graded_on or self.on
        return self.on if self.state is State.NONE_KNOWN else None

    def __post_init__(self) -> None:
        if (self.state is State.KNOWN) != (self.level is not None):
            raise ValueError(f"{self.domain.name}: a level goes with the state known only.")
        if self.graded_on is not None and self.state is not State.KNOWN:
            raise ValueError(
                f"{self.domain.name}: a day of grading goes with the state known only."
            )
        if self.level is not None and not 0 <= self.level <= 3:
            raise ValueError(
                f"{self.domain.name}: expected a level from 0 to 3, found {self.level}."
            )
        if self.state is State.NONE_KNOWN and (self.on is None or self.source is None):
            raise ValueError(f"{self.domain.name}: none known needs who looked and on which day.")


@dataclass(frozen=True, slots=True)
class RiskProfile:
    """
    All that is known of one child's risks and vulnerabilities.

    Parameters
    ----------
    grades
        At most one for each domain.
    none_other_on, none_other_by
        The statement "none other known, checked by, on" for every domain not listed; without it
        those domains are not asked.
    groups
        Groups the child belongs to that abuse is aimed at; None where not known.
    sexual_harm_targets, abuse_targets
        Groups that sexual harm, and abuse, by this child is aimed at; each None where not known.
    targets_younger
        Whether sexual harm by this child is aimed at younger children; None where not known.
    self_harm_methods
        How the child has harmed themselves; None where not known.
    weapon_used_on
        Date a weapon was last used on a child; None with `weapon_known` false where not known.
    weapon_known
        Whether it is known if a weapon was used.
    fire_intent
        Whether a fire was set with intent or in an occupied building; None where not known.
    affiliations, rivals
        Codes of groups the child is linked with, and of groups that are their rivals.
    rivalry_confirmed_on
        Date the police confirmed the rivalry; None where it is claimed only.
    networks, lines
        Codes of networks of people who exploit the child, and of drugs lines the child is linked
        with; empty where somebody looked and none is known, None where nobody did.
    has_infection, immunity_lowered, liberty_restricted
        As of `constraints.columns.Children`; None where not known, unless none other is known.
    """

    grades: tuple[Grade, ...] = ()
    none_other_on: date | None = None
    none_other_by: str | None = None
    groups: frozenset[Group] | None = None
    sexual_harm_targets: frozenset[Group] | None = None
    abuse_targets: frozenset[Group] | None = None
    targets_younger: bool | None = None
    self_harm_methods: frozenset[SelfHarmMethod] | None = None
    weapon_used_on: date | None = None
    weapon_known: bool = False
    fire_intent: bool | None = None
    affiliations: frozenset[str] = frozenset()
    rivals: frozenset[str] = frozenset()
    rivalry_confirmed_on: date | None = None
    networks: frozenset[str] | None = None
    lines: frozenset[str] | None = None
    has_infection: bool | None = None
    immunity_lowered: bool | None = None
    liberty_restricted: bool | None = None

    def __post_init__(self) -> None:
        listed = [grade.domain for grade in self.grades]
        if len(listed) != len(set(listed)):
            raise ValueError("A domain is graded twice.")
        if (self.none_other_on is None) != (self.none_other_by is None):
            raise ValueError("None other known needs both who looked and on which day.")
