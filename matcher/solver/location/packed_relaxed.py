"""The capacitated p-median without the rule that each client is served once: bounds of a case."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.location.packed_case import PackedCase, Worth
from matcher.solver.location.problem import Bools, CapacitatedMedian, Floats, Ints
from matcher.solver.location.proof import SCALE
from matcher.solver.location.states import FREE, OPEN


@dataclass(frozen=True, slots=True)
class Risen:
    """
    Where an ascent has come to.

    Parameters
    ----------
    prices
        Of each client, in parts of a unit; shape (clients,).
    chosen
        The sites that the best bound opens; shape (sites,).
    rate
        Length of a step that was reached.
    pairs
        How often each client was served from each site; shape (clients, sites).
    found
        Site of each client where the relaxation serves each once; -1 throughout otherwise.
    """

    prices: Ints
    chosen: Bools
    rate: float
    pairs: Floats
    found: Ints


class PackedRelaxed:
    """
    The relaxation over some of the sites.

    Parameters
    ----------
    problem
        The whole.
    sites
        Those kept, in rising order.
    """

    def __init__(self, problem: CapacitatedMedian, sites: Ints) -> None:
        self._problem = problem
        self.sites = sites
        self.most = problem.most
        self.demand: Ints = np.ascontiguousarray(problem.demand)
        self.scaled: Ints = np.ascontiguousarray(problem.cost[:, sites] * SCALE)
        self.capacity: Ints = np.ascontiguousarray(problem.capacity[sites])

    def of(self, kept: Ints) -> PackedRelaxed:
        """Keep some of the sites, by their places among these."""
        return PackedRelaxed(self._problem, self.sites[kept])

    def whole(self, number: int, shown_by: int) -> PackedCase:
        """Give the case in which nothing is known yet; prices between the nearest sites."""
        clients, sites = self.scaled.shape
        near = np.sort(self.scaled, axis=1)[:, : max(2, self.most)]
        return PackedCase(
            bound=0,
            age=0,
            number=number,
            state=np.full(sites, FREE, dtype=np.int8),
            prices=np.rint(near.mean(axis=1)),
            share=np.full(sites, min(1.0, self.most / sites)),
            shown_by=shown_by,
            barred=np.zeros((clients, sites), dtype=np.bool_),
            served=np.full(clients, -1, dtype=np.int64),
        )

    def possible(self, case: PackedCase) -> Bools:
        """Say which pairs may still come about in a case; shape (clients, sites)."""
        return case.possible(self.demand, self.capacity, self.most)

    def ascend(
        self, case: PackedCase, value: int, rounds: int, rate: float, patience: int
    ) -> Risen:
        """Raise the bound of a case; its share of each site is updated."""
        from matcher.solver.location.packed_ascent import ascend_packed

        pairs = np.zeros(case.barred.shape)
        found = np.full(self.demand.size, -1, dtype=np.int64)
        _, prices, chosen, rate = ascend_packed(
            self.scaled,
            case.barred,
            self.demand,
            self.capacity,
            case.served,
            case.state,
            self.most,
            case.prices.astype(np.int64),
            case.share,
            pairs,
            (value - 1) * SCALE,
            rounds,
            rate,
            patience,
            found,
        )
        return Risen(prices, chosen, rate, pairs, found)

    def worth(self, case: PackedCase, prices: Ints) -> Worth:
        """Reckon the bound that prices show of a case, in whole numbers."""
        from matcher.solver.location.packing import worth_packed

        rho = np.zeros(self.sites.size, dtype=np.int64)
        extra = np.empty(case.barred.shape, dtype=np.int64)
        total = worth_packed(
            self.scaled,
            case.barred,
            self.demand,
            self.capacity,
            case.served,
            case.state,
            prices,
            rho,
            extra,
        )
        is_open, free = case.state == OPEN, np.flatnonzero(case.state == FREE)
        left = max(0, self.most - int(is_open.sum()))
        ranked = free[np.argsort(rho[free], kind="stable")]
        chosen, others = ranked[:left], ranked[left:]
        base = total + int(rho[is_open].sum()) + int(rho[chosen].sum())
        return Worth(rho, extra, base, chosen, others)
