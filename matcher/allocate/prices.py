"""What each place is worth to the children who wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from time import monotonic

from matcher.allocate.forced import Instead, compared
from matcher.allocate.in_place import NOWHERE, Sharing
from matcher.allocate.plan import Plan
from matcher.allocate.question import without_place
from matcher.allocate.work import Work, home_of_each
from matcher.solver.limits import Limits


@dataclass(frozen=True, slots=True)
class Price:
    """
    What one place is worth.

    Parameters
    ----------
    column
        Home.
    place
        Row in the table of places.
    children
        Place in the pool of the child who would come to it.
    screened
        What the duals of the plan say its home gains by all its places, in points; None where there
        are none. It orders what is looked at first and is no price.
    without
        What the plan would come to without the place: certified, by solving again.
    """

    column: int
    place: int
    child: int
    screened: float | None
    without: Instead


def prices_of(
    plan: Plan, limits: Limits, should_stop: Callable[[], bool] | None = None
) -> Iterator[Price]:
    """
    Say what each place is worth that the plan gives to somebody.

    A place that the plan leaves free is worth nothing to those who wait: the plan does without it.
    The places of the others are looked at in the order of what duals say they gain.

    Parameters
    ----------
    plan
        A plan with an answer.
    limits
        Of all the work together; the places that are left when it is up are not given.
    should_stop
        Asked while a plan is made; the place it is made for is then not given.
    """
    stopped = should_stop or (lambda: False)
    began = monotonic()
    gain = _gain(plan)
    fitting: set[Sharing] = set()
    given = [(row, child) for child, row in enumerate(plan.room_of) if row != NOWHERE]
    given.sort(key=lambda one: (-gain.get(plan.home_of[one[1]], 0.0), one[0]))
    for row, child in given:
        left = limits.seconds - (monotonic() - began)
        if left <= 0 or stopped():
            return
        column = plan.home_of[child]
        within = replace(limits, seconds=left)
        instead = _without(plan, row, within, fitting, stopped)
        if stopped():
            return
        yield Price(column, row, child, gain.get(column), instead)


def _gain(plan: Plan) -> dict[int, float]:
    solution = plan.outcome.solution
    if solution is None or solution.prices is None:
        return {}
    prices = solution.prices
    gains = zip(plan.posed.home.tolist(), prices.agent.tolist(), strict=True)
    return {column: gain / prices.scale for column, gain in gains}


def _without(
    plan: Plan, place: int, limits: Limits, fitting: set[Sharing], should_stop: Callable[[], bool]
) -> Instead:
    """Solve again without a place, also in place; groups that were kept together stay so."""
    question = without_place(plan.question, place)
    work = Work(question, limits, monotonic(), should_stop, list(plan.kept_apart), fitting)
    while True:
        posed = work.pose(plan.kinship.together.kept, plan.kinship.near.kept)
        outcome = work.solve(posed, fair=plan.fair, ties=False)
        if work.fits_in_place(home_of_each(posed, outcome)):
            return compared(plan, outcome)
