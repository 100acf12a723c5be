"""The relaxation without conflicts: a transport problem, whose duals start everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import lcm

import numpy as np
from scipy.optimize import linprog

from matcher.solver.assignment import sparse
from matcher.solver.clock import Clock
from matcher.solver.conflicts.bound import Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.programs import Floats
from matcher.solver.limits import Limits
from matcher.solver.problem import Ints

MOST_PRICES = 20
"""Of limits, that are tried."""
PRICING_SHARE = 0.1
"""Of the time."""
WORTH_A_PRICE = 1e-3
"""Share by which another price must be able to prove more."""


@dataclass(frozen=True, slots=True)
class Transport:
    """
    Where bundles would go if places alone counted.

    Parameters
    ----------
    agent
        Of each bundle; -1 where it is left out, or where its parts would go apart.
    worth
        The duals: what each bundle adds to the cost, and the prices of limits.
    price
        The same prices in units of cost; shape (limits,).
    value
        Below every solution: what this costs at the prices, less what they allow. None where the
        transport was ended before its time.
    beyond
        By how much each limit is exceeded; shape (limits,).
    """

    agent: Ints
    worth: Worth
    price: Ints
    value: float | None
    beyond: Floats


@dataclass(frozen=True, slots=True)
class _Parts:
    """Bundles split into parts of one place each, at equal shares of their costs."""

    of: Ints
    part: Ints
    agent: Ints
    cost: Ints
    left_out: Ints
    unit: int


def at_prices(bundles: Bundles, price: Ints) -> Bundles:
    """Give the bundles at costs that hold what they weigh in the limits, at a price each."""
    if not price.any():
        return bundles
    left_out = np.where(
        bundles.must, bundles.left_out, bundles.left_out + price @ bundles.left_weight
    )
    return replace(bundles, cost=bundles.cost + bundles.weight.priced(price), left_out=left_out)


def within_limits(bundles: Bundles, limits: Limits, should_stop: Callable[[], bool]) -> Transport:
    """
    Solve the transport problem at the prices of limits that prove most.

    The prices are those at which the values found so far, each of which bounds all others from
    above by its slope, could be highest (J. Kelley, "The cutting-plane method for solving convex
    programs", SIAM Journal 8 (1960)).

    Parameters
    ----------
    bundles
        To be relaxed.
    limits, should_stop
        As for `transport`; no price is tried after a tenth of the time.
    """
    clock = Clock(replace(limits, seconds=limits.seconds * PRICING_SHARE), should_stop)
    price = np.zeros(bundles.most.size, dtype=np.int64)
    best = transport(bundles, limits, should_stop, price)
    tried = [best]
    while (best.beyond > 0).any() and len(tried) < MOST_PRICES and not clock.is_over():
        price, highest = _next_price(tried, bundles.ceiling)
        last = best.value is None or highest - best.value <= WORTH_A_PRICE * abs(highest)
        if last or any((price == one.price).all() for one in tried):
            break
        now = transport(bundles, limits, should_stop, price)
        if now.value is None or best.value is None:
            break
        tried.append(now)
        best = now if now.value > best.value else best
    return best


def _next_price(tried: list[Transport], most: int) -> tuple[Ints, float]:
    """Give where the values tried could be highest, and how high."""
    slope = np.stack([one.beyond for one in tried])
    right = [(one.value or 0.0) - float(one.beyond @ one.price) for one in tried]
    count = slope.shape[1]
    cost = np.concatenate((np.zeros(count), [-1.0]))
    rows = np.hstack((-slope, np.ones((len(tried), 1))))
    top = max(one.value or 0.0 for one in tried) + most * float(np.abs(slope).sum() + 1)
    bounds = [(0.0, float(most))] * count + [(None, top)]
    found = linprog(cost, A_ub=rows, b_ub=right, bounds=bounds, method="highs")
    if found.x is None or found.fun is None:
        return tried[-1].price, np.inf  # has been tried: the search ends
    return np.rint(found.x[:count]).astype(np.int64), -float(found.fun)


def transport(
    bundles: Bundles, limits: Limits, should_stop: Callable[[], bool], price: Ints
) -> Transport:
    """
    Solve the relaxation in which only places count and bundles may be split.

    Conflicts and resources other than places are left out, and limits but for their prices, so
    that its value, and with its duals that of the Lagrangian bound, is below every solution.

    Parameters
    ----------
    bundles
        To be relaxed.
    limits, should_stop
        Of the assignment; where it is ended before its time, nobody is placed and nobody is worth
        anything, from which the work can go on.
    price
        Of each limit, in units of cost, none negative.
    """
    priced = at_prices(bundles, price)
    parts = _split(priced)
    solved = sparse(
        parts.part, parts.agent, parts.cost, parts.of.size, bundles.agents,
        bundles.capacity[:, 0], parts.left_out, limits=limits, should_stop=should_stop,
    )  # fmt: skip
    total = np.zeros(bundles.count, dtype=np.int64)
    agent = np.full(bundles.count, -1, dtype=np.int64)
    worth = Worth(total, price * bundles.scale)
    if solved.solution is None or solved.value is None:
        return Transport(agent, worth, price, None, np.zeros(price.size))
    at = solved.solution.agent
    np.add.at(total, parts.of, np.maximum(solved.solution.u, 0) * (bundles.scale // parts.unit))
    beyond = _used(bundles, parts, at) - bundles.most
    np.maximum.at(agent, parts.of, at)
    agent[parts.of[agent[parts.of] != at]] = -1
    value = solved.value / parts.unit - float(price @ bundles.most)
    return Transport(agent, worth, price, value, beyond)


def _used(bundles: Bundles, parts: _Parts, agent: Ints) -> Floats:
    """Give what parts weigh in each limit, where they go; each has its share of its bundle."""
    share = 1 / bundles.use[parts.of, 0]
    out = agent < 0
    used: Floats = bundles.left_weight[:, parts.of[out]] @ share[out]
    if out.all():
        return used
    key = bundles.bundle * bundles.agents + bundles.agent
    order = np.argsort(key)
    pair = order[np.searchsorted(key[order], parts.of[~out] * bundles.agents + agent[~out])]
    total: Floats = used + bundles.weight.shared(pair, share[~out])
    return total


def _split(bundles: Bundles) -> _Parts:
    sizes = bundles.use[:, 0]
    unit = lcm(*{int(size) for size in sizes}) if sizes.size else 1
    unit = unit if bundles.scale % unit == 0 else 1
    of = np.repeat(np.arange(bundles.count), sizes)
    first = np.concatenate(([0], np.cumsum(sizes)))[:-1]
    times = sizes[bundles.bundle]
    pair = np.repeat(np.arange(bundles.bundle.size), times)
    within = np.arange(pair.size) - np.repeat(np.cumsum(times) - times, times)
    part = first[bundles.bundle[pair]] + within
    order = np.argsort(part, kind="stable")
    cost = bundles.cost[pair] * unit // times[pair]
    return _Parts(
        of=of,
        part=part[order],
        agent=bundles.agent[pair][order],
        cost=cost[order],
        left_out=bundles.left_out[of] * unit // sizes[of],
        unit=unit,
    )
