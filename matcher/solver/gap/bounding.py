"""The bound, raised step by step: prices of jobs, and an exact knapsack for each agent."""

from __future__ import annotations

import numpy as np

from matcher.solver.gap.prepared import Prepared
from matcher.solver.gap.problem import LARGEST, SCALE, Floats, GapProblem, Ints

PATIENCE = 8
"""Steps without gain after which steps are made shorter."""
SHORTER = 0.6
SHORTEST = 0.002
"""Length at which the prices have settled; the first is 1, Polyak's."""
KEPT = 0.6
"""Share of the last direction kept in the next (Camerini, Fratta and Maffioli 1975)."""


class Bounding:
    """
    A Lagrangian bound by deflected subgradient steps (Held, Wolfe and Crowder 1974).

    Relaxing "each job once" at a price for each job leaves one knapsack per agent. Prices are whole
    numbers of 1/`SCALE` of a unit, the knapsacks exact, so the bound has no rounding in it.

    Parameters
    ----------
    problem
        The problem.
    ready
        The same, with the prices the first step starts from.
    """

    def __init__(self, problem: GapProblem, ready: Prepared) -> None:
        allowed = problem.weight <= problem.capacity
        never = np.int64(4 * LARGEST) * SCALE
        self._cost = np.ascontiguousarray(np.where(allowed, problem.cost * SCALE, never).T)
        self._weight = np.ascontiguousarray(problem.weight.T)
        self._capacity = problem.capacity
        self._most = 2.0 * LARGEST * SCALE
        self._here: Floats = ready.least * SCALE
        self._direction: Floats = np.zeros(problem.jobs)
        self._length = 1.0
        self._waited = 0
        self._bound: int | None = None
        self.multipliers: Ints = np.rint(self._here).astype(np.int64)
        self.settled = False
        self.work = int((problem.capacity + 1).sum()) * problem.jobs
        """Cells of the tables that one step fills."""

    @property
    def bound(self) -> int | None:
        """The best bound so far, rounded up; None before the first step."""
        return None if self._bound is None else -(-self._bound // SCALE)

    def step(self, target: float) -> None:
        """
        Take one step towards a value.

        Parameters
        ----------
        target
            Cost of the best answer known so far.
        """
        from matcher.solver.gap.relax import lagrangian

        tried = np.rint(np.clip(self._here, -self._most, self._most)).astype(np.int64)
        times = np.zeros(tried.size, dtype=np.int64)
        bound = int(lagrangian(self._cost, self._weight, self._capacity, tried, times))
        wanted = (1 - times).astype(np.float64)
        if self._bound is None or bound > self._bound:
            self._bound, self.multipliers, self._waited = bound, tried, 0
        else:
            self._waited += 1
            if self._waited >= PATIENCE:
                self._length, self._waited = self._length * SHORTER, 0
                self._here = self.multipliers.astype(np.float64)
                self._direction[:] = 0.0
                self.settled = self._length < SHORTEST
                return
        self._direction = wanted + KEPT * self._direction
        norm = float((self._direction**2).sum())
        left = target * SCALE - bound
        self.settled = norm == 0.0 or left <= 0.0
        if not self.settled:
            self._here = tried + self._direction * (self._length * left / norm)
