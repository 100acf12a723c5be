"""One home judged for a child, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.explain import Reason
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Distance:
    """
    Miles in a straight line from where the child comes from.

    Parameters
    ----------
    low, high
        The least and the most it can be, as the two places are known; high is None where not known.
    miles
        From point to point on the ellipsoid; None where it was not measured.
    """

    low: float
    high: float | None
    miles: float | None


@dataclass(frozen=True, slots=True)
class Question:
    """
    One question to a home, or to the people who know the child.

    Parameters
    ----------
    number
        Its number on the list of the answer.
    topic
        What it is about.
    asked_of
        Who can answer.
    words
        The question as it can be read out.
    settles
        What each answer does.
    rules
        Ids of the rules that wait for it.
    homes
        How many homes to ask wait for it.
    """

    number: int
    topic: str
    asked_of: str
    words: str
    settles: str
    rules: tuple[str, ...]
    homes: int


@dataclass(frozen=True, slots=True)
class Duty:
    """
    A task that follows from the placement: who does it, for whom, by when.

    ``only_if`` is the question it waits for, where it is not sure; ``done_on`` the day on which it
    was done, where that is on record.
    """

    rule: str
    title: str
    says: str
    owner: str
    recipient: str
    due: str
    due_on: date | None
    source: str
    only_if: str | None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """
    What must be recorded before the placement is confirmed, and by whom.

    ``only_if`` and ``done_on`` as in `Duty`.
    """

    rule: str
    title: str
    topic: str
    says: str
    approver: str
    source: str
    only_if: str | None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """
    A home judged for a child, with reasons.

    Parameters
    ----------
    rank
        Place within its group, from 1; None in the group that may not be proposed.
    best_rank, worst_rank
        The best and the worst place it could have among those proposed once everything is known:
        all that is not known of it good and of the others bad, and the other way round. The worst
        is None where it may turn out that it may not be proposed, both in the group that may not.
    urn, name, kind, authority, area
        Which home, what it is, where, and what that area is to the responsible authority.
    group
        Can propose, ask first, may not.
    distance
        From the child's origin; None where the child has none or it is not known.
    residual_low, residual_high, residual
        Risk that remains with those living there, half levels 0 to 6, and in words.
    points_low, points_high
        Welfare points, 0 best.
    level_with_above
        Same safety and points as the home above: only distance sets them apart.
    overlaps_above
        What is not known could put it before the home above.
    bars, gates, duties, costs
        Rules that bear on it.
    asks
        Numbers of the answer's questions that are open for it.
    to_arrange
        Mitigations to be arranged before the start.
    telephone, email
        How to ring or write to it; None where not known.
    weekly_fee_pence
        Shown beside; never part of the order but as the last tie-break.
    registered_places
        None where not known.
    overall_grade
        Ofsted's, in words; None where not known.
    residents_known
        How many people are known to live there on the day of the start; there may be more.
    objection
        That the child says no to it, in words; None where no objection is on record.
    lives_here
        Whether the child is known to live there now; it is ranked as if the child came anew.
    """

    rank: int | None
    best_rank: int | None
    worst_rank: int | None
    urn: str
    name: str | None
    kind: str
    authority: str | None
    area: str
    group: Group
    distance: Distance | None
    residual_low: float
    residual_high: float
    residual: str
    points_low: int
    points_high: int
    level_with_above: bool
    overlaps_above: bool
    bars: tuple[Reason, ...]
    gates: tuple[Gate, ...]
    duties: tuple[Duty, ...]
    costs: tuple[Reason, ...]
    asks: tuple[int, ...]
    to_arrange: tuple[str, ...]
    telephone: str | None
    email: str | None
    weekly_fee_pence: int | None
    registered_places: int | None
    overall_grade: str | None
    residents_known: int
    objection: str | None
    lives_here: bool = False
