"""Homes that may not be proposed, and every home's place in the order."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.answer.model.match import Distance
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Listed:
    """A home's place in the order, without its reasons; ranks as in `Match`."""

    urn: str
    group: Group
    rank: int
    best_rank: int
    worst_rank: int | None
    safety_low: float
    safety_high: float
    points_low: int
    points_high: int
    distance: Distance | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One rule that bars a home, the fact in words, who if anyone could change it, and how."""

    rule: str
    says: str
    lifted_by: str | None
    changed_by: str


@dataclass(frozen=True, slots=True)
class BarredHome:
    """A home that may not be proposed, with each rule that bars it."""

    urn: str
    distance: Distance | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Barred:
    """
    Homes that one rule keeps from being proposed.

    Parameters
    ----------
    rule, title, source, lifted_by, changed_by
        The rule, who if anyone could change what it rests on, and that in a sentence.
    homes
        How many it bars.
    alone
        How many it alone bars.
    walled
        Of a rule that somebody could change: how many another bars that nobody could change.
    nearest
        Reference numbers of the nearest of them.
    said
        What the nearest said when they refused the child, by URN; empty for other rules.
    """

    rule: str
    title: str
    source: str
    lifted_by: str | None
    changed_by: str
    homes: int
    alone: int
    walled: int
    nearest: tuple[str, ...]
    said: tuple[str, ...]
