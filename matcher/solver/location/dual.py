"""Lagrangian bounds of the p-median: loops over sorted costs, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.location.states import FREE, OPEN

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
States = npt.NDArray[np.int8]
MEMORY = 0.9
"""Share of the last direction in the next (Camerini, Fratta and Maffioli 1975, in effect)."""


@compiled("float64(int64[:, ::1], float64[:, ::1], float64[::1], float64[::1])")
def savings(order: Ints, cost: Floats, prices: Floats, rho: Floats) -> float:
    """Fill what each site is worth at these prices, none above 0; gives the sum of prices."""
    rho[:] = 0.0
    total = 0.0
    for i in range(cost.shape[0]):
        price = prices[i]
        total += price
        for k in range(cost.shape[1]):
            if cost[i, k] >= price:
                break
            rho[order[i, k]] += cost[i, k] - price
    return total


@compiled("float64(float64[::1], int8[::1], int64, boolean[::1])")
def choose(rho: Floats, state: States, most: int, chosen: npt.NDArray[np.bool_]) -> float:
    """Mark the open sites and the best of the free ones, ties by index; gives their sum."""
    sites = state.size
    left = most
    free = 0
    total = 0.0
    values = np.empty(sites)
    for j in range(sites):
        chosen[j] = state[j] == OPEN
        if state[j] == OPEN:
            left -= 1
            total += rho[j]
        elif state[j] == FREE:
            values[free] = rho[j]
            free += 1
    if left <= 0:
        return total
    threshold = np.inf if left >= free else np.partition(values[:free], left - 1)[left - 1]
    for j in range(sites):
        if state[j] == FREE and rho[j] < threshold:
            chosen[j] = True
            total += rho[j]
            left -= 1
    for j in range(sites):
        if left > 0 and state[j] == FREE and rho[j] == threshold:
            chosen[j] = True
            total += rho[j]
            left -= 1
    return total


@compiled("float64(int64[:, ::1], float64[:, ::1], float64[::1], boolean[::1], float64[::1])")
def serve(
    order: Ints,
    cost: Floats,
    prices: Floats,
    chosen: npt.NDArray[np.bool_],
    gradient: Floats,
) -> float:
    """Fill how often each client is served too seldom; gives the cost of serving all once."""
    total = 0.0
    for i in range(cost.shape[0]):
        nearest = -1.0
        gradient[i] = 1.0
        for k in range(cost.shape[1]):
            below = cost[i, k] < prices[i]
            if not below and nearest >= 0.0:
                break
            if chosen[order[i, k]]:
                if nearest < 0.0:
                    nearest = cost[i, k]
                if below:
                    gradient[i] -= 1.0
        total += nearest
    return total


@compiled(
    "Tuple((float64, float64[::1], boolean[::1], float64, float64))("
    "int64[:, ::1], float64[:, ::1], int8[::1], int64, float64[::1], float64[::1],"
    " float64, int64, float64, int64)"
)
def ascend(  # noqa: C901, PLR0917
    order: Ints,
    cost: Floats,
    state: States,
    most: int,
    start: Floats,
    share: Floats,
    upper: float,
    rounds: int,
    rate: float,
    patience: int,
) -> tuple[float, Floats, npt.NDArray[np.bool_], float, float]:
    """
    Raise the bound by deflected subgradients from a start.

    Parameters
    ----------
    order, cost
        For each client its sites by cost, and those costs; shape (clients, sites).
    state
        Of each site; `share` of each is updated towards how often it is chosen.
    most
        How many may be open.
    start
        Prices of clients.
    upper
        Cost of a known answer; the work ends when the bound passes it less one.
    rounds, rate, patience
        How many steps, the first step's length, and after how many without a better bound it is
        halved.

    Returns
    -------
    The best bound, its prices, the best choice of sites met with, its cost, and the rate reached.
    """
    clients, sites = cost.shape
    prices = start.copy()
    best_prices = start.copy()
    best = -np.inf
    rho = np.empty(sites)
    gradient = np.empty(clients)
    direction = np.zeros(clients)
    chosen = np.zeros(sites, dtype=np.bool_)
    best_chosen = chosen.copy()
    least = np.inf
    stale = 0
    for _ in range(rounds):
        bound = savings(order, cost, prices, rho)
        bound += choose(rho, state, most, chosen)
        value = serve(order, cost, prices, chosen, gradient)
        if value < least:
            least = value
            best_chosen[:] = chosen
        if bound > best:
            if bound > best + 1e-4 * (upper - best):
                stale = 0
            best = bound
            best_prices[:] = prices
        else:
            stale += 1
        if best > upper - 1.0 or least - best < 1e-9 * least:
            break
        if stale > patience:
            stale = 0
            rate *= 0.5
            prices[:] = best_prices
            direction[:] = 0.0
            continue
        for j in range(sites):
            share[j] += 0.05 * ((1.0 if chosen[j] else 0.0) - share[j])
        norm = 0.0
        for i in range(clients):
            direction[i] = MEMORY * direction[i] + (1.0 - MEMORY) * gradient[i]
            norm += direction[i] * direction[i]
        if norm < 1e-12:
            break
        step = rate * (upper - bound) / norm
        for i in range(clients):
            # Above its dearest site a client's price shows nothing more.
            prices[i] = min(max(0.0, prices[i] + step * direction[i]), cost[i, sites - 1])
    return best, best_prices, best_chosen, least, rate


@compiled("int64(int64[:, ::1], int64[:, ::1], int64[::1], int64[::1])")
def exact_savings(order: Ints, cost: Ints, prices: Ints, rho: Ints) -> int:
    """As `savings`, in whole numbers, which leave nothing to rounding."""
    rho[:] = 0
    total = np.int64(0)
    for i in range(cost.shape[0]):
        total += prices[i]
        for k in range(cost.shape[1]):
            if cost[i, k] >= prices[i]:
                break
            rho[order[i, k]] += cost[i, k] - prices[i]
    return int(total)
