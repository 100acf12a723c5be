"""Column generation: worths from a linear programme over the sets met so far."""

from __future__ import annotations

import numpy as np

from matcher.solver.conflicts.bound import Priced, Pricer, Worth
from matcher.solver.conflicts.columns import Columns, Master, master
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints

SMOOTHING = 0.7
"""Share of the best worth in the one that is priced."""
CLOSE_ENOUGH = 1e-5
"""Share of the value that may lie between the linear programme and the bound at the end."""


def generate(
    progress: Progress, pricer: Pricer, priced: Priced, columns: Columns, seconds: float
) -> Priced:
    """
    Solve the linear relaxation of the set-partitioning form, or come near; give the best worth.

    Every round prices the agents between the duals and the best worth so far, and gives a bound
    (P. Wentges, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming",
    International Transactions in Operational Research 4 (1997)). If that brings no new column, the
    duals themselves are priced; if those bring none, the relaxation is solved.

    Parameters
    ----------
    progress
        Told of every better bound.
    pricer
        Of the pairs.
    priced
        The best worth so far.
    columns
        Met so far; new ones are added.
    seconds
        At most so long.
    """
    best, until = priced, progress.seconds + seconds
    while not progress.is_done():
        left = min(until - progress.seconds, progress.left)
        solved = master(columns.table(), left)
        if solved is None or _near(pricer, best, solved):
            return best
        for share in (SMOOTHING, 0.0):
            now = pricer.at(_between(best.worth, solved.worth, share))
            new = columns.add_best(now)
            if now.scaled > best.scaled:
                best = now
                progress.proved(now.bound)
            if new:
                break
        if not new:
            return best
    return best


def _near(pricer: Pricer, best: Priced, solved: Master) -> bool:
    below = best.scaled / pricer.bundles.scale
    return best.bound >= solved.value or solved.value - below <= CLOSE_ENOUGH * abs(solved.value)


def _between(best: Worth, now: Worth, share: float) -> Worth:
    def mixed(kept: Ints, new: Ints) -> Ints:
        return np.rint(share * kept + (1 - share) * new).astype(np.int64)

    return Worth(mixed(best.bundle, now.bundle), mixed(best.limit, now.limit))
