"""An answer where places are scarce: those left out are placed at the cost of others."""

from __future__ import annotations

import numpy as np

from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.progress import Progress
from matcher.solver.conflicts.repair import Filling
from matcher.solver.problem import Ints

WORK = 400_000
"""Pairs looked at."""
MANY = 3
"""Pairs a bundle that bring nothing and cost nothing: room alone then says who is placed."""


def eject(progress: Progress, priced: Bundles, profit: Ints, filling: Filling) -> None:
    """
    Where a first answer left some out and many pairs cost nothing, place all by those pairs alone.

    What is best is then a matter of room, which bounds and sets say little of.

    Parameters
    ----------
    progress
        Told of better answers.
    priced
        All pairs, at costs that hold the prices of limits.
    profit
        What each pair brings at the first duals; shape (pairs,).
    filling
        The first answer.
    """
    free = np.flatnonzero(profit == 0)
    if (filling.places < 0).any() and free.size >= MANY * priced.count:
        places = _placed(priced, free)
        if _keeps_all(progress.bundles, places):
            progress.found(places, progress.bundles.value_at(places))


def _placed(of: Bundles, pairs: Ints) -> Ints:
    from matcher.solver.conflicts import kernels_eject  # waits for numba

    pairs = pairs[np.lexsort((of.cost[pairs], of.bundle[pairs]))]
    least = np.full(of.count, of.ceiling, dtype=np.int64)
    np.minimum.at(least, of.bundle, of.cost)
    empty = Filling(of)
    kernels_eject.eject(
        np.searchsorted(of.bundle[pairs], np.arange(of.count + 1)), pairs, of.agent, of.use,
        of.apart.arrays, of.agent_class, empty.left, empty.held, empty.places,
        of.must | (of.left_out > least), WORK,
    )  # fmt: skip
    return empty.places


def _keeps_all(of: Bundles, places: Ints) -> bool:
    out = places < 0
    chosen = np.flatnonzero(places[of.bundle] == of.agent)
    used = of.weight.total(chosen) + of.left_weight[:, out].sum(axis=1)
    return not (out & of.must).any() and bool((used <= of.most).all())
