"""The p-median: Lagrangian bounds, interchange, and branching on sites until both meet."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.solver.limits import Limits
from matcher.solver.location.problem import Ints, Median, Opened
from matcher.solver.location.proof import Proof, ProofWriter
from matcher.solver.location.search import Search
from matcher.solver.location.watch import Watch
from matcher.solver.outcome import Outcome, Status

METHOD = "Lagrangian bounds, interchange and branching on sites"


def solve(
    problem: Median,
    limits: Limits | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Outcome[Opened]:
    """
    Open at most so many sites so that serving every client costs least.

    The constraint that each client is served once is relaxed (Cornuejols, Fisher and Nemhauser
    1977; Beasley 1993); answers come from rounding and fast interchange (Whitaker 1983; Resende
    and Werneck 2004); sites are fixed open or closed by reduced costs, and what is left is
    branched on, best bound first.

    Parameters
    ----------
    problem
        Costs of clients by sites, and how many sites may be open.
    limits
        Time; the seed draws the first answer.
    should_stop
        Asked between steps of the work, which ends with what is known when it says so.

    Returns
    -------
    The best answer with a proof of its bound. Infeasible only where there are clients and no site
    may be open. A site that would serve nobody is left closed.
    """
    # Compiled before the clock starts; read from disk but for the first time on a machine.
    import matcher.solver.location.ascent
    import matcher.solver.location.swap  # noqa: F401

    watch = Watch(limits or Limits(), should_stop)
    if problem.clients == 0:
        nothing = Opened(no_sites(), no_sites(), ended(no_sites()))
        watch.note(0, 0)
        return watch.outcome(Status.OPTIMAL, METHOD, nothing)
    if problem.most == 0 or problem.sites == 0:
        return watch.outcome(Status.INFEASIBLE, METHOD, None)
    search = Search(problem, watch)
    search.run()
    serves = nearest_open(problem.cost, search.best)
    answer = Opened(np.unique(serves), serves, search.proof())
    status = Status.OPTIMAL if watch.bound == watch.value else Status.FEASIBLE
    return watch.outcome(status, METHOD, answer)


def nearest_open(cost: Ints, sites: Ints) -> Ints:
    """
    Give the open site that serves each client at least cost, ties by index.

    Parameters
    ----------
    cost
        Shape (clients, sites).
    sites
        Open, in rising order; at least one.
    """
    return np.asarray(sites[np.argmin(cost[:, sites], axis=1)], dtype=np.int64)


def no_sites() -> Ints:
    """Give an empty list of sites."""
    return np.empty(0, dtype=np.int64)


def ended(prices: Ints) -> Proof:
    """Give the proof of a single case that these prices bound."""
    writer = ProofWriter()
    writer.end(writer.case(), writer.keep(prices))
    return writer.written(prices.size)
