"""Sets of bundles at agents: the columns of the set-partitioning form."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.conflicts.bound import Priced
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.problem import Ints


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

    def short_of(self, priced: Priced) -> Ints:
        """Give how far each set falls short of its agent's best."""
        short: Ints = priced.gain[self.agent] - self.summed(priced.profit)
        return short

    def only(self, kept: Ints) -> Table:
        """Keep some columns."""
        number = np.full(self.count, -1, dtype=np.int64)
        number[kept] = np.arange(kept.size)
        terms = number[self.column] >= 0
        return Table(self.bundles, number[self.column[terms]], self.pair[terms], kept.size)
