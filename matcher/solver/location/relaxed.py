"""The p-median with the sites that are still in question, and what prices show of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.location.problem import Floats, Ints, Median
from matcher.solver.location.proof import SCALE
from matcher.solver.location.states import CLOSED, FREE, OPEN, States


@dataclass(frozen=True, slots=True)
class Shown:
    """
    What prices show where some sites are open and some closed.

    Parameters
    ----------
    bound
        No answer costs less; a whole number, rounded up.
    prices
        In parts of `SCALE`; shape (clients,).
    closed, opened
        Sites, as numbered here, that no better answer has open, or has closed.
    """

    bound: int
    prices: Ints
    closed: Ints
    opened: Ints


class Relaxed:
    """
    Each client's sites in order of cost, of those not ruled out for good.

    Parameters
    ----------
    problem
        The whole problem.
    sites
        Those kept, in rising order; shape (kept,).
    """

    def __init__(self, problem: Median, sites: Ints) -> None:
        cost = problem.cost[:, sites]
        self.most = problem.most
        self.sites = sites
        order = np.argsort(cost, axis=1, kind="stable")
        self.order: Ints = np.ascontiguousarray(order)
        self.whole: Ints = np.ascontiguousarray(np.take_along_axis(cost, order, axis=1))
        self.scaled: Ints = self.whole * SCALE
        self.cost: Floats = self.whole.astype(np.float64)

    def show(self, state: States, prices: Floats, upper: int) -> Shown:
        """
        Reckon a bound in whole numbers, and which sites it settles.

        Parameters
        ----------
        state
            Of each site kept.
        prices
            Of each client, in units of cost.
        upper
            Only answers below it are of interest.
        """
        from matcher.solver.location.dual import exact_savings

        whole = np.rint(prices * SCALE).astype(np.int64)
        rho = np.zeros(self.sites.size, dtype=np.int64)
        total = int(exact_savings(self.order, self.scaled, whole, rho))
        is_open, free = state == OPEN, np.flatnonzero(state == FREE)
        left = self.most - int(is_open.sum())
        ranked = free[np.argsort(rho[free], kind="stable")]
        chosen, others = ranked[:left], ranked[left:]
        base = total + int(rho[is_open].sum()) + int(rho[chosen].sum())
        if chosen.size == 0:
            # Either no more may be opened or none is left that could be.
            return Shown(-(-base // SCALE), whole, others[:0], others[:0])
        enough = (upper - 1) * SCALE
        last = int(rho[chosen[-1]])
        following = int(rho[others[0]]) if others.size else 0
        return Shown(
            bound=-(-base // SCALE),
            prices=whole,
            closed=np.sort(others[base + rho[others] - last > enough]),
            opened=np.sort(chosen[base - rho[chosen] + following > enough]),
        )

    def only(self, state: States) -> Ints | None:
        """Give the sites of the one answer that is worth a look, where but one is left."""
        is_open = np.flatnonzero(state == OPEN)
        if is_open.size >= self.most:
            return is_open
        possible = np.flatnonzero(state != CLOSED)
        return possible if possible.size <= self.most else None

    def nearest(self, places: Ints) -> Floats:
        """Give what serving each client costs with these sites, as numbered here, open."""
        is_open = np.zeros(self.sites.size, dtype=np.bool_)
        is_open[places] = True
        first = np.argmax(is_open[self.order], axis=1)
        nearest: Floats = self.cost[np.arange(first.size), first]
        return nearest
