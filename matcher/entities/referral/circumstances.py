"""The child's school, wishes and past, and what stands on the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from constraints.vocabulary import (
    Wish,
)
from matcher.entities.where import Where


@dataclass(frozen=True, slots=True)
class School:
    """
    The child's school.

    Parameters
    ----------
    where
        Where it is; None where not known.
    must_continue
        Whether this school is to be kept; None where not decided.
    key_stage_4
        Whether the child is in years 10 or 11; None where not known.
    primary
        Whether of primary school age; None where not known.
    """

    where: Where | None
    must_continue: bool | None
    key_stage_4: bool | None
    primary: bool | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """
    Wishes and feelings about the move: the child's, and those of the parents.

    Parameters
    ----------
    text
        The child's words; None where they cannot be ascertained.
    on, by
        When ascertained, or found not to be ascertainable, and by which role.
    homes, areas
        What the child says of named homes (URN) and areas (ONS code).
    not_ascertainable
        Why the child's cannot be ascertained; None where they were.
    parents_on, parents_by
        When and by which role the wishes and feelings of the parents, and of others with parental
        responsibility, were ascertained, or found not to be ascertainable; None where neither.
    parents_not_ascertainable
        Why theirs cannot be ascertained; None where they were.
    """

    text: str | None
    on: date
    by: str
    homes: dict[str, Wish] = field(default_factory=dict)
    areas: dict[str, Wish] = field(default_factory=dict)
    not_ascertainable: str | None = None
    parents_on: date | None = None
    parents_by: str | None = None
    parents_not_ascertainable: str | None = None


@dataclass(frozen=True, slots=True)
class SecureGrounds:
    """
    Whether it appears that a limb of Children Act 1989 s. 25(1) is met.

    A child may not be kept in secure accommodation unless it appears; None is that nobody has
    recorded that it does, and then it does not.

    Parameters
    ----------
    absconding
        History of absconding, likely to abscond from elsewhere, and then significant harm.
    injury
        Likely to injure self or others if kept elsewhere.
    likely_to_abscond
        Likely to abscond from elsewhere, with or without a history (1991 regulations, reg. 6).
    """

    absconding: bool | None = None
    injury: bool | None = None
    likely_to_abscond: bool | None = None


@dataclass(frozen=True, slots=True)
class History:
    """
    What past placements come to; each None where not known.

    Parameters
    ----------
    moves_total, moves_12_months
        Changes of address.
    moves_total_at_least, moves_12_months_at_least
        What a part of the record shows, where the whole is not known.
    disruption_share
        Share of ended placements that ended by disruption, in [0, 1].
    shortest_stay_days
        Days.
    shortest_stay_at_most_days
        The shortest of the stays on record, where the record is not whole.
    stays_under_7_days
        Stays on record that ended within a week; where the record is not whole there may be others.
    current_stay_days
        Days since the child came to where they live.
    missing_12_months
        Times on record in the last twelve months, missing or away without authorisation.
    miles_trend
        Miles farther from the origin with each placement, where three or more are known; below 0
        nearer.
    """

    moves_total: int | None = None
    moves_12_months: int | None = None
    disruption_share: float | None = None
    shortest_stay_days: int | None = None
    moves_total_at_least: int | None = None
    moves_12_months_at_least: int | None = None
    shortest_stay_at_most_days: int | None = None
    stays_under_7_days: int | None = None
    current_stay_days: int | None = None
    missing_12_months: int | None = None
    miles_trend: float | None = None
