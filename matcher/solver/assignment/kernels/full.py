"""
Shortest augmenting paths on a full matrix of costs, each agent taking one item.

R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
assignment problems", Computing 38 (1987), in whole numbers; see also `paths`.
"""

from __future__ import annotations

import numpy as np

from matcher.solver.assignment.kernels.bids import FAR, Arrays
from matcher.solver.compiled import compiled
from matcher.solver.problem import Ints


@compiled("void(int64[:, ::1], UniTuple(int64[::1], 3))")
def reduce_columns(cost: Ints, state: Arrays) -> None:
    """Price each agent at its cheapest item; only for as many items as agents."""
    agent_of, item_of, v = state
    items, agents = cost.shape
    cheapest = np.zeros(agents, dtype=np.int64)
    v[:] = cost[0]
    for i in range(1, items):
        for j in range(agents):
            if cost[i, j] < v[j]:
                v[j], cheapest[j] = cost[i, j], i
    shared = np.zeros(items, dtype=np.bool_)
    for j in range(agents):
        i = cheapest[j]
        if agent_of[i] < 0:
            agent_of[i], item_of[j] = j, i
        else:
            shared[i] = True
    for i in range(items):
        if agent_of[i] >= 0 and not shared[i] and agents > 1:
            slack = FAR
            for j in range(agents):
                if j != agent_of[i]:
                    slack = min(slack, cost[i, j] - v[j])
            v[agent_of[i]] -= slack


@compiled("UniTuple(int64, 4)(int64[:, ::1], int64[::1], int64)")
def two_best(cost: Ints, v: Ints, i: int) -> tuple[int, int, int, int]:
    """Give the two least reduced costs of an item, and the agents; `FAR` and -1 for none."""
    first, second, one, two = FAR, FAR, -1, -1
    for j in range(v.size):
        reduced = cost[i, j] - v[j]
        if reduced < second:
            if reduced < first:
                second, two = first, one
                first, one = reduced, j
            else:
                second, two = reduced, j
    return first, second, one, two


@compiled("int64(int64[:, ::1], UniTuple(int64[::1], 3), int64[::1], int64)")
def bid(cost: Ints, state: Arrays, free: Ints, waiting: int) -> int:
    """Let each free item take its best agent, as `bids.bid`; give how many are left free."""
    agent_of, item_of, v = state
    bids, left, at = 2 * agent_of.size, 0, 0
    while at < waiting:
        i = free[at]
        at += 1
        bids -= 1
        first, second, one, two = two_best(cost, v, i)
        if second < FAR and first < second:
            v[one] -= second - first
        elif item_of[one] >= 0 and two >= 0:
            one = two
        before = item_of[one]
        agent_of[i], item_of[one] = one, i
        if before >= 0:
            agent_of[before] = -1
            if first < second and bids > 0:
                at -= 1
                free[at] = before
            else:
                free[left] = before
                left += 1
    return left


@compiled("UniTuple(int64, 2)(int64[::1], int64[::1], int64)")
def nearest(far: Ints, order: Ints, low: int) -> tuple[int, int]:
    """Bring the nearest agents to the front of the rest; give where they end, and how near."""
    up, near = low, FAR
    for k in range(low, order.size):
        j = order[k]
        if far[j] <= near:
            if far[j] < near:
                up, near = low, far[j]
            order[k], order[up] = order[up], j
            up += 1
    return up, near


@compiled(
    "UniTuple(int64, 2)(int64[:, ::1], UniTuple(int64[::1], 3), UniTuple(int64[::1], 3), int64,"
    " int64, int64)"
)
def scan(  # noqa: PLR0917  # arrays, as a kernel takes them
    cost: Ints, state: Arrays, work: Arrays, one: int, up: int, near: int
) -> tuple[int, int]:
    """Reach on from an agent; give where the nearest end, and the agent that ends the path."""
    item_of, v = state[1], state[2]
    far, through, order = work
    i = item_of[one]
    base = cost[i, one] - v[one] - near
    for k in range(up, order.size):
        j = order[k]
        there = cost[i, j] - v[j] - base
        if there < far[j]:
            far[j], through[j] = there, i
            if there == near:
                if item_of[j] < 0:
                    return up, j
                order[k], order[up] = order[up], j
                up += 1
    return up, -1


@compiled(
    "UniTuple(int64, 3)(int64[:, ::1], UniTuple(int64[::1], 3), UniTuple(int64[::1], 3), int64)"
)
def search(cost: Ints, state: Arrays, work: Arrays, root: int) -> tuple[int, int, int]:
    """Find the agent free that is nearest to an item; give it, how near, and agents nearer."""
    item_of, v = state[1], state[2]
    far, through, order = work
    # Agents stand in three runs: done (to `low`), as near as the nearest (to `up`), farther.
    for j in range(v.size):
        far[j], through[j] = cost[root, j] - v[j], root
    low, up, near, nearer = 0, 0, 0, 0
    while True:
        if low == up:
            nearer = low
            up, near = nearest(far, order, low)
            for k in range(low, up):
                if item_of[order[k]] < 0:
                    return order[k], near, nearer
        up, end = scan(cost, state, work, order[low], up, near)
        low += 1
        if end >= 0:
            return end, near, nearer


@compiled(
    "int64(int64[:, ::1], UniTuple(int64[::1], 3), UniTuple(int64[::1], 3), int64[::1], int64,"
    " int64)"
)
def augment(  # noqa: PLR0917  # arrays, as a kernel takes them
    cost: Ints, state: Arrays, work: Arrays, free: Ints, waiting: int, paths: int
) -> int:
    """
    Place free items from the last on, each along a shortest path; give how many still wait.

    Parameters
    ----------
    cost
        Shape (items, agents), no more items than agents.
    state
        Agent of each item, item of each agent, -1 for nobody; prices of agents. Changed.
    work
        By agent: distance, last item of the path; the agents in any order.
    free, waiting
        The items not placed, and how many there are.
    paths
        How many to place before giving back the word.
    """
    agent_of, item_of, v = state
    far, through, order = work
    while waiting > 0 and paths > 0:
        paths -= 1
        waiting -= 1
        root = free[waiting]
        end, near, nearer = search(cost, state, work, root)
        for k in range(nearer):
            v[order[k]] += far[order[k]] - near
        while True:
            i = through[end]
            item_of[end] = i
            agent_of[i], end = end, agent_of[i]
            if i == root:
                break
    return waiting
