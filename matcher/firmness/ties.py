"""Homes that stand too close to be told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from matcher.firmness.criteria import stands_before

TIED_FROM = 0.25
"""Share of the vectors in which the order of two has to turn round for them to be tied: practice.
The one in front then stands there with odds of no more than three to one."""
AMONG = 30
"""Ties are looked for among so many homes from the first: nobody chooses farther down."""


@dataclass(frozen=True, slots=True)
class Ties:
    """
    Which of the first homes are tied, by place in the order from 0.

    A group begins with the first home that is in none, and goes on as long as each next home is
    tied with that first one: it is no chain, in which the last may have nothing to do with the
    first.

    Parameters
    ----------
    with_home
        Place of the first home of its group; its own where it begins one. Shape (homes,).
    turned
        Share of the vectors in which it stands before that first home; 0 for that one itself.
    not_known
        Whether what is not known could put it before that first home, under the profile's own
        weights.
    """

    with_home: Ints
    turned: Floats
    not_known: Bools


def ties_of(keys: list[Ints], best: Ints, worst: Ints, order: Ints) -> Ties:
    """
    Find the tied among some homes.

    Parameters
    ----------
    keys
        Under each vector, of `Criteria.keys`.
    best, worst
        Keys under the profile's own weights at either end of what is known; shape (homes,).
    order
        The homes to look at, in the order under the profile's own weights.
    """
    ties = Ties(np.arange(order.size), np.zeros(order.size), np.zeros(order.size, dtype=np.bool_))
    start = 0
    while start < order.size - 1:
        first, rest = order[start], order[start + 1 :]
        turned = stands_before(keys, rest, first).mean(axis=0)
        not_known = best[rest] < worst[first]
        apart = np.flatnonzero((turned < TIED_FROM) & ~not_known)
        end = start + 1 + (int(apart[0]) if apart.size else rest.size)
        of_group = slice(start + 1, end)
        ties.with_home[of_group] = start
        ties.turned[of_group] = turned[: end - start - 1]
        ties.not_known[of_group] = not_known[: end - start - 1]
        start = end
    return ties
