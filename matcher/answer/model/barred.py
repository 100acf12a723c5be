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
    """One rule that bars a home, the fact in words, and who if anyone could change it."""

    rule: str
    says: str
    lifted_by: str | None


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
    rule, title, source, lifted_by
        The rule, and who if anyone could change what it rests on.
    homes
        How many it bars.
    alone
        How many it alone bars.
    nearest
        Reference numbers of the nearest of them.
    said
        What the nearest said when they refused the child, by URN; empty for other rules.
    """

    rule: str
    title: str
    source: str
    lifted_by: str | None
    homes: int
    alone: int
    nearest: tuple[str, ...]
    said: tuple[str, ...]
