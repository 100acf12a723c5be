"""Settle one tier: find its least value, and leave only answers that reach it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import numpy as np

from matcher.solver.outcome import Status, Step
from matcher.solver.problem import Ints
from matcher.solver.tiers.blend import blended
from matcher.solver.tiers.core import Core
from matcher.solver.tiers.narrowing import narrowed
from matcher.solver.tiers.run import Run
from matcher.solver.tiers.tier import Reached, Tier
from matcher.solver.tiers.ties import Equals

ONE_LEFT = "one answer was left"
AT_ITS_LEAST = "no item can cost less"
SUM = "least sum"
BISECTION = "bisection over costs"
TIME_UP = "not reached in the time"
MOST_SPARE = 4
"""Options beyond one an item, of which those that no answer as good uses are looked for."""
ROUNDS = 6
"""Answers as good that are looked for between tiers."""


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
    if core.spare == 0:
        bound, method = run.values[at], ONE_LEFT
    elif run.values[at] == bound:
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
        if status is Status.OPTIMAL and at + 1 < len(run.tiers):
            core = _looked_through(run, core)
    run.tell(tier.name, value, bound)
    return core, Reached(tier.name, status, value, bound, run.seconds - began, method)


def _minimise(run: Run, core: Core, at: int, share: float, bound: int) -> tuple[Core, int, str]:
    """Find the least sum; narrow the core by its duals where it is proved."""
    tier, until = run.tiers[at], run.seconds + share * run.left
    # With sums held by their prices, an answer on the way may not keep them.
    telling = not core.held
    for limited in (False, True, True):
        blend = blended(core, tier, limited=limited)
        known, lowest = blend.known, bound

        def enough(step: Step, known: int = known, lowest: int = lowest) -> bool:
            below = lowest if step.bound is None else max(ceil(step.bound) + known, lowest)
            best = run.values[at]
            if telling and step.value is not None:
                best = min(best, step.value + known)
            run.tell(tier.name, best, min(below, best))
            return below >= run.values[at]

        outcome = run.ask(blend.problem, run.share_until(until), enough)
        run.expect(outcome)
        proved = bound if outcome.bound is None else ceil(outcome.bound) + known
        bound, spare, value = max(bound, proved), core.spare, run.values[at]
        sure = limited or not core.held or proved == value
        if outcome.solution is not None and sure:
            # What is dropped is in no answer that is the best in this tier, be it known or not:
            # none of those that the prices alone hold back costs less than the best.
            core = narrowed(core, blend.problem, outcome.solution.prices, value - known)
        smaller = core.spare < spare or (core.held and not limited)
        if bound >= run.values[at] or not smaller or run.seconds >= until:
            break
    return core, bound, f"{SUM}, {outcome.method}"


def _looked_through(run: Run, core: Core) -> Core:
    """Keep only what some answer as good uses, if those answers can all be met in short."""
    if not core.held or core.spare > MOST_SPARE * core.problem.items or run.is_over():
        return core
    equals = Equals(run, core, [run.answer])
    equals.look(ROUNDS)
    return core.used_by(equals.seen) if equals.complete else core


def _bisect(run: Run, core: Core, at: int, share: float, bound: int) -> int:
    """Find the least mark at which an answer exists; give what is proved of it."""
    tier, until = run.tiers[at], run.seconds + share * run.left
    levels = _levels(core, tier, bound, run.values[at])
    low, start, high = 0, 0, levels.size - 1
    while start < high and not run.is_over() and run.seconds < until:
        middle = (start + high) // 2
        marked = core.at_most(tier, np.full(core.problem.items, levels[middle]))
        attainable = _attainable(run, marked, at, until)
        if attainable:
            high = int(np.searchsorted(levels, run.values[at]))
        elif attainable is None:
            start = middle + 1  # left open: a higher mark may be easier to meet
        else:
            low = start = middle + 1
        run.tell(tier.name, run.values[at], int(levels[low]))
    return int(levels[low])


def _attainable(run: Run, core: Core, at: int, until: float) -> bool | None:
    """
    Say whether what is held can be reached in a core; None where it is not known.

    The sum that was held last is minimised until it is known to reach its mark, or not to; where
    none is held any answer will do, and is looked for where a later sum is low.
    """
    value = run.values[at]
    if not core.held:
        later = (tier for tier in run.tiers[at:] if not tier.worst)
        blend = blended(core, next(later, _nothing(run.tiers[at])))
        share = run.share_until(until)
        outcome = run.ask(blend.problem, share, lambda step: step.value is not None)
        return None if outcome.status is Status.UNKNOWN else outcome.solution is not None
    *rest, last = core.held
    for limited in (False, True):
        blend = blended(replace(core, held=tuple(rest)), last.tier, limited=limited)
        most = last.most - blend.known

        def enough(step: Step, most: int = most) -> bool:
            too_much = step.bound is not None and step.bound > most
            return too_much or (step.value is not None and step.value <= most)

        outcome = run.ask(blend.problem, run.share_until(until), enough)
        beyond = outcome.bound is not None and outcome.bound > most
        if beyond or outcome.status is Status.INFEASIBLE:
            return False
        if run.values[at] < value:
            return True
    return None


def _levels(core: Core, tier: Tier, least: int, most: int) -> Ints:
    costs = np.concatenate((tier.cost[core.kept], tier.left_out[~core.must]))
    levels: Ints = np.unique(costs[(costs >= least) & (costs <= most)])
    return levels


def _nothing(tier: Tier) -> Tier:
    return Tier(tier.name, np.zeros_like(tier.cost), np.zeros_like(tier.left_out))
