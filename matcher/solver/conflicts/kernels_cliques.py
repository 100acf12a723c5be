"""Cliques of bundles that may not share an agent, compiled."""

from __future__ import annotations

import numpy as np

from matcher.solver.compiled import compiled
from matcher.solver.conflicts.apart import Flags
from matcher.solver.conflicts.kernels_apart import ALL, OfAll, clash, of_class
from matcher.solver.problem import Ints


@compiled(f"int64(int64[::1], int64[::1], int64[::1], {ALL}, int64[::1])")
def edges(start: Ints, bundle: Ints, rows: Ints, apart: OfAll, agent_class: Ints) -> int:
    """Count the pairs of candidates that may not share a listed agent."""
    total = 0
    for a in rows:
        here = of_class(apart, agent_class[a])
        for k in range(start[a], start[a + 1]):
            for t in range(start[a], k):
                total += clash(here, bundle[k], bundle[t])
    return total


@compiled("int64(uint8[:, ::1], uint8[:, ::1], int64[::1])")
def next_clique(  # noqa: C901  # one loop, not worth a call each
    apart: Flags, open_: Flags, clique: Ints
) -> int:
    """
    Write a clique that cannot be extended and covers open edges; close them. Give its size.

    It starts at the candidate with most open edges, and takes in turn the one that all in it may
    not meet and that has most open edges to them; 0 when no edge is open.
    """
    n = apart.shape[0]
    most, first = 0, 0
    for k in range(n):
        degree = 0
        for t in range(n):
            degree += open_[k, t]
        if degree > most:
            most, first = degree, k
    if most == 0:
        return 0
    clique[0] = first
    size = 1
    common, links = apart[first].copy(), open_[first].astype(np.int64)
    while True:
        added, most = -1, -1
        for t in range(n):
            if common[t] != 0 and links[t] > most:
                added, most = t, links[t]
        if added < 0:
            break
        for k in range(size):
            open_[added, clique[k]] = 0
            open_[clique[k], added] = 0
        clique[size] = added
        size += 1
        for t in range(n):
            common[t] = common[t] & apart[added, t]
            links[t] += open_[added, t]
    return size


@compiled(f"int64(int64[::1], int64[::1], int64[::1], {ALL}, int64[::1], int64[::1], int64[::1])")
def clique_rows(  # noqa: PLR0917  # numba takes no keywords
    start: Ints, bundle: Ints, rows: Ints, apart: OfAll, agent_class: Ints, ends: Ints, terms: Ints
) -> int:
    """
    Cover what may not share each listed agent with cliques of its pairs.

    Parameters
    ----------
    start, bundle
        As for `price`.
    rows
        Agents to be covered.
    apart, agent_class
        As for `price`.
    ends, terms
        Where the end of each clique and its pairs are written; room for one clique an edge.

    Returns
    -------
    int
        How many cliques there are, or -1 where the room for pairs does not suffice.
    """
    count, filled = 0, 0
    for a in rows:
        low, n = start[a], start[a + 1] - start[a]
        all_here, here = of_class(apart, agent_class[a]), np.zeros((n, n), dtype=np.uint8)
        for k in range(n):
            for t in range(n):
                here[k, t] = clash(all_here, bundle[low + k], bundle[low + t])
        open_, clique = here.copy(), np.empty(n, dtype=np.int64)
        while True:
            size = next_clique(here, open_, clique)
            if size == 0:
                break
            if filled + size > terms.size:
                return -1
            for k in range(size):
                terms[filled + k] = low + clique[k]
            filled += size
            ends[count] = filled
            count += 1
    return count
