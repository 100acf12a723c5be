"""Settle one tier: find its least value, and leave only answers that reach it."""

from __future__ import annotations

from math import ceil

import numpy as np

from matcher.solver.outcome import Status, Step
from matcher.solver.problem import Ints
from matcher.solver.tiers.blend import blended
from matcher.solver.tiers.core import Core
from matcher.solver.tiers.narrowing import narrowed
from matcher.solver.tiers.run import Run
from matcher.solver.tiers.tier import Reached, Tier

AT_ITS_LEAST = "no item can cost less"
SUM = "least sum"
BISECTION = "bisection over costs"
TIME_UP = "not reached in the time"


def settle(run: Run, core: Core, at: int, share: float, *, proved: bool) -> tuple[Core, Reached]:
    """
    Settle one tier.

    Parameters
    ----------
    run
        With an answer that is as good as known in the tiers before.
    core
        What those tiers left.
    at
        Which tier.
    share
        Of the time left that this may take.
    proved
        Whether all tiers before are proved.

    Returns
    -------
    core
        What this tier leaves.
    reached
        What it came to.
    """
    tier, began = run.tiers[at], run.seconds
    least = core.least(tier)
    bound = int(least.max(initial=0) if tier.worst else least.sum())
    run.tell(tier.name, run.values[at], bound)
    if run.values[at] == bound:
        method = AT_ITS_LEAST
    elif run.is_over():
        method = TIME_UP
    elif tier.worst:
        method = BISECTION
        bound = _bisect(run, core, at, share, bound)
    else:
        core, bound, method = _minimise(run, core, at, share, bound)
    value = run.values[at]
    status = Status.OPTIMAL if proved and bound == value else Status.FEASIBLE
    if tier.worst:
        core = core.at_most(tier, np.full(core.problem.items, value)).without_idle()
    else:
        core = core.holding(tier, value)
    run.tell(tier.name, value, bound)
    return core, Reached(tier.name, status, value, bound, run.seconds - began, method)


def _minimise(run: Run, core: Core, at: int, share: float, bound: int) -> tuple[Core, int, str]:
    """Find the least sum; narrow the core by its duals where it is proved."""
    blend = blended(core, run.tiers[at])

    def enough(step: Step) -> bool:
        below = None if step.bound is None else max(ceil(step.bound) + blend.known, bound)
        found = run.values[at] if step.value is None else step.value + blend.known
        best = min(found, run.values[at])
        run.tell(run.tiers[at].name, best, None if below is None else min(below, best))
        return below is not None and below >= run.values[at]

    outcome = run.ask(blend.problem, share, enough)
    run.expect(outcome)
    if outcome.bound is not None:
        bound = max(bound, ceil(outcome.bound) + blend.known)
    if outcome.solution is not None and bound == run.values[at]:
        prices = outcome.solution.prices
        core = narrowed(core, blend.problem, prices, bound - blend.known)
    return core, bound, f"{SUM}, {outcome.method}"


def _bisect(run: Run, core: Core, at: int, share: float, bound: int) -> int:
    """Find the least mark at which an answer exists; give what is proved of it."""
    tier, until = run.tiers[at], run.seconds + share * run.left
    levels = _levels(core, tier, bound, run.values[at])
    low, high = 0, levels.size - 1
    aim = next((later for later in run.tiers[at:] if not later.worst), _nothing(tier))
    while low < high and not run.is_over() and run.seconds < until:
        middle = (low + high) // 2
        mark = np.full(core.problem.items, levels[middle])
        blend = blended(core.at_most(tier, mark), aim)
        outcome = run.ask(
            blend.problem,
            min((until - run.seconds) / max(run.left, 1e-9), 1.0),
            lambda step: step.value is not None,
        )
        if outcome.solution is not None:
            high = int(np.searchsorted(levels, run.values[at]))
        elif outcome.status is Status.INFEASIBLE:
            low = middle + 1
        else:
            break
        run.tell(tier.name, run.values[at], int(levels[low]))
    return int(levels[low])


def _levels(core: Core, tier: Tier, least: int, most: int) -> Ints:
    costs = np.concatenate((tier.cost[core.kept], tier.left_out[~core.must]))
    levels: Ints = np.unique(costs[(costs >= least) & (costs <= most)])
    return levels


def _nothing(tier: Tier) -> Tier:
    return Tier(tier.name, np.zeros_like(tier.cost), np.zeros_like(tier.left_out))
