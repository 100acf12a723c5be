"""The k-centre: how far the farthest client has to be, by a search over distances."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from matcher.solver.limits import Limits
from matcher.solver.location.median import ended, nearest_open, no_sites
from matcher.solver.location.problem import Centre, Ints, Opened
from matcher.solver.location.proof import SCALE, Proof
from matcher.solver.location.watch import Watch
from matcher.solver.outcome import Outcome, Status

METHOD = "bisection over costs, each tested as a set cover"


def solve(
    problem: Centre,
    limits: Limits | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Outcome[Opened]:
    """
    Open at most so many sites so that the client who is worst off costs least.

    Costs are bisected; each is tested by a set cover, exactly (Minieka 1970).

    Parameters
    ----------
    problem
        Costs of clients by sites, and how many sites may be open.
    limits
        Time; the seed draws first answers.
    should_stop
        Asked between steps of the work, which ends with what is known when it says so.

    Returns
    -------
    The best answer, with the cover that was shown not to exist at any lower cost as its proof.
    Infeasible only where there are clients and no site may be open.
    """
    # Compiled before the clock starts; read from disk but for the first time on a machine.
    import matcher.solver.location.dual
    import matcher.solver.location.swap  # noqa: F401

    watch = Watch(limits or Limits(), should_stop)
    if problem.clients == 0:
        watch.note(0, 0)
        nothing = Opened(no_sites(), no_sites(), ended(no_sites()))
        return watch.outcome(Status.OPTIMAL, METHOD, nothing)
    if problem.most == 0 or problem.sites == 0:
        return watch.outcome(Status.INFEASIBLE, METHOD, None)
    answer = _bisect(problem, watch, should_stop)
    status = Status.OPTIMAL if watch.is_closed() else Status.FEASIBLE
    return watch.outcome(status, METHOD, answer)


def _bisect(problem: Centre, watch: Watch, should_stop: Callable[[], bool] | None) -> Opened:
    from matcher.solver.location.cover import cover

    best = np.arange(min(problem.most, problem.sites), dtype=np.int64)
    least = problem.cost.min(axis=1)
    proof, kept = _first_proof(least), np.arange(problem.sites, dtype=np.int64)
    value = _radius(problem, best)
    watch.note(value, int(least.max()))
    costs = np.unique(problem.cost[problem.cost >= least.max()])
    low, high = 0, int(np.searchsorted(costs, value))
    while low < high and not watch.is_over():
        middle = (low + high) // 2
        left = replace(watch.limits, seconds=max(watch.left, 1e-3))
        found = cover(problem.cost <= costs[middle], problem.most, left, should_stop)
        if found.sites is not None:
            best = found.sites
            value = _radius(problem, best)
            watch.note(value=value)
            high = int(np.searchsorted(costs, value))
        elif found.proof is not None:
            proof, kept, low = found.proof, found.kept, middle + 1
            watch.note(bound=int(costs[low]))
        else:
            break
    serves = nearest_open(problem.cost, best)
    return Opened(np.unique(serves), serves, proof, kept)


def _radius(problem: Centre, sites: Ints) -> int:
    return int(problem.cost[:, sites].min(axis=1).max())


def _first_proof(least: Ints) -> Proof:
    """Give the proof that the client whose least cost is highest costs that much."""
    prices = np.zeros(least.size, dtype=np.int64)
    prices[int(np.argmax(least))] = SCALE
    return ended(prices)
