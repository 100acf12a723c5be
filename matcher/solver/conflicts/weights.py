"""What pairs weigh in the limits across agents: few pairs weigh anything in any."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from matcher.solver.problem import Ints, Problem

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """
    A sparse matrix of whole numbers.

    Parameters
    ----------
    by_pair
        Shape (pairs, limits).
    """

    by_pair: csr_array

    @classmethod
    def of(cls, problem: Problem) -> Weights:
        """Give what each pair of a problem weighs; a pair named twice weighs both."""
        limits = problem.limits
        none = np.zeros(0, dtype=np.int64)
        pair = np.concatenate([none, *(limit.pairs for limit in limits)])
        weight = np.concatenate([none, *(limit.weights for limit in limits)])
        limit = np.repeat(np.arange(len(limits)), [limit.pairs.size for limit in limits])
        shape = (problem.item.size, len(limits))
        return cls(csr_array((weight, (pair, limit)), shape=shape))

    def __getitem__(self, pairs: Ints) -> Weights:
        """Keep some pairs, in the order given."""
        return Weights(self.by_pair[pairs])

    def summed(self, which: Ints, count: int) -> Weights:
        """Add pairs up to others: `which` names the new place of each."""
        each = np.arange(which.size)
        to = csr_array((np.ones_like(each), (which, each)), shape=(count, which.size))
        return Weights(csr_array(to @ self.by_pair))

    def priced(self, price: Ints) -> Ints:
        """Give what each pair costs at a price of each limit; shape (pairs,)."""
        found: Ints = self.by_pair @ price
        return found

    def in_limit(self, limit: int) -> Ints:
        """Give what each pair weighs in one limit; shape (pairs,)."""
        found: Ints = self.by_pair[:, [limit]].toarray()[:, 0]
        return found

    def shared(self, pairs: Ints, share: Floats) -> Floats:
        """Give what shares of pairs weigh together in each limit; shape (limits,)."""
        found: Floats = self.by_pair[pairs].T @ share
        return found

    def total(self, pairs: Ints) -> Ints:
        """Give what pairs weigh together in each limit; shape (limits,)."""
        first, of = self.by_pair.indptr[pairs], self.by_pair
        terms = of.indptr[pairs + 1] - first
        found = np.zeros(of.shape[1], dtype=np.int64)
        # Asked for again and again, most often of pairs that weigh nothing.
        if some := int(terms.sum()):
            at = np.repeat(first - np.cumsum(terms) + terms, terms) + np.arange(some)
            np.add.at(found, of.indices[at], of.data[at])
        return found
