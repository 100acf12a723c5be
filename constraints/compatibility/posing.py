"""The level a child poses to others: what is graded, less what only rests on an allegation."""

from __future__ import annotations

from functools import reduce

import numpy as np

from constraints.columns import Children
from constraints.compatibility.mitigations import GRAVE_DOMAINS, GRAVE_LEVEL
from constraints.logic import Interval, Truth
from constraints.vocabulary import Domain

ALLEGED_LEVEL = 2.0
"""Level that sexual harm which is alleged only is treated as (handbook M-06)."""
REGRADED_WITHIN_DAYS = 28
"""Days from the evidence in which an allegation is to be graded again (handbook M-06)."""


def at_grave_level(children: Children) -> Truth:
    """Whether each child is at level 3 of sexual harm, self-harm or fire, in their shape."""
    grave = [posed(children, domain).at_least(GRAVE_LEVEL) for domain in GRAVE_DOMAINS]
    return reduce(Truth.__or__, grave)


def posed(children: Children, domain: Domain) -> Interval:
    """
    Give the level each child poses in one domain.

    As graded, but for sexual harm, of which the handbook's M-06 says that what is alleged only is
    treated as level 2 for 28 days and must then be regraded. A level above 2 so stands for sure
    only where it is proven; where it is not said whether it is, or where the 28 days have passed
    without a new grade, it stands possibly, and somebody has to ask.

    Parameters
    ----------
    children
        Shape (children, 1) or (1, children).
    domain
        What is posed.

    Returns
    -------
    level
        Same shape, 0 to 3. An allegation below level 2 is not raised here: the rows that count it
        as level 2 say so themselves.
    """
    graded = children.graded(domain)
    if domain is not Domain.MAY_CAUSE_SEXUAL_HARM:
        return graded
    proven = children.is_proven(domain)
    first = Interval.known(children.decided_on - REGRADED_WITHIN_DAYS)
    recent = children.evidence(domain).at_least(first)
    alleged = recent.surely & ~proven.possibly
    return Interval(
        np.where(proven.surely, graded.low, np.minimum(graded.low, ALLEGED_LEVEL)),
        np.where(alleged, np.minimum(graded.high, ALLEGED_LEVEL), graded.high),
    )
