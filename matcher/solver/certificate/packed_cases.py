"""Cases of a proof about sites with capacities: a knapsack for each site, reckoned anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matcher.solver.certificate.cases import Bools, Cases, Where
from matcher.solver.location.problem import CapacitatedMedian, Ints
from matcher.solver.location.proof import SCALE, Proof


@dataclass(frozen=True, slots=True)
class Worth:
    """
    What prices make of a case.

    Parameters
    ----------
    total
        Prices of clients whose site is open, and costs of the others.
    rho
        Of each site, none above 0; shape (sites,).
    tables
        The most each site brings by its room; shape of each (room + 1,).
    room
        What is left of each site beside the clients it is known to serve.
    """

    total: int
    rho: Ints
    tables: tuple[Ints, ...]
    room: Ints


class PackedCases(Cases):
    """
    Cases with capacities.

    Parameters
    ----------
    problem
        What was to be solved.
    proof
        As claimed; nothing in it is taken on trust.
    value
        Of the answer.
    """

    def __init__(self, problem: CapacitatedMedian, proof: Proof, value: int) -> None:
        super().__init__(problem, proof, value)
        self.demand = problem.demand
        self.capacity = problem.capacity

    def bound(self, case: int, where: Where) -> int:
        """Give what no answer of a case is below, in parts of `SCALE`."""
        worth = self._worth(case, where)
        return self.least(worth.total, worth.rho, where)

    def narrowed(self, case: int, where: Where) -> Where:
        """Give a case without the sites and pairs its prices settle."""
        worth = self._worth(case, where)
        barred = where.barred.copy()
        prices = self.prices(case)
        unserved = where.served < 0
        for site in np.flatnonzero(~where.closed).tolist():
            base = self.least(worth.total, worth.rho, where.of_site(site, is_open=True))
            fits = unserved & (self.demand <= worth.room[site])
            beside = worth.tables[site][np.where(fits, worth.room[site] - self.demand, 0)]
            more = self.table[:, site] * SCALE - prices - int(worth.rho[site]) - beside
            barred[:, site] |= fits & (base + more > (self.value - 1) * SCALE)
        return replace(self.settled(worth.total, worth.rho, where), barred=barred)

    def is_empty(self, where: Where) -> bool:
        """Say whether no answer is of a case, as far as can be seen at once."""
        if super().is_empty(where):
            return True
        fixed = where.served >= 0
        sites = where.served[fixed]
        room = self._room(where)
        if where.closed[sites].any() or where.barred[fixed, sites].any() or (room < 0).any():
            return True
        full = int(where.opened.sum()) == self.most
        usable = where.opened if full else ~where.closed
        possible = ~where.barred & usable & (self.demand[:, None] <= room)
        return not bool((possible.any(axis=1) | fixed).all())

    def _room(self, where: Where) -> Ints:
        fixed = where.served >= 0
        room = self.capacity.copy()
        np.subtract.at(room, where.served[fixed], self.demand[fixed])
        return room

    def _worth(self, case: int, where: Where) -> Worth:
        prices = self.prices(case)
        fixed = where.served >= 0
        room = self._room(where)
        total = int(prices[~fixed].sum())
        total += int(self.table[fixed, where.served[fixed]].sum()) * SCALE
        tables = tuple(
            self._packed(prices - self.table[:, site] * SCALE, ~fixed & ~barred, int(room[site]))
            for site, barred in enumerate(where.barred.T)
        )
        rho = np.array([-int(table[-1]) for table in tables], dtype=np.int64)
        return Worth(total, rho, tables, room)

    def _packed(self, profit: Ints, possible: Bools, room: int) -> Ints:
        """Give the most that fits into each room up to one."""
        best = np.zeros(room + 1, dtype=np.int64)
        for client in np.flatnonzero(possible & (profit > 0) & (self.demand <= room)).tolist():
            weight = int(self.demand[client])
            best[weight:] = np.maximum(
                best[weight:], best[: room + 1 - weight] + int(profit[client])
            )
        return best
