"""What is asked tier by tier, and what each tier reached."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.solver.outcome import Status
from matcher.solver.problem import Ints, Prices


@dataclass(frozen=True, slots=True)
class Tier:
    """
    One of several aims that count in order: none gives way for a later one.

    Parameters
    ----------
    name
        For progress and messages.
    cost
        Of each pair, whole numbers, none negative; shape (pairs,).
    left_out
        What leaving each item out costs here, none negative; shape (items,). An item that must be
        placed stays so whatever stands here.
    worst
        Whether the greatest cost of any one item is made least (a bottleneck), not the sum.
    """

    name: str
    cost: Ints
    left_out: Ints
    worst: bool = False


@dataclass(frozen=True, slots=True)
class Reached:
    """
    What one tier came to.

    Parameters
    ----------
    name
        Of the tier.
    status
        Optimal where proved, given the tiers before it; otherwise feasible.
    value
        Of the answer in this tier.
    bound
        No answer as good in all tiers before costs less; None where that is not known, as after a
        tier that was not proved.
    seconds
        Taken for this tier.
    method
        How it was found or proved, for people to read.
    """

    name: str
    status: Status
    value: int
    bound: int | None
    seconds: float
    method: str


@dataclass(frozen=True, slots=True)
class Tiered:
    """
    Where each item goes, and what other answers are as good.

    Parameters
    ----------
    agent
        Of each item; -1 where it is left out. Shape (items,).
    reached
        One for each tier, in order.
    prices
        Duals of all pairs for the last tier that is a sum, with the sums before it weighed in so
        that they come first; to tell which agents matter. None where none were found.
    ties
        Item and agent (-1 for left out) that some other answer uses which is as good in every
        tier; in order.
    ties_complete
        Whether no other pair can be in an answer as good: proved.
    witnesses
        Answers as good in every tier; each tie is in one of them.
    is_first
        Whether the answer is proved the first of all that are as good, by the order of preference.
    """

    agent: Ints
    reached: tuple[Reached, ...]
    prices: Prices | None
    ties: tuple[tuple[int, int], ...]
    ties_complete: bool
    witnesses: tuple[Ints, ...] = ()
    is_first: bool = False
