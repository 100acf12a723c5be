"""Ways of deciding day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from matcher.rolling.prices import Pricing


class Way(Enum):
    """Who is decided on together."""

    ONE_BY_ONE = "each child as it comes"
    DAY = "the children of a day at once"


@dataclass(frozen=True, slots=True)
class Policy:
    """
    How a day's children are placed.

    Parameters
    ----------
    name
        For the table.
    way
        One by one, or the day at once.
    by_distance
        Whether the nearest home is taken, rather than the one with the fewest points; one by one
        only.
    pricing
        How places are priced by who may still come; None for no prices.
    refuses
        Whether a child may be left unplaced for the sake of children who may come. Otherwise prices
        say which home a child goes to, never whether.
    waits
        Whether children wait until the day they move in before they are decided on, rather than be
        decided on when they come.
    """

    name: str
    way: Way
    by_distance: bool = False
    pricing: Pricing | None = None
    refuses: bool = False
    waits: bool = False

    def __post_init__(self) -> None:
        if self.by_distance and (self.way is Way.DAY or self.pricing):
            raise ValueError("by_distance: expected one by one, without prices.")
        if self.refuses and self.pricing is None:
            raise ValueError("refuses: expected prices to refuse by.")


IMMEDIATE = Policy("immediate, fewest points", Way.ONE_BY_ONE)
NEAREST = Policy("first come, nearest", Way.ONE_BY_ONE, by_distance=True)
BATCH = Policy("daily batch", Way.DAY)


def priced(policy: Policy, pricing: Pricing | None = None, *, refuses: bool = False) -> Policy:
    """Give a policy guided by prices."""
    name = f"{policy.name}, prices" + (" that may refuse" if refuses else "")
    return replace(policy, name=name, pricing=pricing or Pricing(), refuses=refuses)
