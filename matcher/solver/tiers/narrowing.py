"""Drop what no answer can use that is as good: by the duals of the tier that was solved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from matcher.solver.conflicts.bound import Priced, Pricer, Worth, worth_keeping
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.problem import Prices, Problem
from matcher.solver.tiers.core import Bools, Core


def narrowed(core: Core, problem: Problem, prices: Prices | None, value: int) -> Core:
    """
    Keep the pairs and the duties of answers that cost no more than the optimum.

    Parameters
    ----------
    core
        What was left before.
    problem
        As the core posed it.
    prices
        Duals of it; None to narrow nothing.
    value
        Its optimum.
    """
    bundles = contract(problem)
    if prices is None or prices.scale != bundles.scale:
        return core
    worth = np.zeros(bundles.count, dtype=np.int64)
    np.add.at(worth, bundles.bundle_of, prices.item)
    priced = Pricer(bundles).at(Worth(worth, prices.limit))
    stay = worth_keeping(bundles, priced, value + 1)
    kept = core.kept.copy()
    kept[np.flatnonzero(core.kept)] = _of_items(bundles, problem, stay)
    must = core.must | _placed_anyway(bundles, priced, value)[bundles.bundle_of]
    return replace(core, kept=kept, must=must).without_idle()


def _of_items(bundles: Bundles, problem: Problem, stay: Bools) -> Bools:
    keys = bundles.agent[stay] * bundles.count + bundles.bundle[stay]
    mine = problem.agent * bundles.count + bundles.bundle_of[problem.item]
    return np.isin(mine, keys)


def _placed_anyway(bundles: Bundles, priced: Priced, value: int) -> Bools:
    """Give which bundles cannot be left out: the bound with them out is above the optimum."""
    worth = priced.worth
    out = bundles.left_out * bundles.scale + worth.limit @ bundles.left_weight
    beyond = out - np.minimum(worth.bundle, out)
    found: Bools = beyond > value * bundles.scale - priced.scaled
    return found
