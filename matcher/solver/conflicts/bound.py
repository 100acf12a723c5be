"""
Lagrangian bounds: what bundles are worth, and what agents could gain at that worth.

Each bundle is given a worth and each side limit a price. An agent then takes the set of bundles
that brings it most; worth not beyond the price of being left out, less all those gains, less what
the limits allow at their prices, is below every solution (A. M. Geoffrion, "Lagrangean relaxation
for integer programming", Mathematical Programming Study 2 (1974)). It is the bound of the
set-partitioning form of G. Dantzig and P. Wolfe, and whole numbers keep it exact.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.solver.conflicts.apart import Bools
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.problem import Ints


@dataclass(frozen=True, slots=True)
class Worth:
    """
    Whole numbers in parts of a unit of cost, as `Bundles.scale` says.

    Parameters
    ----------
    bundle
        What placing each is worth; shape (bundles,).
    limit
        Price of each side limit, none negative; shape (limits,).
    """

    bundle: Ints
    limit: Ints


@dataclass(frozen=True, slots=True)
class Priced:
    """
    What is known at one worth.

    Parameters
    ----------
    worth
        At which.
    profit
        Of each pair; shape (pairs,).
    gain
        Of each agent's best set, or more where a search was cut; shape (agents,).
    chosen
        Places of the pairs of each best set, then -1; shape (agents, most).
    scaled
        The bound, in parts of a unit of cost.
    bound
        The same in units of cost, rounded up: costs are whole numbers.
    whole
        Whether every search was complete.
    """

    worth: Worth
    profit: Ints
    gain: Ints
    chosen: Ints
    scaled: int
    bound: int
    whole: bool


def profits(bundles: Bundles, worth: Worth) -> Ints:
    """Give what each pair brings: the worth of its bundle less its cost and its limits' prices."""
    profit = worth.bundle[bundles.bundle] - bundles.cost * bundles.scale
    if worth.limit.size:
        profit -= bundles.weight.priced(worth.limit)
    return np.ascontiguousarray(profit)


class Pricer:
    """
    Prices the agents of one set of pairs, and only those whose pairs changed in profit.

    Parameters
    ----------
    bundles
        Whose pairs are priced.
    """

    def __init__(self, bundles: Bundles) -> None:
        self.bundles = bundles
        self.most = max(min(int(bundles.capacity[:, 0].max(initial=0)), bundles.count), 1)
        self._gain = np.zeros(bundles.agents, dtype=np.int64)
        self._chosen = np.full((bundles.agents, self.most), -1, dtype=np.int64)
        self._positive = np.zeros(bundles.bundle.size, dtype=np.int64)
        self._whole = True

    def at(self, worth: Worth) -> Priced:
        """Price every agent."""
        from matcher.solver.conflicts.kernels import price  # waits for numba

        of = self.bundles
        profit = profits(of, worth)
        positive = np.maximum(profit, 0)
        moved = np.unique(of.agent[positive != self._positive])
        self._positive = positive
        cut = price(
            moved, of.start, of.bundle, profit, of.use, of.capacity, of.apart.arrays,
            of.agent_class, self._gain, self._chosen,
        )  # fmt: skip
        self._whole &= cut == 0
        scaled = self._scaled(worth)
        return Priced(
            worth=worth,
            profit=profit,
            gain=self._gain.copy(),
            chosen=self._chosen.copy(),
            scaled=scaled,
            bound=-(-scaled // of.scale),
            whole=self._whole,
        )

    def _scaled(self, worth: Worth) -> int:
        of = self.bundles
        left = of.left_out * of.scale + worth.limit @ of.left_weight
        total = int(np.minimum(worth.bundle, left).sum()) - int(self._gain.sum())
        return total - int(worth.limit @ of.most)


def worth_keeping(bundles: Bundles, priced: Priced, value: int) -> Bools:
    """
    Give which pairs a solution that costs less than `value` may use.

    A pair stands if the bound, with its agent made to take it, stays below. That is the
    reduced-cost test of Dantzig-Wolfe pricing: first with the agent's best set for the rest, which
    is quick, then with what fits beside the pair.

    Parameters
    ----------
    bundles, priced
        Of one set of pairs.
    value
        To be improved on.

    Raises
    ------
    ValueError
        The pairs are not those that were priced.
    """
    if priced.profit.size != bundles.bundle.size:
        raise ValueError(f"{bundles.bundle.size} pairs, of which {priced.profit.size} are priced.")
    from matcher.solver.conflicts.kernels import price_with  # waits for numba

    slack = (value - 1) * bundles.scale - priced.scaled
    kept = priced.profit >= -slack
    pairs = np.flatnonzero(kept)
    brings = np.empty(pairs.size, dtype=np.int64)
    most = max(min(int(bundles.capacity[:, 0].max(initial=0)), bundles.count), 1)
    price_with(
        pairs, bundles.start, bundles.agent, bundles.bundle, priced.profit, bundles.use,
        bundles.capacity, bundles.apart.arrays, bundles.agent_class, most, brings,
    )  # fmt: skip
    kept[pairs] = priced.gain[bundles.agent[pairs]] - brings <= slack
    return kept
