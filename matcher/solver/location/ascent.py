"""Lagrangian bounds of the p-median, raised by deflected subgradients, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.location.dual import Floats, Ints, States, choose, savings, serve

Bools = npt.NDArray[np.bool_]
MEMORY = 0.9
"""Share of the last direction in the next (Camerini, Fratta and Maffioli 1975, in effect)."""


@compiled("float64(float64[::1], float64[::1])")
def deflect(direction: Floats, gradient: Floats) -> float:
    """Turn the direction of the last step towards the gradient; gives its square length."""
    norm = 0.0
    for i in range(direction.size):
        direction[i] = MEMORY * direction[i] + (1.0 - MEMORY) * gradient[i]
        norm += direction[i] * direction[i]
    return norm


@compiled("void(float64[::1], float64[::1], float64, float64[:, ::1])")
def step(prices: Floats, direction: Floats, length: float, cost: Floats) -> None:
    """Move prices; above its dearest site a client's price shows nothing more."""
    for i in range(prices.size):
        prices[i] = min(max(0.0, prices[i] + length * direction[i]), cost[i, cost.shape[1] - 1])


@compiled("void(float64[::1], boolean[::1])")
def count(share: Floats, chosen: Bools) -> None:
    """Update how often each site is chosen, of late more than before."""
    for j in range(share.size):
        share[j] += 0.05 * ((1.0 if chosen[j] else 0.0) - share[j])


@compiled(
    "Tuple((float64, float64[::1], boolean[::1], float64, float64))("
    "int64[:, ::1], float64[:, ::1], int8[::1], int64, float64[::1], float64[::1],"
    " float64, int64, float64, int64)"
)
def ascend(  # noqa: PLR0917
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
) -> tuple[float, Floats, Bools, float, float]:
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
        count(share, chosen)
        norm = deflect(direction, gradient)
        if norm < 1e-12:
            break
        step(prices, direction, rate * (upper - bound) / norm, cost)
    return best, best_prices, best_chosen, least, rate
