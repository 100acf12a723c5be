"""Lagrangian bounds of the capacitated p-median, raised by deflected subgradients, compiled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from matcher.solver.compiled import compiled
from matcher.solver.location.packing import Bools, Ints, States, load, pick, rooms
from matcher.solver.location.proof import SCALE

Floats = npt.NDArray[np.float64]
MEMORY = 0.8
"""Share of the last direction in the next."""


@compiled("void(boolean[::1], boolean[:, ::1], float64[::1], float64[:, ::1], float64[::1])")
def count(chosen: Bools, picks: Bools, share: Floats, pairs: Floats, often: Floats) -> None:
    """Fill how often each client is served, and update how often sites and pairs are chosen."""
    often[:] = 0.0
    for j in range(share.size):
        share[j] += 0.05 * ((1.0 if chosen[j] else 0.0) - share[j])
        for i in range(often.size):
            served = 1.0 if chosen[j] and picks[j, i] else 0.0
            often[i] += served
            pairs[i, j] += 0.05 * (served - pairs[i, j])


@compiled("UniTuple(float64, 2)(float64[::1], float64[::1], int64[::1])")
def deflect(direction: Floats, often: Floats, served: Ints) -> tuple[float, float]:
    """Turn the direction towards who is served too seldom; gives its square length, and the gap."""
    norm = 0.0
    gap = 0.0
    for i in range(served.size):
        seldom = 1.0 - often[i] if served[i] < 0 else 0.0
        gap += abs(seldom)
        direction[i] = MEMORY * direction[i] + (1.0 - MEMORY) * seldom
        norm += direction[i] * direction[i]
    return norm, gap


@compiled("void(int64[::1], float64[::1], float64, int64)")
def step(prices: Ints, direction: Floats, length: float, most: int) -> None:
    """Move prices, in whole numbers, none above the most."""
    for i in range(prices.size):
        moved = min(float(prices[i]) + length * direction[i], float(most))
        prices[i] = np.int64(max(0.0, np.rint(moved)))


@compiled("void(boolean[::1], boolean[:, ::1], int64[::1], int64[::1])")
def read_off(chosen: Bools, picks: Bools, served: Ints, found: Ints) -> None:
    """Fill the site of each client where each is served once."""
    for i in range(served.size):
        found[i] = served[i]
        for j in range(chosen.size):
            if chosen[j] and picks[j, i]:
                found[i] = j


@compiled(
    "Tuple((int64, int64[::1], boolean[::1], float64))("
    "int64[:, ::1], boolean[:, ::1], int64[::1], int64[::1], int64[::1], int8[::1], int64,"
    " int64[::1], float64[::1], float64[:, ::1], int64, int64, float64, int64, int64[::1])"
)
def ascend_packed(  # noqa: PLR0917
    cost: Ints, barred: Bools, demand: Ints, capacity: Ints, served: Ints, state: States,
    most: int, start: Ints, share: Floats, pairs: Floats, enough: int, rounds: int, rate: float,
    patience: int, found: Ints,
) -> tuple[int, Ints, Bools, float]:  # fmt: skip
    """
    Raise the bound by deflected subgradients from a start, in whole numbers throughout.

    Parameters
    ----------
    cost, start, enough
        In parts of a unit of cost; the work ends when the bound passes `enough`.
    barred, served, state
        What is known of pairs, clients and sites.
    share, pairs
        Updated towards how often each site is chosen, and each pair with it.
    rounds, rate, patience
        How many steps, the first step's length, and after how many without a better bound it is
        halved.
    found
        Filled with the site of each client where the relaxation serves each once, which is then
        the best answer there is; left alone otherwise.

    Returns
    -------
    The best bound, its prices, its choice of sites, and the rate reached.
    """
    clients, sites = cost.shape
    room = np.empty(sites, dtype=np.int64)
    rooms(demand, capacity, served, room)
    largest = max(np.int64(0), room.max())
    best = np.zeros(largest + 1, dtype=np.int64)
    taken = np.zeros((clients, largest + 1), dtype=np.bool_)
    picks = np.zeros((sites, clients), dtype=np.bool_)
    rho = np.zeros(sites, dtype=np.int64)
    chosen = np.zeros(sites, dtype=np.bool_)
    prices, best_prices = start.copy(), start.copy()
    best_chosen: Bools = chosen.copy()
    highest = -(2**62)
    direction = np.zeros(clients)
    often = np.zeros(clients)
    stale = 0
    for _ in range(rounds):
        bound = load(cost, barred, demand, served, state, room, prices, best, taken, rho, picks)
        bound += pick(rho, state, most, chosen)
        if bound > highest:
            if bound > highest + (enough - highest) // 10000:
                stale = 0
            highest = bound
            best_prices[:] = prices
            best_chosen[:] = chosen
        else:
            stale += 1
        count(chosen, picks, share, pairs, often)
        norm, gap = deflect(direction, often, served)
        if gap == 0.0:
            read_off(chosen, picks, served, found)
            break
        if highest > enough or norm < 1e-12:
            break
        if stale > patience:
            stale = 0
            rate *= 0.5
            prices[:] = best_prices
            direction[:] = 0.0
            continue
        # A price above the value shows no more than one of the value does.
        step(prices, direction, rate * (enough - bound) / norm, enough + SCALE)
    return int(highest), best_prices, best_chosen, rate
