"""A plan as it would be if one child had a certain home, or any: solved again, and certified."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from constraints.arrays import Bools
from matcher.allocate.aims import aims_of
from matcher.allocate.plan import Plan
from matcher.allocate.problem import worth_of
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import MUST_BE_PLACED, Problem
from matcher.solver.tiers import Tiered, solve


@dataclass(frozen=True, slots=True)
class Instead:
    """
    What a plan would come to otherwise.

    Parameters
    ----------
    status
        Optimal where proved; infeasible where it cannot be at all; unknown where the time was up.
    change
        By aim, in order: how much more than in the plan. Empty without an answer.
    loses_place, gains_place
        Places in the pool of the children who would have no place, or would have one after all.
    proved
        Of each change: whether the other plan is proved to come to no less, in that aim and in all
        before it.
    """

    status: Status
    change: tuple[tuple[str, int], ...]
    loses_place: tuple[int, ...]
    gains_place: tuple[int, ...]
    proved: tuple[bool, ...] = ()


def had(
    plan: Plan,
    child: int,
    column: int | None,
    limits: Limits,
    should_stop: Callable[[], bool] | None = None,
) -> Instead:
    """
    Say what the plan would come to if a child had one home, or any.

    What was found to hold in place for this plan is kept; the other plan is not judged in place
    again, so that it may be a little better than one that could be proposed, never worse.

    Parameters
    ----------
    plan
        A plan with an answer.
    child
        Place in the pool.
    column
        The home; None for any.
    limits, should_stop
        As of the solver.
    """
    problem, keep = _having(plan, child, column)
    worth = worth_of(plan.posed, plan.question.judged)
    aims = tuple(
        replace(aim, cost=aim.cost[keep]) for aim in aims_of(worth, problem.items, fair=plan.fair)
    )
    order = worth.standing[keep]
    return compared(plan, solve(problem, aims, limits, should_stop, ties=False, order=order))


def _having(plan: Plan, child: int, column: int | None) -> tuple[Problem, Bools]:
    """Give the problem in which a child must be placed, there if that is said; and its pairs."""
    was = plan.posed.problem
    keep = np.ones(was.item.size, dtype=np.bool_)
    if column is not None:
        keep = (was.item != child) | (plan.posed.column == column)
    left_out = was.left_out.copy()
    left_out[child] = MUST_BE_PLACED
    number = np.cumsum(keep) - 1
    limits = tuple(
        replace(limit, pairs=number[limit.pairs[stays]], weights=limit.weights[stays])
        for limit in was.limits
        for stays in (keep[limit.pairs],)
    )
    problem = replace(
        was,
        item=was.item[keep],
        agent=was.agent[keep],
        cost=was.cost[keep],
        left_out=left_out,
        limits=limits,
    )
    return problem, keep


def compared(plan: Plan, outcome: Outcome[Tiered]) -> Instead:
    """Say how another answer to the pool of a plan differs from the plan."""
    mine, other = plan.outcome.solution, outcome.solution
    if mine is None or other is None:
        return Instead(outcome.status, (), (), ())
    theirs = {reached.name: reached.value for reached in other.reached}
    change = tuple((was.name, theirs[was.name] - was.value) for was in mine.reached)
    placed = [mine.agent >= 0, other.agent >= 0]
    return Instead(
        outcome.status,
        change,
        tuple(np.flatnonzero(placed[0] & ~placed[1]).tolist()),
        tuple(np.flatnonzero(placed[1] & ~placed[0]).tolist()),
        tuple(reached.status is Status.OPTIMAL for reached in other.reached),
    )
