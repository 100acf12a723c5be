"""A first answer: what clashes is taken out and put where it is missed least."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.problem import Ints

NOWHERE = -1


class Filling:
    """
    Agents with what they hold, and what else they may take.

    Parameters
    ----------
    bundles
        To be placed; none is at first.
    """

    def __init__(self, bundles: Bundles) -> None:
        self.bundles = bundles
        self.places = np.full(bundles.count, NOWHERE, dtype=np.int64)
        self.left = bundles.capacity.copy()
        self.limit_left = bundles.most - bundles.left_weight.sum(axis=1)
        most = max(min(int(bundles.capacity[:, 0].max(initial=0)), bundles.count), 1)
        self.held = np.full((bundles.agents, most), NOWHERE, dtype=np.int64)
        self._pairs = np.argsort(bundles.bundle, kind="stable")
        self._start = np.searchsorted(bundles.bundle[self._pairs], np.arange(bundles.count + 1))
        self._weight = bundles.weight[self._pairs].by_pair

    def pairs_of(self, bundle: int) -> Ints:
        """Give the places of a bundle's pairs."""
        pairs: Ints = self._pairs[self._start[bundle] : self._start[bundle + 1]]
        return pairs

    def open_to(self, bundle: int) -> Ints:
        """Give the pairs of a bundle at agents that can take it beside what they hold."""
        of, pairs = self.bundles, self.pairs_of(bundle)
        at = of.agent[pairs]
        fits = (self.left[at] >= of.use[bundle]).all(axis=1)
        pairs, at = pairs[fits], at[fits]
        held = self.held[at]
        clash = of.apart.clash(of.agent_class[at][:, None], bundle, held) & (held >= 0)
        fits = ~clash.any(axis=1)
        open_: Ints = pairs[fits]
        return open_ if not of.most.size else open_[~np.isin(open_, self._beyond(bundle))]

    def _beyond(self, bundle: int) -> Ints:
        """Give the pairs of a bundle that would exceed a limit further than it is."""
        of, terms = self.bundles, self._weight
        low, high = self._start[bundle], self._start[bundle + 1]
        inside = slice(terms.indptr[low], terms.indptr[high])
        limit = terms.indices[inside]
        # Where a pair weighs nothing, placing the bundle leaves no less than before.
        now = self.limit_left[limit]
        after = now + of.left_weight[limit, bundle] - terms.data[inside]
        place = np.repeat(np.arange(low, high), np.diff(terms.indptr[low : high + 1]))
        pairs: Ints = self._pairs[place[(after < 0) & (after < now)]]
        return pairs

    def put(self, pair: int) -> bool:
        """Place a bundle that is nowhere; say whether limits leave something else then."""
        of = self.bundles
        bundle, agent = int(of.bundle[pair]), int(of.agent[pair])
        moves = of.left_weight[:, bundle] - of.weight.total(np.array([pair]))
        self.limit_left += moves
        self.left[agent] -= of.use[bundle]
        self.held[agent, np.flatnonzero(self.held[agent] == NOWHERE)[0]] = bundle
        self.places[bundle] = agent
        return bool(moves.any())

    @property
    def keeps_all(self) -> bool:
        """Whether nothing that must be placed is left out and no limit is exceeded."""
        out = self.places == NOWHERE
        return not (out & self.bundles.must).any() and bool((self.limit_left >= 0).all())

    @property
    def value(self) -> int:
        """What it costs."""
        of = self.bundles
        used = self.places[of.bundle] == of.agent
        return int(of.cost[used].sum() + of.left_out[self.places == NOWHERE].sum())


def repaired(bundles: Bundles, wanted: Ints, is_over: Callable[[], bool]) -> Filling:
    """
    Keep of a wanted placement what may stand, and place the rest greedily.

    At each agent the bundle that clashes with most others goes first. Then, again and again, the
    bundle is placed whose second choice costs most beyond its first (W. Vogel's regret).

    Parameters
    ----------
    bundles
        To be placed.
    wanted
        Agent of each bundle, or -1.
    is_over
        Asked between bundles; whoever is not placed by then is left out.
    """
    filling = Filling(bundles)
    for agent in np.unique(wanted[wanted >= 0]):
        for bundle in _peaceful(bundles, np.flatnonzero(wanted == agent), int(agent)):
            pairs = filling.open_to(int(bundle))
            at = pairs[bundles.agent[pairs] == agent]
            if at.size:
                filling.put(int(at[0]))
    waiting = [int(bundle) for bundle in np.flatnonzero(filling.places == NOWHERE)]
    offers = {bundle: None if is_over() else _offer(filling, bundle) for bundle in waiting}
    while True:
        offers = {bundle: offer for bundle, offer in offers.items() if offer is not None}
        if not offers or is_over():
            return filling
        bundle = max(offers, key=lambda b: (offers[b][0], -b))  # type: ignore[index]
        pair = offers.pop(bundle)[1]  # type: ignore[index]
        moved = filling.put(pair)
        agent = bundles.agent[pair]
        for other, offer in offers.items():
            near = offer is not None and agent in bundles.agent[list(offer[1:])]
            if near or moved:
                offers[other] = _offer(filling, other)


def _peaceful(bundles: Bundles, there: Ints, agent: int) -> Ints:
    """Drop bundles until none at the agent clash."""
    while there.size > 1:
        of = bundles.agent_class[agent]
        clashes = bundles.apart.clash(of, there[:, None], there).sum(axis=1)
        if not clashes.any():
            break
        there = np.delete(there, int(clashes.argmax()))
    return there


def _offer(filling: Filling, bundle: int) -> tuple[int, int, int] | None:
    """Give how much the second choice costs beyond the first, and the pairs of both."""
    of = filling.bundles
    pairs = filling.open_to(bundle)
    if not pairs.size:
        return None
    order = pairs[np.argsort(of.cost[pairs], kind="stable")[:2]]
    first = int(order[0])
    if of.cost[first] > of.left_out[bundle]:
        return None
    second, beyond = first, int(of.left_out[bundle])
    if order.size > 1:
        second, beyond = int(order[1]), min(beyond, int(of.cost[order[1]]))
    return beyond - int(of.cost[first]), first, second
