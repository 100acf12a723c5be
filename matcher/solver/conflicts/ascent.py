"""Worths improved round by round, before any linear programme is solved."""

from __future__ import annotations

import numpy as np

from matcher.solver.conflicts.bound import Priced, Pricer, Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.programs import Floats
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints

DEFLECTION = 0.9
"""Share of the last direction that stays in the next."""
PATIENCE = 20
"""Rounds without a better bound until steps are halved."""
SMALLEST_STEP = 1 / 4096
NEAR_ENOUGH = 1e-5
"""Share of what is aimed at that may be missing in the end."""
AIM = 0.01
"""Share of the bound that steps aim beyond it, where nothing better is known."""


def ascend(
    progress: Progress,
    pricer: Pricer,
    priced: Priced,
    rounds: int,
    aim: float | None = None,
) -> Priced:
    """
    Raise the Lagrangian bound by deflected subgradients; give the best worth found.

    The direction is what too few, or too many, agents took; the length of a step is B. Polyak's,
    towards a little more than the bound, and the deflection that of P. Camerini, L. Fratta and
    F. Maffioli (Mathematical Programming Study 3, 1975).

    Parameters
    ----------
    progress
        Told of every better bound.
    pricer
        Of the pairs.
    priced
        Where to start.
    rounds
        At most so many.
    aim
        The value that the best worth is said to prove, in units of cost; None where none is said.
    """
    of, best, now = pricer.bundles, priced, priced
    length, stale = 1.0, 0
    last = np.zeros(of.count + of.most.size)
    for _ in range(rounds):
        if progress.is_done() or length < SMALLEST_STEP:
            break
        if aim is not None and best.scaled >= aim * of.scale * (1 - NEAR_ENOUGH):
            break
        last = _missing(of, now) + DEFLECTION * last
        norm = float(last @ last)
        if norm == 0:
            break
        target = best.scaled * (1 + AIM) if aim is None else aim * of.scale
        if progress.value is not None:
            target = min(target, progress.value * of.scale)
        missing = max(target - now.scaled, of.scale)
        now = pricer.at(_moved(of, now.worth, length * missing / norm * last))
        if now.scaled > best.scaled:
            best, stale = now, 0
            progress.proved(now.bound)
        else:
            stale += 1
        if stale == PATIENCE:
            now, length, stale = best, length / 2, 0
            last[:] = 0
    return best


def _missing(of: Bundles, now: Priced) -> Ints:
    """Give what was taken too little of each bundle, and too much of each limit."""
    taken = now.chosen[now.chosen >= 0]
    left = now.worth.bundle >= _left_out(of, now.worth.limit)
    bundles = 1 - np.bincount(of.bundle[taken], minlength=of.count) - left
    limits = of.weight.total(taken) + of.left_weight @ left - of.most
    return np.concatenate((bundles, limits))


def _left_out(of: Bundles, limit: Ints) -> Ints:
    left: Ints = of.left_out * of.scale + limit @ of.left_weight
    return left


def _moved(of: Bundles, worth: Worth, step: Floats) -> Worth:
    whole = np.rint(step).astype(np.int64)
    # More than any solution costs is never needed, and keeps sums within 64 bits.
    limit = np.clip(worth.limit + whole[of.count :], 0, of.ceiling * of.scale)
    bundle = np.minimum(worth.bundle + whole[: of.count], _left_out(of, limit))
    return Worth(np.maximum(bundle, 0), limit)
