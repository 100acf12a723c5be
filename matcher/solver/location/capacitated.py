"""The capacitated p-median: where to open, when each open site has so much room."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.solver.limits import Limits
from matcher.solver.location.median import ended, no_sites
from matcher.solver.location.packed_search import PackedSearch
from matcher.solver.location.problem import CapacitatedMedian, Opened
from matcher.solver.location.watch import Watch
from matcher.solver.outcome import Outcome, Status

METHOD = "Lagrangian bounds by knapsacks, reassignment and branching on sites and pairs"


def solve(
    problem: CapacitatedMedian,
    limits: Limits | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Outcome[Opened]:
    """
    Open at most so many sites with room, so that serving every client from one costs least.

    The constraint that each client is served once is relaxed, which leaves a knapsack for each
    site (Ceselli and Righini 2005 give the same bound by columns); answers come from the sites
    chosen, by regret, shifts, swaps and new centres; sites and pairs are settled by reduced costs;
    what is left is branched on, sites first.

    Parameters
    ----------
    problem
        Costs, demand, capacity, and how many sites may be open. Time and memory grow with the
        capacity counted in units of demand.
    limits
        Time.
    should_stop
        Asked between steps of the work, which ends with what is known when it says so.

    Returns
    -------
    The best answer with a proof of its bound. A site that would serve nobody is left closed.
    """
    # Compiled before the clock starts; read from disk but for the first time on a machine.
    import matcher.solver.location.packed_ascent
    import matcher.solver.location.reassign  # noqa: F401

    watch = Watch(limits or Limits(), should_stop)
    if problem.clients == 0:
        nothing = Opened(no_sites(), no_sites(), ended(no_sites()))
        watch.note(0, 0)
        return watch.outcome(Status.OPTIMAL, METHOD, nothing)
    if not has_room(problem):
        return watch.outcome(Status.INFEASIBLE, METHOD, None)
    search = PackedSearch(problem, watch)
    search.run()
    if search.serves is None:
        if search.is_done():
            watch.bound = None
            return watch.outcome(Status.INFEASIBLE, METHOD, None)
        return watch.outcome(Status.UNKNOWN, METHOD, None)
    answer = Opened(np.unique(search.serves), search.serves, search.proof())
    status = Status.OPTIMAL if watch.is_closed() else Status.FEASIBLE
    return watch.outcome(status, METHOD, answer)


def has_room(problem: CapacitatedMedian) -> bool:
    """Say whether the largest sites that may be open hold everybody together, and each alone."""
    if problem.most == 0 or problem.sites == 0:
        return False
    largest = np.sort(problem.capacity)[::-1][: problem.most]
    return bool(
        problem.demand.sum() <= largest.sum() and problem.demand.max() <= problem.capacity.max()
    )
