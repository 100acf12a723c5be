"""Generalised assignment: a Lagrangian bound from below, large neighbourhoods from above."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from matcher.solver.clock import Clock, Stop
from matcher.solver.gap.bounding import Bounding
from matcher.solver.gap.prepared import Prepared, greedy, prepared, value_of
from matcher.solver.gap.problem import GapAnswer, GapProblem, Ints
from matcher.solver.gap.warm import make_ready
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step

METHOD = "Lagrangian bound, dive and search of neighbourhoods of agents"
ROUND = 500_000
"""Steps of search between two looks at the clock: some hundredths of a second."""
BOUND_PART = 4
"""One part of the work in so many goes to the bound until it has settled."""
FIRST_WHOLE, LAST_WHOLE = 2**12, 2**20
"""Steps of the first and the last try to search all agents at once, which proves the answer."""
EXACT = 2.0**44
"""Sums of priced costs below which a complete search is a proof."""
MANY = 24
"""Most agents of a neighbourhood that is dived into."""
TABLE = 20_000_000
"""Cells of the largest table for filling an agent; above it only small neighbourhoods are used."""


def solve(
    problem: GapProblem,
    limits: Limits,
    should_stop: Stop | None = None,
    on_step: Callable[[Step], None] = lambda _: None,
) -> Outcome[GapAnswer]:
    """
    Assign every job to one agent at least cost, within the capacities.

    The bound is Lagrangian ("each job once" relaxed, one exact knapsack per agent). The first
    answer comes from a dive: agents are filled one after another by an exact knapsack against the
    prices of the others, the last few by exact search. Then the jobs of a few agents at a time are
    assigned anew, by the same dive or by exact search. What is done, and in what order, depends on
    the seed and on how much work was done, never on the clock, which only ends it.

    Parameters
    ----------
    problem
        The problem.
    limits
        Time and seed; the first call on a machine also compiles, once, beyond that time.
    should_stop
        Asked some tens of times a second; the best answer so far is given when it says yes.
    on_step
        Told of each better answer or bound.
    """
    if problem.jobs and not (problem.weight <= problem.capacity).any(axis=1).all():
        return Outcome(Status.INFEASIBLE, None, None, 0.0, METHOD)
    if not problem.jobs:
        none = np.zeros(0, dtype=np.int64)
        answer = GapAnswer(none, none, 0, searched=False)
        return Outcome(Status.OPTIMAL, 0, 0.0, 0.0, METHOD, (), answer)
    work = _Work(problem, limits, should_stop, on_step)
    while not work.done() and not work.clock.is_over():
        work.round()
    return work.outcome()


class _Work:
    """One problem on its way: the best answer and the present one, the bound, what was spent."""

    def __init__(
        self,
        problem: GapProblem,
        limits: Limits,
        should_stop: Stop | None,
        on_step: Callable[[Step], None],
    ) -> None:
        from matcher.solver.gap import dive, neighbourhood, search

        self._dive, self._attempt, self._improve = dive.dive, neighbourhood.attempt, search.improve
        make_ready()
        self.clock = Clock(limits, should_stop)
        self._on_step = on_step
        self._steps: list[Step] = []
        self._ready: Prepared = prepared(problem)
        self._bounding = Bounding(problem, self._ready)
        self._jobs, self._agents = problem.jobs, problem.agents
        self._state = np.array([limits.seed * 2_654_435_761 % 2**61 + 1], dtype=np.int64)
        table = (problem.jobs + 1) * (int(problem.capacity.max()) + 1)
        self._many = MANY if table <= TABLE else 0
        self._spent = self._for_bound = 0
        # Beyond this, whole costs could no longer be told apart through fractional prices.
        sums = np.abs(self._ready.least).sum() + self._ready.price @ self._ready.capacity
        self._whole = FIRST_WHOLE if sums < EXACT else 2 * LAST_WHOLE
        self._searched = False
        self._agent: Ints = greedy(self._ready)
        self._value = value_of(self._ready, self._agent)
        # The search goes on from answers that may be a little worse than the best.
        self._present, self._present_value = self._agent.copy(), self._value
        self._dived = False
        self._say()

    def done(self) -> bool:
        """Whether nothing is left to find."""
        bound = self._bounding.bound
        value = self._value if self._placed() else self._ready.ceiling + 1.0
        return self._searched or (bound is not None and bound >= value)

    def round(self) -> None:
        """Do a part of the work; which part depends on what was done so far."""
        if not self._dived:
            self._dived = True
            if self._many:
                self._dive_whole()
        elif not self._bounding.settled and self._for_bound * (BOUND_PART - 1) <= self._spent:
            self._bounding.step(self._value if self._placed() else self._ready.ceiling)
            # A cell of a table takes about a twentieth of the time of a step of search.
            self._for_bound += self._bounding.work // 20 + self._jobs
        elif self._whole <= LAST_WHOLE and self._whole * BOUND_PART <= self._spent:
            self._search_whole()
        else:
            ready = self._ready
            self._present_value, spent = self._improve(
                ready.cost, ready.weight, ready.capacity, ready.price, ready.excess,
                self._present, self._present_value, self._state, self._many, ROUND,
            )  # fmt: skip
            self._spent += spent
            if self._present_value <= self._value:
                self._agent, self._value = self._present.copy(), self._present_value
        self._say()

    def _placed(self) -> bool:
        return self._value <= self._ready.ceiling

    def _dive_whole(self) -> None:
        ready = self._ready
        # The last stands for no agent and stays the last; the fullest are filled first.
        found, value, spent = self._dive(
            ready.cost, ready.weight, ready.capacity, ready.price, self._agent, self._value, ROUND
        )
        self._spent += spent
        if value < np.inf:
            self._take(found)

    def _search_whole(self) -> None:
        ready = self._ready
        nothing = np.full(self._jobs, -1, dtype=np.int64)
        found, value, complete, spent = self._attempt(
            ready.cost, ready.weight, ready.capacity, ready.price, nothing,
            self._value - 1.0, 1.0, self._whole,
        )  # fmt: skip
        self._spent += spent
        self._whole *= 2
        self._searched = complete
        if value < np.inf:
            self._take(found)

    def _take(self, found: Ints) -> None:
        """Go on from an answer, and keep it if it is no worse than the best."""
        self._present, self._present_value = found, value_of(self._ready, found)
        if self._present_value <= self._value:
            self._agent, self._value = found.copy(), self._present_value

    def _say(self) -> None:
        value = int(self._value) if self._placed() else None
        bound = self._bound()
        last = self._steps[-1] if self._steps else Step(0.0, None, None)
        if (value, bound) != (last.value, last.bound):
            self._steps.append(Step(self.clock.seconds, value, bound))
            self._on_step(self._steps[-1])

    def _bound(self) -> float | None:
        if self._searched and self._placed():
            return float(self._value)
        bound = self._bounding.bound
        if bound is None or not self._placed():
            return bound
        return float(min(bound, self._value))

    def outcome(self) -> Outcome[GapAnswer]:
        """Give what is known now."""
        seconds = self.clock.seconds
        steps = tuple(self._steps)
        if not self._placed():
            status = Status.INFEASIBLE if self.done() else Status.UNKNOWN
            bound = None if self.done() else self._bound()
            return Outcome(status, None, bound, seconds, METHOD, steps)
        if self._bounding.bound is None:
            # Out of time before the first step of the bound: it still carries one.
            self._bounding.step(self._value)
        proved = self._bounding.bound
        assert proved is not None  # noqa: S101 - a step was taken
        value = int(self._value)
        answer = GapAnswer(self._agent, self._bounding.multipliers, proved, self._searched)
        status = Status.OPTIMAL if self._bound() == value else Status.FEASIBLE
        return Outcome(status, value, self._bound(), seconds, METHOD, steps, answer)
