"""Sets of bundles at agents: the columns of the set-partitioning form."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from matcher.solver.conflicts.bound import Priced, Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.linear import relax
from matcher.solver.conflicts.programs import Rows
from matcher.solver.problem import Ints


@dataclass(slots=True)
class Columns:
    """
    Columns met so far, each the pairs of one agent.

    Parameters
    ----------
    bundles
        Whose pairs they hold.
    """

    bundles: Bundles
    sets: list[tuple[int, ...]] = field(default_factory=list)
    _known: set[tuple[int, ...]] = field(default_factory=set)

    def add(self, pairs: Ints) -> bool:
        """Add the set of one agent, unless it is known or empty."""
        key = tuple(sorted(int(pair) for pair in pairs if pair >= 0))
        if not key or key in self._known:
            return False
        self._known.add(key)
        self.sets.append(key)
        return True

    def add_best(self, priced: Priced) -> int:
        """Add the best set of each agent; give how many are new."""
        rows = np.flatnonzero(priced.chosen[:, 0] >= 0)
        return sum(self.add(priced.chosen[agent]) for agent in rows)

    def prune(self, priced: Priced, most: int) -> None:
        """Keep the columns that come nearest to their agent's best, at most so many."""
        if len(self.sets) <= most:
            return
        table = self.table()
        short = priced.gain[table.agent] - table.summed(priced.profit)
        kept = np.sort(np.argsort(short, kind="stable")[:most])
        self.sets = [self.sets[at] for at in kept]
        self._known = set(self.sets)

    def add_placed(self, places: Ints) -> None:
        """Add the sets of an answer."""
        of = self.bundles
        pairs = np.flatnonzero(places[of.bundle] == of.agent)
        for agent in np.unique(of.agent[pairs]):
            self.add(pairs[of.agent[pairs] == agent])

    def table(self) -> Table:
        """Give the columns as arrays."""
        sizes = np.array([len(key) for key in self.sets], dtype=np.int64)
        pair = np.array([pair for key in self.sets for pair in key], dtype=np.int64)
        return Table(self.bundles, np.repeat(np.arange(sizes.size), sizes), pair, sizes.size)


@dataclass(frozen=True, slots=True)
class Table:
    """
    Columns as arrays.

    Parameters
    ----------
    bundles
        Whose pairs they hold.
    column, pair
        Which column holds which pair, by column; shape (terms,).
    count
        How many columns.
    """

    bundles: Bundles
    column: Ints
    pair: Ints
    count: int

    def summed(self, of_pair: Ints) -> Ints:
        """Give the sum over each column of what is said of pairs."""
        total = np.zeros(self.count, dtype=np.int64)
        np.add.at(total, self.column, of_pair[self.pair])
        return total

    @property
    def agent(self) -> Ints:
        """Agent of each column."""
        agent = np.zeros(self.count, dtype=np.int64)
        agent[self.column] = self.bundles.agent[self.pair]
        return agent

    def only(self, kept: Ints) -> Table:
        """Keep some columns."""
        number = np.full(self.count, -1, dtype=np.int64)
        number[kept] = np.arange(kept.size)
        terms = number[self.column] >= 0
        return Table(self.bundles, number[self.column[terms]], self.pair[terms], kept.size)


@dataclass(frozen=True, slots=True)
class Master:
    """
    The linear relaxation over the columns met so far, solved.

    Parameters
    ----------
    value
        Of the relaxation, in units of cost.
    worth
        Its duals of bundles and of limits.
    agent
        Its duals of agents, in parts of a unit of cost; shape (agents,).
    """

    value: float
    worth: Worth
    agent: Ints


def master(table: Table, seconds: float) -> Master | None:
    """
    Relax the choice among columns: each bundle covered or left out, one column an agent.

    Covering at least once is enough, for a set may be made smaller at no cost; it keeps the worth
    of bundles from being negative. A limit may be exceeded at more than any solution costs, so
    that the relaxation always has a solution.

    Parameters
    ----------
    table
        The columns.
    seconds
        At most so long; None where that is not enough.
    """
    of, count, limits = table.bundles, table.bundles.count, table.bundles.most.size
    columns = table.count + count + limits
    rows = Rows(columns)
    everyone = np.arange(count)
    covered = np.concatenate((of.bundle[table.pair], everyone))
    by = np.concatenate((table.column, table.count + everyone))
    rows.add(covered, by, np.full(by.size, -1), np.full(count, -np.inf), np.full(count, -1))
    each = np.arange(table.count)
    ones = np.ones(each.size, dtype=np.int64)
    rows.add(table.agent, each, ones, np.full(of.agents, -np.inf), np.ones(of.agents))
    for limit in range(limits):
        weight = np.concatenate((table.summed(of.weight[limit]), of.left_weight[limit], [-1]))
        where = np.concatenate((each, table.count + everyone, [table.count + count + limit]))
        rows.add(np.zeros_like(where), where, weight, [-np.inf], [float(of.most[limit])])
    cost = np.concatenate((table.summed(of.cost), of.left_out, np.full(limits, of.ceiling)))
    solved = relax(cost.astype(np.float64), rows.matrix(), rows.upper, seconds)
    if solved is None:
        return None
    scaled = np.rint(np.maximum(solved.duals, 0) * of.scale).astype(np.int64)
    worth = Worth(scaled[:count], scaled[count + of.agents :])
    return Master(solved.value, worth, scaled[count : count + of.agents])
