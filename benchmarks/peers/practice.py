"""
Two practices of today: one child after another, each to the best home that is still open.

First come: children are placed in the order they stand in, each at the home that costs them least
of those open to them then. Hardest first: whoever has fewest homes open is placed next. Neither
looks at what a place is worth to the others, and nobody is moved again.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

from benchmarks.peers.compact import checked
from benchmarks.suites.racing import Answer
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.limits import Limits
from matcher.solver.outcome import Step
from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem

FIRST_COME = "first come, nearest home"
HARDEST_FIRST = "most constrained first"
NEVER = np.iinfo(np.int64).max
Next = Callable[["Open", Ints], int]


def first_come(problem: Problem, _: Limits) -> Answer:
    """Place children in their order, each at the nearest home, by cost, that is open to them."""
    return _practised(problem, lambda _, waiting: int(waiting[0]))


def hardest_first(problem: Problem, _: Limits) -> Answer:
    """Place next whoever has fewest homes open, ties by order, each at the nearest of them."""
    return _practised(problem, lambda now, waiting: int(waiting[now.choices[waiting].argmin()]))


class Open:
    """
    Who may still go where.

    Parameters
    ----------
    bundles
        Children, those who must stay together as one; none is placed at first.
    """

    def __init__(self, bundles: Bundles) -> None:
        self._of = of = bundles
        self.places = np.full(of.count, -1, dtype=np.int64)
        self._cost = np.full((of.count, of.agents), NEVER, dtype=np.int64)
        self._cost[of.bundle, of.agent] = of.cost
        self._weight = np.zeros((of.most.size, of.count, of.agents), dtype=np.int64)
        for limit in range(of.most.size):
            self._weight[limit, of.bundle, of.agent] = of.beyond_left(limit)
        self._room = of.capacity.copy()
        self._limit_room = of.most - of.left_weight.sum(axis=1)
        self.choices: Ints = (self._cost != NEVER).sum(axis=1)

    def put(self, bundle: int) -> None:
        """Place a bundle at the nearest home that is open to it, if any."""
        of, agent = self._of, int(self._cost[bundle].argmin())
        if self._cost[bundle, agent] == NEVER:
            return
        self.places[bundle] = agent
        self._room[agent] -= of.use[bundle]
        shut = (of.use > self._room[agent]).any(axis=1)
        shut |= of.apart.clash(of.agent_class[agent], bundle, np.arange(of.count))
        self.choices -= shut & (self._cost[:, agent] != NEVER)
        self._cost[shut, agent] = NEVER
        self._limit_room -= self._weight[:, bundle, agent]
        for limit, room in enumerate(self._limit_room):
            self._cost[(self._weight[limit] > 0) & (self._weight[limit] > room)] = NEVER
        if of.most.size:
            self.choices = (self._cost != NEVER).sum(axis=1)


def _practised(problem: Problem, choose: Next) -> Answer:
    began = perf_counter()
    of = contract(problem)
    now, waiting = Open(of), np.arange(of.count)
    while waiting.size:
        bundle = choose(now, waiting)
        now.put(bundle)
        waiting = waiting[waiting != bundle]
    agent = of.items_at(now.places)
    seconds = perf_counter() - began
    extra = {"unplaced": float((agent < 0).sum())}
    if ((agent < 0) & (problem.left_out == MUST_BE_PLACED)).any():
        words = "a child is left unplaced who may not be"
        return Answer("unknown", seconds=seconds, extra=extra, note=words)
    value = of.value_at(now.places)
    steps = (Step(seconds, value, None),)
    extra = checked(problem, agent, value)
    return Answer("feasible", value, seconds=seconds, steps=steps, extra=extra)
