"""Places for those left out, at the cost of others who then look for another; compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.apart import Bools
from matcher.solver.conflicts.kernels_apart import ALL, ONE, OfAll, OfOne, clash, of_class
from matcher.solver.problem import Ints


@compiled(f"int64(int64[::1], int64, int64[:, ::1], {ONE}, int64[::1], int64[::1], int64[::1])")
def leaving(  # noqa: PLR0917  # numba takes no keywords
    held: Ints, bundle: int, use: Ints, apart: OfOne, left: Ints, weight: Ints, out: Ints
) -> int:
    """
    Write who must leave an agent so that a bundle can come, those easiest to place first.

    Parameters
    ----------
    held
        Bundles at the agent, and -1.
    bundle
        Who is to come.
    use, apart
        As in the bundles; of the agent's class.
    left
        What the agent has left of each resource.
    weight
        How hard each bundle is to place.
    out
        Where they are written.

    Returns
    -------
    int
        How many leave; -1 where the bundle would not fit an empty agent.
    """
    count, free = 0, left.copy()
    for other in held:
        if other >= 0 and clash(apart, bundle, other):
            out[count] = other
            count += 1
            free += use[other]
    while (use[bundle] > free).any():
        easiest = -1
        for other in held:
            stays = other >= 0 and not (out[:count] == other).any()
            if stays and (easiest < 0 or weight[other] < weight[easiest]):
                easiest = other
        if easiest < 0:
            return -1
        out[count] = easiest
        count += 1
        free += use[easiest]
    return count


@compiled("void(int64[:, ::1], int64[:, ::1], int64[::1], int64, int64, int64[:, ::1])")
def put(  # noqa: PLR0917  # numba takes no keywords
    held: Ints, left: Ints, places: Ints, bundle: int, agent: int, use: Ints
) -> None:
    """Place a bundle that is nowhere with an agent that has room."""
    places[bundle] = agent
    left[agent] -= use[bundle]
    held[agent, np.argmin(held[agent])] = bundle  # the first that is -1


@compiled("void(int64[:, ::1], int64[:, ::1], int64[::1], int64, int64[:, ::1])")
def take_out(held: Ints, left: Ints, places: Ints, bundle: int, use: Ints) -> None:
    """Take a bundle from its agent."""
    agent = places[bundle]
    places[bundle] = -1
    left[agent] += use[bundle]
    held[agent, np.argmax(held[agent] == bundle)] = -1


@compiled(
    f"int64(int64[::1], int64[::1], int64[::1], int64[:, ::1], {ALL}, int64[::1],"
    " int64[:, ::1], int64[:, ::1], int64[::1], boolean[::1], int64)"
)
def eject(  # noqa: PLR0917  # numba takes no keywords
    start: Ints, pairs: Ints, agent: Ints, use: Ints, apart: OfAll, agent_class: Ints,
    left: Ints, held: Ints, places: Ints, wanted: Bools, work: int,
) -> int:  # fmt: skip
    """
    Place all who are wanted: each comes where those who must leave are easiest to place.

    Whoever comes at the cost of others counts as harder to place from then on (Y. Nagata and
    O. Bräysy, "A powerful route minimization heuristic for the vehicle routing problem with time
    windows", Operations Research Letters 37 (2009)).

    Parameters
    ----------
    start, pairs, agent
        Pairs of each bundle, cheapest first, and the agent of each pair.
    use, apart, agent_class
        As in the bundles.
    left, held, places
        What agents have left and hold, and where bundles are; changed.
    wanted
        Bundles to be placed, if anywhere.
    work
        Pairs looked at, at most.

    Returns
    -------
    int
        How many of the wanted, of those with any pair, are left out at the end.
    """
    waiting = np.flatnonzero(wanted & (places < 0) & (start[1:] > start[:-1]))
    size, weight = waiting.size, np.ones(wanted.size, dtype=np.int64)
    waiting = np.append(waiting, np.zeros(wanted.size, dtype=np.int64))
    out, best_out = np.empty(held.shape[1], np.int64), np.empty(held.shape[1], np.int64)
    seed = 1
    while size > 0 and work > 0:
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        at = size - 1 - (seed >> 8) % min(size, 4)
        b = waiting[at]
        best, best_agent, leave = np.iinfo(np.int64).max, -1, 0
        for k in range(start[b], start[b + 1]):
            work -= 1
            a = agent[pairs[k]]
            here = of_class(apart, agent_class[a])
            found = leaving(held[a], b, use, here, left[a], weight, out)
            if found >= 0 and weight[out[:found]].sum() < best:
                best, best_agent, leave = weight[out[:found]].sum(), a, found
                best_out[:found] = out[:found]
        size -= 1
        waiting[at] = waiting[size]
        if best_agent < 0:
            continue
        weight[b] += leave > 0
        for other in best_out[:leave]:
            take_out(held, left, places, other, use)
            waiting[size] = other
            size += wanted[other]
        put(held, left, places, b, best_agent, use)
    return size
