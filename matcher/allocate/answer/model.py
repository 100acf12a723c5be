"""What is told of an allocation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.allocate.answer.model_children import Proposed, Unplaced


@dataclass(frozen=True, slots=True)
class Aim:
    """
    One aim, and what the plan reaches in it.

    Parameters
    ----------
    name
        What is made least.
    value
        Of the plan.
    bound
        No plan that is as good in the aims before comes below; None where that is not known.
    proved
        Whether they are equal.
    method
        How it was found or proved, in the solver's words.
    """

    name: str
    value: int
    bound: int | None
    proved: bool
    method: str


@dataclass(frozen=True, slots=True)
class Fairness:
    """
    What it costs that the worst-off child comes before the total.

    Parameters
    ----------
    worst_loss, points
        Of the plan: points that the worst-off child loses against their own first choice, and
        points of all children.
    total_worst_loss, total_points
        Of the plan that looks at the total alone.
    comparable
        Whether both are proved and place as many children.
    """

    worst_loss: int
    points: int
    total_worst_loss: int
    total_points: int
    comparable: bool


@dataclass(frozen=True, slots=True)
class Siblings:
    """
    What becomes of brothers and sisters who are planned to live together.

    Parameters
    ----------
    referrals
        References.
    kept
        ``together``, ``near`` or ``apart``.
    """

    referrals: tuple[str, ...]
    kept: str


@dataclass(frozen=True, slots=True)
class Allocation:
    """
    A plan for a pool: proposed to people, never placed.

    Parameters
    ----------
    decided_on
        The day; None of an empty pool.
    supply
        In words.
    children, homes
        How many wait; how many homes there are.
    policy
        In words: what the allocation was allowed to do.
    fair
        Whether the worst-off child came before the total.
    status
        ``optimal`` where every aim is proved.
    proposed, unplaced
        In the order of the pool.
    aims
        In their order.
    siblings
        Each group of the pool; empty where the policy leaves it to the points.
    siblings_proved
        Whether it is proved that no more groups could be kept together or near.
    ties_complete
        Whether every other plan as good was looked for.
    fairness
        None where it was not asked for.
    seconds_allowed
        Of the solver: a plan that is not proved may become better with more.
    engine_version, ruleset_version, profile_hash, input_hash
        What it rests on.
    """

    decided_on: date | None
    supply: str
    children: int
    homes: int
    policy: tuple[str, ...]
    fair: bool
    status: str
    proposed: tuple[Proposed, ...]
    unplaced: tuple[Unplaced, ...]
    aims: tuple[Aim, ...]
    siblings: tuple[Siblings, ...]
    siblings_proved: bool
    ties_complete: bool
    fairness: Fairness | None
    seconds_allowed: float
    engine_version: str
    ruleset_version: str
    profile_hash: str
    input_hash: str
