"""What is known while tiers are settled: the best answer so far, and the time left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from matcher.solver.certificate.errors import NotCertified
from matcher.solver.clock import Clock, Stop
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step
from matcher.solver.problem import Ints, Placed, Prices, Problem
from matcher.solver.tiers.core import value_in
from matcher.solver.tiers.tier import Tier

FINISH_SECONDS = 0.02
FINISH_SECONDS_PER_PAIR = 2e-7
"""Kept back for certifying each answer that is given."""
LEAST_SECONDS = 0.001
Told = Callable[[str, Step], None]


class Run(Clock):
    """
    Keeps the best answer, tier by tier, and asks the solver of one aim.

    Parameters
    ----------
    problem
        As it was asked.
    tiers
        In order.
    limits, should_stop
        Of all the work.
    on_step
        Told of values and bounds, with the name of the tier.
    """

    def __init__(
        self,
        problem: Problem,
        tiers: tuple[Tier, ...],
        limits: Limits,
        should_stop: Stop | None,
        on_step: Told | None,
    ) -> None:
        self._each = FINISH_SECONDS + FINISH_SECONDS_PER_PAIR * problem.item.size
        super().__init__(limits, should_stop, kept_back=min(self._each, limits.seconds / 2))
        self.problem = problem
        self.tiers = tiers
        self.best: Ints | None = None
        self.values: tuple[int, ...] = ()
        self.prices: Prices | None = None
        self.steps: list[Step] = []
        self._on_step = on_step
        self._told: tuple[str, int | None, float | None] | None = None

    def reserve(self) -> None:
        """Keep time back for certifying one more answer."""
        self._kept_back += self._each

    @property
    def answer(self) -> Ints:
        """
        The best answer.

        Raises
        ------
        ValueError
            None is known.
        """
        if self.best is None:
            raise ValueError("No answer is known yet.")
        return self.best

    def offer(self, agent: Ints) -> None:
        """Take an answer if it is better in the first tier in which it differs from the best."""
        values = tuple(value_in(self.problem, agent, tier) for tier in self.tiers)
        if self.best is None or values < self.values:
            self.best, self.values = agent.copy(), values

    def tell(self, name: str, value: int | None, bound: float | None) -> None:
        """Say what is known of a tier."""
        if self._told == (name, value, bound):
            return
        self._told = (name, value, bound)
        step = Step(self.seconds, value, bound)
        self.steps.append(step)
        if self._on_step is not None:
            self._on_step(name, step)

    def ask(
        self, problem: Problem, share: float, enough: Callable[[Step], bool]
    ) -> Outcome[Placed]:
        """
        Solve for one aim; every answer is offered.

        Parameters
        ----------
        problem
            With that aim as its cost.
        share
            Of the time left that this may take.
        enough
            Shown every step; the work ends once it says so.
        """
        done = False

        def seen(step: Step) -> None:
            nonlocal done
            done = enough(step) or done

        within = replace(self.limits, seconds=max(share * self.left, LEAST_SECONDS))
        outcome = solve(problem, within, lambda: done or self.is_stopped(), seen)
        if outcome.solution is not None:
            self.offer(outcome.solution.agent)
        return outcome

    def share_until(self, until: float) -> float:
        """Give what share of the time left ends then; seconds since the start."""
        return min(max(until - self.seconds, 0.0) / max(self.left, LEAST_SECONDS), 1.0)

    def expect(self, outcome: Outcome[Placed]) -> None:
        """
        See that a problem which has an answer was not said to have none.

        Raises
        ------
        NotCertified
            It was.
        """
        if outcome.status is Status.INFEASIBLE:
            raise NotCertified(("No answer is said to exist where one is known.",))
