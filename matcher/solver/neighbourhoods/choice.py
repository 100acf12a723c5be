"""Which agents a large neighbourhood takes together, compiled; import only to run it."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.problem import Floats, Ints

DRAWN = 4
"""Agents drawn when a neighbour is chosen; the one that suits a job best is taken."""


@compiled()
def drawn(state: Ints, below: int) -> int:
    """Draw a whole number from 0 to below `below`; `state` holds one number, kept in place."""
    # Xorshift on 63 bits, then the high bits: enough for choosing neighbourhoods.
    value = state[0]
    value ^= (value << 13) & 0x7FFFFFFFFFFFFFFF
    value ^= value >> 7
    value ^= (value << 17) & 0x7FFFFFFFFFFFFFFF
    state[0] = value
    return int((value >> 20) % below)


@compiled()
def neighbours(  # noqa: PLR0917
    excess: Floats, agent: Ints, agents: int, size: int, with_last: bool, state: Ints
) -> Ints:
    """
    Choose agents whose jobs could change places cheaply.

    Parameters
    ----------
    excess
        What each job costs more with each agent than with its cheapest; shape (jobs, agents + 1).
    agent
        Of each job; shape (jobs,).
    agents
        How many agents there are, without the last, which stands for no agent.
    size
        How many agents to choose.
    with_last
        Whether the last is chosen too.
    state
        Of the draw.
    """
    jobs = agent.size
    chosen = np.zeros(agents + 1, np.bool_)
    picked = np.empty(size + with_last, np.int64)
    count = 0
    if with_last:
        chosen[agents] = True
        picked[0] = agents
        count = 1
    tries = 0
    while count < picked.size:
        tries += 1
        best = -1
        # A job of those chosen so far asks for another agent; the first is drawn at large.
        job = -1
        if count > 0 and tries < 50:
            job = drawn(state, jobs)
            if not chosen[agent[job]]:
                continue
        for _ in range(DRAWN if job >= 0 else 1):
            other = drawn(state, agents)
            if chosen[other]:
                continue
            if best < 0 or excess[job, other] < excess[job, best]:
                best = other
        if best >= 0:
            tries = 0
            chosen[best] = True
            picked[count] = best
            count += 1
    return picked[::-1].copy()
