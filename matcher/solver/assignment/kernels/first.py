"""Of all cheapest assignments the first: each item in turn has the lowest agent it can."""

from __future__ import annotations

from matcher.solver.assignment.kernels.bids import Arrays, Bools
from matcher.solver.compiled import compiled


@compiled(
    "boolean(UniTuple(int64[::1], 4), UniTuple(int64[::1], 3), boolean[::1], UniTuple(int64[::1],"
    " 4), int64)"
)
def reach(tight: Arrays, state: Arrays, may_lose: Bools, work: Arrays, i: int) -> bool:
    """
    Mark what leads back to the agent of an item; say whether that is more than itself.

    Agents are joined where an item after `i` could move from one to the other. The last number
    stands for all places free: an agent with one leads there, and whoever may have one leads back.
    """
    _, _, start, item = tight
    agent_of, load, capacity = state
    step_item, step_to, mark, queue = work
    free, home = load.size, agent_of[i]
    queue[0], mark[home] = home, i
    read, known = 0, 1
    while read < known:
        b = queue[read]
        read += 1
        if b == free:
            for a in range(free):
                if load[a] < capacity[a] and mark[a] != i:
                    mark[a], step_item[a], step_to[a] = i, -1, free
                    queue[known] = a
                    known += 1
            continue
        if may_lose[b] and mark[free] != i:
            mark[free], step_to[free], queue[known] = i, b, free
            known += 1
        for p in range(start[b], start[b + 1]):
            j = item[p]
            if j > i and mark[agent_of[j]] != i:
                a = agent_of[j]
                mark[a], step_item[a], step_to[a], queue[known] = i, j, b, a
                known += 1
    return known > 1


@compiled("void(UniTuple(int64[::1], 3), UniTuple(int64[::1], 4), int64, int64)")
def move(state: Arrays, work: Arrays, i: int, agent: int) -> None:
    """Move an item to an agent, and others on, until the place it leaves is made good."""
    agent_of, load, _ = state
    step_item, step_to = work[0], work[1]
    free, home, at, mover = load.size, agent_of[i], agent, i
    while True:
        load[agent_of[mover]] -= 1
        load[at] += 1
        agent_of[mover] = at
        if at == home:
            return
        if step_to[at] == free:
            at = step_to[free]
            if at == home:
                return
        mover, at = step_item[at], step_to[at]


@compiled(
    "int64(UniTuple(int64[::1], 4), UniTuple(int64[::1], 3), boolean[::1], UniTuple(int64[::1],"
    " 4), int64, int64)"
)
def settle(  # noqa: PLR0917  # arrays, as a kernel takes them
    tight: Arrays, state: Arrays, may_lose: Bools, work: Arrays, next_item: int, budget: int
) -> int:
    """
    Settle ties item by item; give the item to go on with.

    Parameters
    ----------
    tight
        The pairs of which cheapest assignments are made: where each item's begin, their agents,
        where each agent's begin, their items.
    state
        Agent of each item, how many each agent has, how many it may have; the first two change.
    may_lose
        Agents that need not be full: of price 0.
    work
        One more than there are agents: the item that moves on from each, where to; a mark, -1
        throughout; a queue.
    next_item
        The item to begin with; those before it stay.
    budget
        Items that may look for a lower agent before the word is given back.
    """
    start, agent = tight[0], tight[1]
    agent_of, mark = state[0], work[2]
    i = next_item
    while i < agent_of.size and budget > 0:
        if agent[start[i]] < agent_of[i]:
            budget -= 1
            if reach(tight, state, may_lose, work, i):
                for p in range(start[i], start[i + 1]):
                    if agent[p] >= agent_of[i]:
                        break
                    if mark[agent[p]] == i:
                        move(state, work, i, agent[p])
                        break
        i += 1
    return i
