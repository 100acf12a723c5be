"""Whether a few sites reach every client: a set cover, made smaller and searched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from matcher.solver.limits import Limits
from matcher.solver.location.problem import Bools, Ints, Median
from matcher.solver.location.proof import Proof
from matcher.solver.location.search import Search
from matcher.solver.location.watch import Watch


@dataclass(frozen=True, slots=True)
class Cover:
    """
    What is known of a cover.

    Parameters
    ----------
    sites
        That reach every client; None where none were found.
    proof
        That no such sites exist; None where that was not shown.
    kept
        The sites that the proof speaks of: every other reaches no client that one of them does
        not reach.
    """

    sites: Ints | None
    proof: Proof | None
    kept: Ints


def cover(
    reaches: Bools, most: int, limits: Limits, should_stop: Callable[[], bool] | None
) -> Cover:
    """
    Find at most so many sites that reach every client, or show that there are none.

    Clients reached whenever another is, and sites that reach nobody but whom another reaches, are
    left out; the rest is a p-median that costs 1 for each client not reached, of which only an
    answer of 0 is of interest.

    Parameters
    ----------
    reaches
        Which site reaches which client; shape (clients, sites), at least one of each.
    most
        How many sites there may be; at least one.
    limits, should_stop
        As for every solver.
    """
    clients, kept = reduced(reaches)
    cost = (~reaches[np.ix_(clients, kept)]).astype(np.int64)
    watch = Watch(limits, should_stop)
    search = Search(Median(cost, most), watch, below=1)
    search.run()
    if watch.value == 0:
        return Cover(kept[search.best], None, kept)
    if watch.bound is None or watch.bound < 1:
        return Cover(None, None, kept)
    part = search.proof()
    prices = np.zeros((part.multipliers.shape[0], reaches.shape[0]), dtype=np.int64)
    prices[:, clients] = part.multipliers
    proof = Proof(part.site, part.client, part.yes, part.no, part.prices, prices)
    return Cover(None, proof, kept)


def reduced(reaches: Bools) -> tuple[Ints, Ints]:
    """Give the clients and sites that matter, both in rising order; at least one of each."""
    clients, sites = (np.arange(size, dtype=np.int64) for size in reaches.shape)
    while True:
        before = clients.size + sites.size
        part = reaches[np.ix_(clients, sites)]
        # Whoever is reached from fewer sites decides for whoever is reached from all of those.
        clients = clients[~larger(part)]
        part = reaches[np.ix_(clients, sites)]
        sites = sites[~larger(~part.T)]
        if clients.size + sites.size == before:
            return clients, sites


def larger(rows: Bools) -> Bools:
    """Say which rows hold all of another; of equal rows all but the first."""
    bits = np.packbits(rows, axis=1)
    bits = np.pad(bits, ((0, 0), (0, -bits.shape[1] % 8)))
    words = np.ascontiguousarray(bits).view(np.uint64)
    place = np.arange(rows.shape[0])
    dropped = np.zeros(rows.shape[0], dtype=np.bool_)
    for row in range(rows.shape[0]):
        if dropped[row]:
            continue
        holds = ~np.any(words[row] & ~words, axis=1)
        equal = holds & ~np.any(words & ~words[row], axis=1)
        dropped |= (holds & ~equal) | (equal & (place > row))
    return dropped
