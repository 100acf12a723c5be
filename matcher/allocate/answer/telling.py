"""A plan that is told: what each child's part is told from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from constraints.arrays import Ints
from matcher.allocate.answer.model_children import Otherwise
from matcher.allocate.answer.otherwise import otherwise_of
from matcher.allocate.forced import had
from matcher.allocate.plan import Plan
from matcher.answer.distances import distance_of, measured
from matcher.answer.matching import Ranked
from matcher.answer.model import Distance
from matcher.solver.limits import Limits


@dataclass(frozen=True, slots=True)
class Telling:
    """
    A plan that is told.

    Parameters
    ----------
    plan
        The plan.
    worked_out
        Children, by their place in the pool, for whom it is worked out what the plan would come to
        if they had their first choice, or any place.
    limits
        Of each such working.
    until
        When all of them together end, on the clock of `monotonic`.
    should_stop
        Asked during and between them.
    """

    plan: Plan
    worked_out: frozenset[int]
    limits: Limits
    until: float
    should_stop: Callable[[], bool] | None = None

    def given_to(self, column: int, child: int) -> tuple[int, ...]:
        """Give the other children to whom the places of a home go."""
        return tuple(
            other
            for other, home in enumerate(self.plan.home_of)
            if home == column and other != child
        )

    def not_with(self, column: int, child: int) -> tuple[int, ...]:
        """Give those of them with whom a child is kept apart there."""
        agent = int(np.searchsorted(self.plan.posed.home, column))
        problem = self.plan.posed.problem
        pairs = problem.conflicts[int(problem.agent_class[agent])].tolist()
        return tuple(
            other
            for other in self.given_to(column, child)
            if [min(child, other), max(child, other)] in pairs
        )

    def references(self, children: tuple[int, ...]) -> tuple[str, ...]:
        """Name children."""
        return tuple(self.plan.question.pool.referrals[child].reference for child in children)

    def otherwise(self, child: int, column: int | None) -> Otherwise | None:
        """Work out what the plan would come to if a child had a home, or any."""
        left = self.until - monotonic()
        if child not in self.worked_out or left <= 0 or (self.should_stop and self.should_stop()):
            return None
        limits = replace(self.limits, seconds=left)
        instead = had(self.plan, child, column, limits, self.should_stop)
        return otherwise_of(self.plan.question.pool, instead)


def own_order(plan: Plan, child: int) -> Ints:
    """Give the columns of the homes a child may be put in, the child's own first choice first."""
    open_to = np.flatnonzero(plan.question.open_to[child])
    ordered: Ints = open_to[np.argsort(plan.question.judged.standing[child, open_to])]
    return ordered


def distance_at(ranked: Ranked, column: int) -> Distance | None:
    """Say how far a home is from where the child of a ranking comes from."""
    home = ranked.engine.supply.snapshot.homes[column]
    return measured(distance_of(ranked.judgement, column), ranked.referral.child.origin, home.where)
