"""What is told of the prices of places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.allocate.answer.model import Aim
from matcher.allocate.answer.model_children import Otherwise


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """
    A place that a plan gives to a child.

    Parameters
    ----------
    urn, name, place
        The home, and the place in it; its name is None where places are not described.
    referral
        Reference of the child.
    """

    urn: str
    name: str | None
    place: str | None
    referral: str


@dataclass(frozen=True, slots=True)
class PricedPlace:
    """
    A place, and what the plan would come to without it.

    Parameters
    ----------
    given
        Which place, to whom.
    screened
        What the duals of the plan say the home gains by all its places, in points; None where there
        are none. It chose what was looked at first and is no price.
    without
        What the plan would come to: solved again, and certified. After the first aim that gets
        worse the later ones are not to be compared.
    """

    given: GivenPlace
    screened: float | None
    without: Otherwise


@dataclass(frozen=True, slots=True)
class Prices:
    """
    What each place of a plan is worth to the children who wait.

    Parameters
    ----------
    decided_on, supply, children, homes, fair, status, aims
        As of `Allocation`.
    placed
        Children to whom the plan gives a place.
    dear
        Places without which the plan would be worse, dearest first.
    worth_nothing
        Places without which it would be as good.
    not_proved
        Places of which what was found in the time is not proved.
    not_looked_at
        Places that were left when the time was up.
    free
        Places that the plan gives to nobody: it does without them.
    seconds_allowed, engine_version, ruleset_version, profile_hash, input_hash
        As of `Allocation`.
    """

    decided_on: date | None
    supply: str
    children: int
    homes: int
    placed: int
    fair: bool
    status: str
    aims: tuple[Aim, ...]
    dear: tuple[PricedPlace, ...]
    worth_nothing: tuple[PricedPlace, ...]
    not_proved: tuple[PricedPlace, ...]
    not_looked_at: tuple[GivenPlace, ...]
    free: int
    seconds_allowed: float
    engine_version: str
    ruleset_version: str
    profile_hash: str
    input_hash: str
