"""Walks the cases of a proof about sites and reckons what each shows, in whole numbers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from matcher.solver.location.problem import Ints, Median
from matcher.solver.location.proof import SCALE, Proof

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Where:
    """
    What a case takes for granted.

    Parameters
    ----------
    opened, closed
        Of each site.
    barred
        Pairs that are no part of an answer; shape (clients, sites).
    served
        The site that serves each client, -1 where that is open; shape (clients,).
    """

    opened: Bools
    closed: Bools
    barred: Bools
    served: Ints

    def of_site(self, site: int, *, is_open: bool) -> Where:
        """Give the case in which a site is open, or closed."""
        flags = (self.opened if is_open else self.closed).copy()
        flags[site] = True
        return replace(self, opened=flags) if is_open else replace(self, closed=flags)

    def of_pair(self, client: int, site: int, *, is_served: bool) -> Where:
        """Give the case in which a site serves a client, or does not."""
        if not is_served:
            barred = self.barred.copy()
            barred[client, site] = True
            return replace(self, barred=barred)
        served = self.served.copy()
        served[client] = site
        return replace(self.of_site(site, is_open=True), served=served)


class Cases(ABC):
    """
    The cases of one proof.

    Parameters
    ----------
    problem
        What was to be solved.
    proof
        As claimed; nothing in it is taken on trust.
    value
        Of the answer: what cannot be part of one below it is ruled out.
    """

    def __init__(self, problem: Median, proof: Proof, value: int) -> None:
        self.table = problem.cost
        self.most = problem.most
        self.proof = proof
        self.value = value

    def malformed(self) -> str | None:
        """Say what is wrong with the tree itself; None where nothing is."""
        proof = self.proof
        columns = (proof.site, proof.client, proof.yes, proof.no, proof.prices)
        count = proof.site.size
        if count == 0 or any(column.shape != (count,) for column in columns):
            return "The proof has no cases, or its columns differ."
        place = np.arange(count)
        splits = proof.site >= 0
        narrows = ~splits & (proof.yes >= 0)
        clients, sites = self.table.shape
        sound = (
            np.where(splits | narrows, (proof.yes > place) & (proof.yes < count), proof.yes == -1)
            & np.where(splits, (proof.no > place) & (proof.no < count), proof.no == -1)
            & (proof.site < sites)
            & (proof.client < clients)
            & (splits | ((proof.prices >= 0) & (proof.prices < proof.multipliers.shape[0])))
        )
        if not sound.all():
            return f"Case {int(np.argmin(sound))} of the proof is malformed."
        limit = 2**62 // max(clients, 1)
        if np.any((proof.multipliers < 0) | (proof.multipliers > limit)):
            return "A price is negative or too large."
        return None

    def bounds(self) -> Iterator[int]:
        """Give the bound of every case that ends, rounded up."""
        clients, sites = self.table.shape
        nothing = np.zeros(sites, dtype=np.bool_)
        barred = np.zeros((clients, sites), dtype=np.bool_)
        whole = Where(nothing, nothing, barred, np.full(clients, -1, dtype=np.int64))
        waiting = [(0, whole)]
        while waiting:
            case, where = waiting.pop()
            if self.is_empty(where):
                continue
            site, client = int(self.proof.site[case]), int(self.proof.client[case])
            yes, no = int(self.proof.yes[case]), int(self.proof.no[case])
            if site >= 0 and client >= 0:
                waiting.append((yes, where.of_pair(client, site, is_served=True)))
                waiting.append((no, where.of_pair(client, site, is_served=False)))
            elif site >= 0:
                waiting.append((yes, where.of_site(site, is_open=True)))
                waiting.append((no, where.of_site(site, is_open=False)))
            elif yes >= 0:
                waiting.append((yes, self.narrowed(case, where)))
            else:
                yield -(-self.bound(case, where) // SCALE)

    def is_empty(self, where: Where) -> bool:
        """Say whether no answer is of a case, as far as can be seen at once."""
        return bool((where.opened & where.closed).any()) or int(where.opened.sum()) > self.most

    def prices(self, case: int) -> Ints:
        """Give the prices of a case, in parts of `SCALE`."""
        prices: Ints = self.proof.multipliers[int(self.proof.prices[case])]
        return prices

    @abstractmethod
    def bound(self, case: int, where: Where) -> int:
        """Give what no answer of a case is below, in parts of `SCALE`."""

    @abstractmethod
    def narrowed(self, case: int, where: Where) -> Where:
        """Give a case without what its prices rule out."""

    def least(self, total: int, rho: Ints, where: Where) -> int:
        """Add to a sum of prices the worth of the open sites and of the best others."""
        left = self.most - int(where.opened.sum())
        others = np.sort(rho[~where.opened & ~where.closed])[:left]
        return total + int(rho[where.opened].sum()) + int(others.sum())

    def settled(self, total: int, rho: Ints, where: Where) -> Where:
        """Close and open sites whose other state shows a bound of the value."""
        opened, closed = where.opened.copy(), where.closed.copy()
        for site in np.flatnonzero(~where.opened & ~where.closed).tolist():
            for is_open in (True, False):
                other = where.of_site(site, is_open=is_open)
                if int(other.opened.sum()) > self.most or self._is_beaten(total, rho, other):
                    (closed if is_open else opened)[site] = True
        return replace(where, opened=opened, closed=closed)

    def _is_beaten(self, total: int, rho: Ints, where: Where) -> bool:
        return self.least(total, rho, where) > (self.value - 1) * SCALE


class MedianCases(Cases):
    """Cases without capacities."""

    def bound(self, case: int, where: Where) -> int:
        """Give what no answer of a case is below, in parts of `SCALE`."""
        return self.least(*self._worth(case), where)

    def narrowed(self, case: int, where: Where) -> Where:
        """Give a case without the sites its prices settle."""
        return self.settled(*self._worth(case), where)

    def _worth(self, case: int) -> tuple[int, Ints]:
        prices = self.prices(case)
        rho = np.minimum(self.table * SCALE - prices[:, None], 0).sum(axis=0)
        return int(prices.sum()), rho
