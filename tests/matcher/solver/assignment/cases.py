"""Small assignments, and what exhaustive search makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np


@dataclass(frozen=True)
class Case:
    """Costs by item and agent, None where forbidden; places; prices of being left out, or -1."""

    costs: tuple[tuple[int | None, ...], ...]
    capacity: tuple[int, ...]
    left_out: tuple[int, ...]

    @property
    def pairs(self):
        listed = [
            (i, j, cost)
            for i, row in enumerate(self.costs)
            for j, cost in enumerate(row)
            if cost is not None
        ]
        return tuple(np.array(listed, dtype=np.int64).reshape(-1, 3).T)

    @property
    def arguments(self):
        sizes = len(self.costs), len(self.capacity)
        return (*self.pairs, *sizes, np.array(self.capacity, int), np.array(self.left_out, int))

    def best(self) -> tuple[int, tuple[int, ...]] | None:
        """Least cost, and of all that cost it the first; the last agent is being left out."""
        out = len(self.capacity)
        may = [
            [j for j, cost in enumerate(row) if cost is not None] + [out] * (price >= 0)
            for row, price in zip(self.costs, self.left_out, strict=True)
        ]
        found = [
            (self._cost(chosen), chosen)
            for chosen in product(*may)
            if all(chosen.count(j) <= places for j, places in enumerate(self.capacity))
        ]
        return min(found, default=None)

    def _cost(self, chosen: tuple[int, ...]) -> int:
        return sum(
            self.left_out[i] if j == len(self.capacity) else self.costs[i][j]
            for i, j in enumerate(chosen)
        )


def drawn(rng: np.random.Generator) -> Case:
    """Draw up to five items and four agents, with many ties, gaps and closed agents."""
    items, agents = int(rng.integers(0, 6)), int(rng.integers(0, 5))
    top, share = int(rng.choice([2, 4, 1000])), rng.choice([0.4, 0.7, 1.0])
    costs = tuple(
        tuple(int(rng.integers(-top, top)) if rng.random() < share else None for _ in range(agents))
        for _ in range(items)
    )
    most = int(rng.integers(1, 4))
    capacity = tuple(int(places) for places in rng.integers(most == 1, most + 1, agents))
    optional = rng.choice([0.0, 0.5])
    left_out = tuple(int(rng.integers(0, top)) if rng.random() < optional else -1 for _ in costs)
    return Case(costs, capacity, left_out)
