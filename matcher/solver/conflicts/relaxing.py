"""
The linear relaxation over sets, made tighter by cuts, and what its duals rule out.

Of three bundles, or two and an agent, the sets chosen can hold two or more only once: subset-row
inequalities of three rows (M. Jepsen, B. Petersen, S. Spoorendonk and D. Pisinger, "Subset-row
inequalities applied to the vehicle-routing problem with time windows", Operations Research 56
(2008)). Where all sets that matter are listed they cost no pricing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csc_array, csr_array, hstack, vstack

from matcher.solver.conflicts.apart import Bools
from matcher.solver.conflicts.bound import Worth
from matcher.solver.conflicts.columns import Table
from matcher.solver.conflicts.linear import Relaxed, relax
from matcher.solver.conflicts.programs import Floats, Rows
from matcher.solver.problem import Ints

WHOLE = 1e-6
"""How near a share must be to 0 or 1 to count as it."""
LEAST_EXCESS = 0.02
MOST_CUTS = 60
"""Added at once: those exceeded most."""
MOST_FOUND = 4_096
ACTIVE_PER_ROW = 3
MOST_AT_ONCE = 2_000
"""Columns in the first linear programme; others follow where their reduced cost is negative."""

CLOSE_ENOUGH = 0.5
"""Units of cost that may lie between a linear programme and what its duals prove."""


@dataclass(frozen=True, slots=True)
class Relaxation:
    """
    What is known of all choices among the sets of a table.

    Parameters
    ----------
    scaled
        No choice costs less, in parts of a unit of cost; exact.
    short
        How much more a choice costs at least that takes the set, in the same parts; exact.
    share
        How much of each set the linear programme takes.
    worth
        Its duals of bundles and limits: a Lagrangian bound for all sets, those not listed too.
    agent
        Its duals of agents, in the same parts; shape (agents,).
    """

    scaled: int
    short: Ints
    share: Floats
    worth: Worth
    agent: Ints


class Relaxing:
    """
    A linear programme over the sets of a table, to which cuts are added.

    Parameters
    ----------
    table
        The sets.
    cuts
        To begin with, each as its three elements: bundles, and beyond them agents.
    """

    def __init__(self, table: Table, cuts: Iterable[tuple[int, ...]] = ()) -> None:
        of = table.bundles
        self.table, self._scale = table, of.scale
        price = of.left_out
        self._cost = table.summed(of.cost - price[of.bundle])
        self._base = int(price.sum())
        self._members = _members(table)
        rows = Rows(table.count)
        each = np.arange(table.count)
        held = of.bundle[table.pair]
        none = np.full(of.count + of.agents, -np.inf)
        element = np.concatenate((held, of.count + table.agent))
        by = np.concatenate((table.column, each))
        rows.add(element, by, np.ones_like(by), none, np.ones(none.size))
        for limit in range(of.most.size):
            weight = table.summed(of.beyond_left(limit))
            where = np.flatnonzero(weight)
            room = float(of.most[limit] - of.left_weight[limit].sum())
            rows.add(np.zeros_like(where), where, weight[where], [-np.inf], [room])
        self._matrix = csc_array(rows.matrix().astype(np.int64))
        self._upper = np.rint(rows.upper).astype(np.int64)
        self._elements = of.count + of.agents
        self.cuts: dict[tuple[int, ...], None] = {}
        self.add_known_cuts(cuts)

    @property
    def count(self) -> int:
        """How many sets there are."""
        return self.table.count

    def solve(self, short: Ints, left: Callable[[], float]) -> Relaxation | None:
        """
        Solve it over the sets that matter; None without sets, or time enough.

        Parameters
        ----------
        short
            Says which sets to begin with: those with the least.
        left
            Gives the seconds that may still be used.
        """
        if not self.count:
            return None
        most = max(ACTIVE_PER_ROW * self._upper.size, MOST_AT_ONCE)
        active = np.argsort(short, kind="stable")[:most]
        while True:
            solved = self._over(active, left())
            if solved is None:
                return None
            share = np.zeros(self.count)
            share[active] = solved.columns[: active.size]
            prices, reduced = self._priced(solved)
            known = self._exact(prices, reduced, share)
            if known.scaled >= (self._base + solved.value - CLOSE_ENOUGH) * self._scale:
                return known
            more = np.flatnonzero(reduced < 0)
            more = more[np.isin(more, active, invert=True)]
            if not more.size:
                return known
            more = more[np.argsort(reduced[more], kind="stable")[:most]]
            active = np.concatenate((active, more))

    def _over(self, active: Ints, seconds: float) -> Relaxed | None:
        """Solve it over some sets; a limit may be exceeded at more than any solution costs."""
        of, limits = self.table.bundles, self.table.bundles.most.size
        beyond = csc_array(
            (np.full(limits, -1.0), (self._elements + np.arange(limits), np.arange(limits))),
            shape=(self._upper.size, limits),
        )
        matrix = csr_array(hstack((self._matrix[:, active], beyond)))
        cost = np.concatenate((self._cost[active], np.full(limits, of.ceiling)))
        return relax(cost.astype(np.float64), matrix, self._upper.astype(np.float64), seconds)

    def _priced(self, solved: Relaxed) -> tuple[Ints, Ints]:
        """Give the duals as whole numbers, and the reduced cost of each set."""
        prices = np.rint(np.maximum(solved.duals, 0) * self._scale).astype(np.int64)
        return prices, self._cost * self._scale + self._matrix.T @ prices

    def _exact(self, prices: Ints, short: Ints, share: Floats) -> Relaxation:
        """Let each agent's price be what makes no set of its own cheaper than none."""
        agent = self.table.agent
        lacking = np.zeros(self.table.bundles.agents, dtype=np.int64)
        np.maximum.at(lacking, agent, -short)
        total = int(prices @ self._upper) + int(lacking.sum())
        of = self.table.bundles
        limit = prices[self._elements : self._elements + of.most.size]
        left = of.left_out * of.scale + limit @ of.left_weight
        worth = Worth(np.maximum(left - prices[: of.count], 0), limit)
        return Relaxation(
            scaled=self._base * self._scale - total,
            short=short + lacking[agent],
            share=share,
            worth=worth,
            agent=prices[of.count : self._elements] + lacking,
        )

    def keep(self, kept: Bools) -> None:
        """Drop the other sets; the cuts stay."""
        at = np.flatnonzero(kept)
        self.table = self.table.only(at)
        self._cost, self._members = self._cost[at], self._members[at]
        self._matrix = self._matrix[:, at]

    def add_known_cuts(self, cuts: Iterable[tuple[int, ...]]) -> None:
        """Add inequalities by their three elements."""
        new = [three for three in cuts if three not in self.cuts]
        if new:
            self.cuts.update(dict.fromkeys(new))
            self._matrix = csc_array(vstack((self._matrix, self._cut_rows(new))))
            self._upper = np.concatenate((self._upper, np.ones(len(new), dtype=np.int64)))

    def add_cuts(self, share: Floats) -> int:
        """
        Add the inequalities that a fractional choice exceeds most.

        Parameters
        ----------
        share
            How much of each set is taken.

        Returns
        -------
        int
            How many are new.
        """
        from matcher.solver.conflicts.kernels_cuts import triples  # waits for numba

        parts = np.flatnonzero((share > WHOLE) & (share < 1 - WHOLE))
        if not parts.size:
            return 0
        held = self._members[parts]
        names = np.unique(held[held >= 0])
        local = np.where(held >= 0, np.searchsorted(names, held), -1)
        found, excess = np.empty((MOST_FOUND, 3), dtype=np.int64), np.empty(MOST_FOUND)
        count = triples(local, share[parts], names.size, LEAST_EXCESS, found, excess)
        order = np.argsort(-excess[:count], kind="stable")
        triple = [tuple(three) for three in np.sort(names[found[order]], axis=1).tolist()]
        new = [three for three in dict.fromkeys(triple) if three not in self.cuts][:MOST_CUTS]
        self.add_known_cuts(new)
        return len(new)

    def _cut_rows(self, cuts: list[tuple[int, ...]]) -> csr_array:
        rows = Rows(self.count)
        named = np.zeros(self._elements + 1, dtype=np.int64)  # the last stands for no element
        for cut in cuts:
            named[list(cut)] = 1
            where = np.flatnonzero(named[self._members].sum(axis=1) > 1)
            named[list(cut)] = 0
            rows.add(np.zeros_like(where), where, np.ones_like(where), [-np.inf], [1.0])
        return csr_array(rows.matrix().astype(np.int64))


def _members(table: Table) -> Ints:
    """Give the bundles of each set and its agent, then -1; shape (sets, most)."""
    first = np.searchsorted(table.column, np.arange(table.count))
    place = np.arange(table.column.size) - first[table.column]
    most = int(place.max(initial=-1)) + 2
    members = np.full((table.count, most), -1, dtype=np.int64)
    members[table.column, place] = table.bundles.bundle[table.pair]
    members[:, -1] = table.bundles.count + table.agent
    return members
