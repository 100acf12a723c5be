"""What an allocation is for, one aim after the other."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from constraints.arrays import Ints
from matcher.allocate.judged import SAFETY_PARTS
from matcher.allocate.problem import Worth
from matcher.solver.tiers import Tier

WITHOUT_A_PLACE = "children without a place"
UNDECIDED = "homes of which some bar is undecided"
WORST_LOSS = "points that the worst-off child loses against their own first choice"
POINTS = "points of all children"
METRES = "metres of all children from where they come from"


def risk_aim(parts: int) -> str:
    """Name the aim that counts children at one residual, in parts of a half level."""
    return f"children at a residual of {parts / SAFETY_PARTS:g} half levels"


def aims_of(worth: Worth, children: int, *, fair: bool) -> tuple[Tier, ...]:
    """
    Give the aims in sequence: nothing later is worth anything earlier.

    As many children as can be are placed. Then as few as can be in homes of which something is
    undecided; as few as can be at the worst residual from which safety comes before welfare, then
    at the next. Then, unless the total alone is asked for, the child who loses most against their
    own first choice loses as little as can be (handbook Z-09: the duty is owed to each child).
    Then the points of all, and where these are equal their distances.

    Parameters
    ----------
    worth
        Of each pair.
    children
        How many wait.
    fair
        Whether the worst-off child comes before the total.
    """
    return tuple(_aims(worth, np.zeros(children, dtype=np.int64), fair=fair))


def _aims(worth: Worth, nothing: Ints, *, fair: bool) -> Iterator[Tier]:
    yield Tier(WITHOUT_A_PLACE, np.zeros_like(worth.points), nothing + 1)
    if worth.undecided.any():
        yield Tier(UNDECIDED, worth.undecided, nothing)
    for parts in sorted(set(worth.safety.tolist()) - {0}, reverse=True):
        yield Tier(risk_aim(parts), (worth.safety == parts).astype(np.int64), nothing)
    if fair:
        yield Tier(WORST_LOSS, worth.loss, nothing, worst=True)
    yield Tier(POINTS, worth.points, nothing)
    yield Tier(METRES, worth.metres, nothing)
