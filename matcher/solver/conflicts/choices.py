"""Two whole-number programmes of one problem: over pairs, and over sets of bundles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.columns import Table
from matcher.solver.conflicts.programs import Rows, Solved, choose
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What a whole-number programme says.

    Parameters
    ----------
    places
        Agent of each bundle, -1 where it is left out; None where no solution is known.
    proved
        Whether the programme was solved, be it that it has no solution.
    bound
        On what every solution of the programme costs.
    """

    places: Ints | None
    proved: bool
    bound: float


def by_pairs(progress: Progress, bundles: Bundles, seconds: float) -> Choice:
    """
    Choose among pairs: the compact model, whose conflicts are rows over cliques.

    Parameters
    ----------
    progress
        Of the work; its limits and request to stop count.
    bundles
        Their pairs are the variables.
    seconds
        At most so long.
    """
    each = np.arange(bundles.bundle.size)
    rows = _placed_once(bundles, bundles.bundle, each, each.size)
    for resource in range(bundles.capacity.shape[1]):
        use = bundles.use[bundles.bundle, resource]
        room = bundles.capacity[:, resource]
        tight = np.bincount(bundles.agent, weights=use, minlength=bundles.agents) > room
        at = tight[bundles.agent]
        number = np.cumsum(tight) - 1
        none = np.full(int(tight.sum()), -np.inf)
        rows.add(number[bundles.agent[at]], each[at], use[at], none, room[tight])
    clique, pair = cliques(bundles)
    count = int(clique[-1]) + 1 if clique.size else 0
    rows.add(clique, pair, np.ones_like(pair), np.full(count, -np.inf), np.ones(count))
    for limit in range(bundles.most.size):
        _limit(rows, bundles, limit, bundles.beyond_left(limit))
    solved = _chosen(
        progress, bundles, bundles.cost - _price(bundles)[bundles.bundle], rows, seconds
    )
    return _choice(bundles, solved, solved.chosen)


def by_sets(progress: Progress, table: Table, seconds: float) -> Choice:
    """
    Choose among sets of bundles, one an agent: set packing.

    Parameters
    ----------
    progress
        Of the work; its limits and request to stop count.
    table
        Its columns are the variables.
    seconds
        At most so long.
    """
    of, each = table.bundles, np.arange(table.count)
    rows = _placed_once(of, of.bundle[table.pair], table.column, table.count)
    rows.add(table.agent, each, np.ones_like(each), np.full(of.agents, -np.inf), np.ones(of.agents))
    for limit in range(of.most.size):
        _limit(rows, of, limit, table.summed(of.beyond_left(limit)))
    cost = table.summed(of.cost - _price(of)[of.bundle])
    solved = _chosen(progress, of, cost, rows, seconds)
    chosen = solved.chosen
    pairs = None if chosen is None else table.pair[np.isin(table.column, chosen)]
    return _choice(of, solved, pairs)


def cliques(bundles: Bundles) -> tuple[Ints, Ints]:
    """
    Cover what may not share an agent with cliques, agent by agent.

    Agents with room for one bundle need none. A cover of the pairs at hand is stronger than the
    same part of a cover of all conflicts, and compiled it takes no longer.

    Parameters
    ----------
    bundles
        Their pairs are covered.

    Returns
    -------
    tuple[Ints, Ints]
        Clique and pair of each term, by clique.
    """
    from matcher.solver.conflicts import kernels_cliques as kernels  # waits for numba

    of, agents = bundles, np.flatnonzero(bundles.capacity[:, 0] > 1)
    count = kernels.edges(of.start, of.bundle, agents, of.apart.arrays, of.agent_class)
    ends, room = np.zeros(count, dtype=np.int64), 2 * count
    while True:
        terms = np.empty(room, dtype=np.int64)
        found = kernels.clique_rows(
            of.start, of.bundle, agents, of.apart.arrays, of.agent_class, ends, terms
        )
        if found >= 0:
            break
        room *= 2
    sizes = np.diff(ends[:found], prepend=0)
    return np.repeat(np.arange(found), sizes), terms[: int(sizes.sum())]


def _price(of: Bundles) -> Ints:
    """Give what placing saves; a bundle that must be placed has an equation instead."""
    return np.where(of.must, 0, of.left_out)


def _placed_once(of: Bundles, bundle: Ints, column: Ints, columns: int) -> Rows:
    rows = Rows(columns)
    must = of.must.astype(np.float64)
    rows.add(bundle, column, np.ones_like(bundle), must, np.ones(of.count))
    return rows


def _limit(rows: Rows, of: Bundles, limit: int, weight: Ints) -> None:
    """Add a side limit, from which those left out are counted to begin with."""
    where = np.flatnonzero(weight)
    room = float(of.most[limit] - of.left_weight[limit].sum())
    rows.add(np.zeros_like(where), where, weight[where], [-np.inf], [room])


def _chosen(progress: Progress, of: Bundles, cost: Ints, rows: Rows, seconds: float) -> Solved:
    solved = choose(cost, rows, progress.limits, min(seconds, progress.left), progress.is_stopped)
    return Solved(solved.chosen, solved.proved, solved.bound + float(_price(of).sum()))


def _choice(of: Bundles, solved: Solved, pairs: Ints | None) -> Choice:
    if pairs is None:
        return Choice(None, solved.proved, solved.bound)
    places = np.full(of.count, -1, dtype=np.int64)
    places[of.bundle[pairs]] = of.agent[pairs]
    return Choice(places, solved.proved, solved.bound)
