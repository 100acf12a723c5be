"""The generalised assignment problem as arrays, and what an answer to it holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
SCALE = 65_536
"""Multipliers are whole numbers of this part of a unit of cost, so that bounds are exact."""
LARGEST = 2**31 - 1
"""No sum of costs, or of weights, may pass it."""


@dataclass(frozen=True, slots=True)
class GapProblem:
    """
    Jobs that each go to one agent, within what the agents have, at least cost.

    Parameters
    ----------
    cost
        Whole units, of any sign; shape (jobs, agents).
    weight
        What a job takes of an agent, none negative; same shape. A pair whose weight is above the
        agent's capacity is forbidden.
    capacity
        What each agent has, none negative; shape (agents,).

    Raises
    ------
    ValueError
        Shapes do not agree, something is negative, or sums could pass 2^31 - 1.
    """

    cost: Ints
    weight: Ints
    capacity: Ints

    def __post_init__(self) -> None:
        for name in ("cost", "weight", "capacity"):
            array = getattr(self, name)
            if not np.issubdtype(array.dtype, np.integer):
                raise ValueError(f"{name}: expected whole numbers, found {array.dtype}.")
            object.__setattr__(self, name, np.ascontiguousarray(array, dtype=np.int64))
        if self.cost.ndim != 2 or self.cost.shape != self.weight.shape:
            raise ValueError(
                f"Expected cost and weight of one shape (jobs, agents), "
                f"found {self.cost.shape} and {self.weight.shape}."
            )
        if self.capacity.shape != (self.agents,):
            raise ValueError(
                f"capacity: expected shape ({self.agents},), found {self.capacity.shape}."
            )
        self._check_sizes()

    def _check_sizes(self) -> None:
        if (self.weight < 0).any() or (self.capacity < 0).any():
            raise ValueError("Weights and capacities may not be negative.")
        # As floats: a sum of whole numbers of 64 bits could itself pass their range unseen.
        costs = np.abs(self.cost.astype(np.float64)).max(axis=1, initial=0.0).sum()
        weights = self.weight.astype(np.float64).sum(axis=0).max(initial=0.0)
        if max(costs, weights) > LARGEST or self.capacity.max(initial=0) > LARGEST:
            raise ValueError(f"Sums of costs, weights and capacities may not pass {LARGEST}.")

    @property
    def jobs(self) -> int:
        """How many jobs."""
        return int(self.cost.shape[0])

    @property
    def agents(self) -> int:
        """How many agents."""
        return int(self.cost.shape[1])


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """
    Which agent does each job, and what proves the bound.

    Parameters
    ----------
    agent
        Of each job; shape (jobs,).
    multipliers
        Price of each job, in parts of `SCALE` of a unit of cost; shape (jobs,). With "each job
        once" relaxed at these prices, what remains is a knapsack for each agent, and their sum
        bounds every answer from below.
    multiplier_bound
        That bound, rounded up to a whole cost.
    searched
        Whether the bound given with the answer rests on a complete search instead.
    """

    agent: Ints
    multipliers: Ints
    multiplier_bound: int
    searched: bool
