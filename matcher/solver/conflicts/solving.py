"""Place items with agents at least cost, where some may not share an agent."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

import numpy as np

from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts.bound import Pricer, Worth
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.conflicts.ejection import eject
from matcher.solver.conflicts.neighbourhood import improve
from matcher.solver.conflicts.progress import Progress
from matcher.solver.conflicts.regimes import Regime, chosen, loose, tight
from matcher.solver.conflicts.repair import repaired
from matcher.solver.conflicts.transport import at_prices, within_limits
from matcher.solver.conflicts.warm import make_ready
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step
from matcher.solver.problem import Placed, Prices, Problem

FIRST = "transport and repair"


def solve(
    problem: Problem,
    limits: Limits,
    should_stop: Callable[[], bool] | None = None,
    on_step: Callable[[Step], None] | None = None,
    *,
    regime: Regime | None = None,
) -> Outcome[Placed]:
    """
    Place items with agents at least cost, or prove that it cannot be done.

    Transport without conflicts gives a bound and duals, its repair a first answer. Where the two
    are near, the duals leave a small core of pairs that is solved as it stands; elsewhere agents
    are priced set by set, and all sets within the gap are chosen among. Every answer has passed
    the certificate.

    Parameters
    ----------
    problem
        To be solved.
    limits
        Time, memory of child processes, seed.
    should_stop
        Asked between rounds and while an engine works; the best answer so far is given.
    on_step
        Told whenever value or bound improves.
    regime
        To take one whatever the problem; None for the one that suits it.

    Returns
    -------
    outcome
        The bound is proved; `method` says which regime was taken.

    Raises
    ------
    NotCertified
        The answer does not hold: an error of the solver, never an answer.
    """
    make_ready()
    began = monotonic()
    bundles = contract(problem)
    progress = Progress(bundles, limits, should_stop, on_step, began)
    relaxed = within_limits(bundles, limits, progress.is_over)
    worth = relaxed.worth
    priced = Pricer(bundles).at(worth)
    progress.proved(priced.bound)
    at_price = at_prices(bundles, relaxed.price)
    filling = repaired(at_price, relaxed.agent, progress.is_over)
    if filling.keeps_all:
        progress.found(filling.places, bundles.value_at(filling.places))
    eject(progress, at_price, priced.profit, filling)
    if progress.places is None:
        improve(progress, priced.gain, filling.places)
    method = FIRST
    if not progress.is_done():
        regime = chosen(progress) if regime is None else regime
        method = regime.value
        follow = loose if regime is Regime.LOOSE else tight
        worth = follow(progress, bundles, priced)
    outcome = _outcome(progress, worth, method)
    certify(problem, outcome)
    return outcome


def _prices(bundles: Bundles, worth: Worth) -> Prices | None:
    """Give the duals as they stand on all pairs."""
    limit = worth.limit.copy()
    # Where a limit alone says that a bundle must be placed, its price must say so too.
    for bundle in np.flatnonzero(bundles.must_by >= 0):
        by = bundles.must_by[bundle]
        lacks = int(worth.bundle[bundle] - limit @ bundles.left_weight[:, bundle])
        limit[by] += max(-(-lacks // int(bundles.left_weight[by, bundle])), 0)
    left = bundles.left_out * bundles.scale + limit @ bundles.left_weight
    priced = Pricer(bundles).at(Worth(np.minimum(worth.bundle, left), limit))
    if not priced.whole:
        return None
    first = np.unique(bundles.bundle_of, return_index=True)[1]
    item = np.zeros(bundles.bundle_of.size, dtype=np.int64)
    item[first] = priced.worth.bundle
    return Prices(bundles.scale, item, limit, priced.gain, priced.scaled)


def _outcome(progress: Progress, worth: Worth, method: str) -> Outcome[Placed]:
    seconds, steps, bound = progress.seconds, tuple(progress.steps), progress.bound
    if progress.places is None:
        proved = bound is not None and bound >= progress.target
        status = Status.INFEASIBLE if proved else Status.UNKNOWN
        return Outcome(status, None, None if proved else bound, seconds, method, steps)
    solved = Status.OPTIMAL if bound == progress.value else Status.FEASIBLE
    bundles = progress.bundles
    placed = Placed(bundles.items_at(progress.places), _prices(bundles, worth))
    return Outcome(solved, progress.value, bound, seconds, method, steps, placed)
