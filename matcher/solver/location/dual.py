"""What sites are worth at prices of clients: loops over sorted costs, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.location.states import FREE, OPEN

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
States = npt.NDArray[np.int8]


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
