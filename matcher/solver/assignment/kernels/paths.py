"""
Shortest augmenting paths over listed pairs, each agent taking as many items as it has places.

R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
assignment problems", Computing 38 (1987), with a heap, and in whole numbers. An agent of several
places is scanned by all the items it holds, as in successive shortest paths. What holds throughout:
a placed item stands where `cost - v` is least, and prices move only where no place is free; so the
prices, and the least `cost - v` of each item, are dual feasible whenever the work is stopped.
"""

from __future__ import annotations

from matcher.solver.assignment.kernels.bids import FAR, Arrays, Bools
from matcher.solver.assignment.kernels.heap import pop, push
from matcher.solver.compiled import compiled
from matcher.solver.problem import Ints


@compiled(
    "UniTuple(int64, 4)(UniTuple(int64[::1], 3), UniTuple(int64[::1], 6),"
    " UniTuple(int64[::1], 7), boolean[::1], int64, int64, UniTuple(int64, 4))"
)
def scan(  # noqa: PLR0917  # arrays, as a kernel takes them
    pairs: Arrays,
    state: Arrays,
    work: Arrays,
    dead: Bools,
    i: int,
    base: int,
    found: tuple[int, int, int, int],
) -> tuple[int, int, int, int]:
    """Reach on from one item: agents with a place free end the path, others join the heap."""
    start, agent, cost = pairs
    first_place, load, v = state[0], state[1], state[5]
    far, by_item, by_pair, keys, values, touched = work[:6]
    size, known, near, end = found
    for p in range(start[i], start[i + 1]):
        j = agent[p]
        there = cost[p] - v[j] - base
        if there < near and there < far[j] and not dead[j]:
            if far[j] == FAR:
                touched[known] = j
                known += 1
            far[j], by_item[j], by_pair[j] = there, i, p
            if load[j] < first_place[j + 1] - first_place[j]:
                near, end = there, j
            else:
                size = push(keys, values, size, there, j)
    return size, known, near, end


@compiled("void(int64[::1], UniTuple(int64[::1], 6), UniTuple(int64[::1], 7), int64)")
def turn(agent: Ints, state: Arrays, work: Arrays, end: int) -> None:
    """Move every item along the path that ends at an agent with a place free."""
    first_place, load, held, place, taken, _ = state
    by_item, by_pair = work[1], work[2]
    spot = first_place[end] + load[end]
    load[end] += 1
    while True:
        i = by_item[end]
        before, vacated = taken[i], place[i]
        held[spot], place[i], taken[i] = i, spot, by_pair[end]
        if before < 0:
            return
        end, spot = agent[before], vacated


@compiled("void(int64[::1], UniTuple(int64[::1], 7), boolean[::1], UniTuple(int64, 4))")
def settle_prices(v: Ints, work: Arrays, dead: Bools, found: tuple[int, int, int, int]) -> None:
    """Move the prices of the agents scanned, or mark them where no path was found."""
    far, touched, scanned = work[0], work[5], work[6]
    done, known, near, end = found
    for k in range(done):
        j = scanned[k]
        if end < 0:
            dead[j] = True
        else:
            v[j] += far[j] - near
    for k in range(known):
        far[touched[k]] = FAR


@compiled(
    "int64(UniTuple(int64[::1], 3), UniTuple(int64[::1], 6), UniTuple(int64[::1], 7),"
    " boolean[::1], int64[::1], int64, int64)"
)
def augment(  # noqa: PLR0917  # arrays, as a kernel takes them
    pairs: Arrays,
    state: Arrays,
    work: Arrays,
    dead: Bools,
    free: Ints,
    waiting: int,
    budget: int,
) -> int:
    """
    Place free items from the last on, each along a shortest path; give how many still wait.

    An item with no path stays free, and the agents it reached are marked: they and all whom they
    hold reach no free place, now or later.

    Parameters
    ----------
    pairs
        Where each item's pairs begin, then agent and cost of each pair.
    state
        Where each agent's places begin; how many it has given; the item in each place; of each
        item its place, and its pair (-1 while free); prices. Changed.
    work
        Distance (`FAR` throughout), last item and last pair by agent; keys and values of the heap,
        one more than there are pairs; agents reached; agents scanned.
    dead
        Agents that reach no free place; changed.
    free, waiting
        The items not placed, and how many there are.
    budget
        Pairs to read before giving back the word.
    """
    start, _, cost = pairs
    first_place, load, held, _, taken, v = state
    far, keys, values, scanned = work[0], work[3], work[4], work[6]
    while waiting > 0 and budget > 0:
        waiting -= 1
        done = 0
        found = scan(pairs, state, work, dead, free[waiting], 0, (0, 0, FAR, -1))
        while found[0] > 0 and keys[0] < found[2]:
            now, j = keys[0], values[0]
            found = (pop(keys, values, found[0]), found[1], found[2], found[3])
            if now > far[j]:
                continue
            scanned[done] = j
            done += 1
            for spot in range(first_place[j], first_place[j] + load[j]):
                i = held[spot]
                base = cost[taken[i]] - v[j] - now
                budget -= start[i + 1] - start[i]
                found = scan(pairs, state, work, dead, i, base, found)
        settle_prices(v, work, dead, (done, found[1], found[2], found[3]))
        if found[3] >= 0:
            turn(pairs[1], state, work, found[3])
        budget -= 1
    return waiting
