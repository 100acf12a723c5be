"""Sets of bundles near to the best of their agents, listed."""

from __future__ import annotations

import numpy as np

from matcher.solver.conflicts.bound import Priced, Pricer, Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.columns import Table
from matcher.solver.problem import Ints

MOST_SETS = 60_000
"""Beyond them, pairs are chosen rather than sets."""
FIRST_ROOM = 4_096
FIRST_PART = 32_768
"""Of the bound: how near the first sets listed are."""


def nearly_best(bundles: Bundles, worth: Worth, below: int, most: int = MOST_SETS) -> Table | None:
    """
    Give every set that an answer which costs less than `below` may use; None if too many.

    Parameters
    ----------
    bundles
        Whose sets are listed.
    worth
        At which.
    below
        What an answer must cost less than.
    most
        Sets that are not too many.
    """
    now = Pricer(bundles).at(worth)
    return _near(bundles, now, below, most)


def nearest(bundles: Bundles, priced: Priced, most: int) -> Table:
    """
    Give the sets that come nearest to their agent's best: at most so many, and near as many.

    Parameters
    ----------
    bundles, priced
        Whose sets are listed, and at which worth.
    most
        Sets.
    """
    gap, table = max(abs(priced.bound) // FIRST_PART, 1), None
    while gap <= 2 * bundles.ceiling:
        more = _near(bundles, priced, priced.bound + gap, most)
        if more is None:
            break
        gap, table = 2 * gap, more
    return _best(bundles, priced) if table is None else table


def _best(bundles: Bundles, priced: Priced) -> Table:
    """Give the best set of each agent that has one."""
    chosen = priced.chosen[priced.chosen[:, 0] >= 0]
    column = np.repeat(np.arange(chosen.shape[0]), (chosen >= 0).sum(axis=1))
    return Table(bundles, column, chosen[chosen >= 0], chosen.shape[0])


def _near(bundles: Bundles, now: Priced, below: int, most: int) -> Table | None:
    least: Ints = now.gain - ((below - 1) * bundles.scale - now.scaled)
    return _listed(bundles, now, least, most)


def _listed(bundles: Bundles, now: Priced, least: Ints, most: int) -> Table | None:
    """Give every set that brings at least so much at each agent; None if too many."""
    from matcher.solver.conflicts.kernels_sets import near_best  # waits for numba

    of, longest = bundles, now.chosen.shape[1]
    room = min(FIRST_ROOM, most)
    while True:
        found = np.empty((room, longest), dtype=np.int64)
        agent = np.empty(room, dtype=np.int64)
        count = near_best(
            of.start, of.bundle, now.profit, of.use, of.capacity, of.apart.arrays, of.agent_class,
            least, found, agent,
        )  # fmt: skip
        if count >= 0:
            sets = found[:count]
            column = np.repeat(np.arange(count), (sets >= 0).sum(axis=1))
            return Table(of, column, sets[sets >= 0], count)
        if room == most:
            return None
        room = min(4 * room, most)
