"""Decide on the children of a day."""

from __future__ import annotations

import numpy as np

from matcher.rolling.batch import as_problem
from matcher.rolling.known import Known
from matcher.rolling.policies import Policy, Way
from matcher.rolling.prices import prices
from matcher.rolling.room import Room, open_to
from matcher.rolling.stream import NOWHERE, Bools, Floats, Ints
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits

BATCH_SECONDS = 20.0


def decide(policy: Policy, known: Known) -> Ints:
    """
    Decide on the children of a day.

    Parameters
    ----------
    policy
        How.
    known
        By when.

    Returns
    -------
    home
        Of each who is due.

    Raises
    ------
    ValueError
        There are no distances, or no forecast, for a policy that goes by them.
    TimeoutError
        A batch was not placed in the time.
    """
    cost = _costs(policy, known)
    refused = None
    if policy.pricing is not None and policy.refuses:
        refused = policy.pricing.futures * policy.pricing.unplaced
    if policy.way is Way.DAY:
        return _at_once(known, cost.astype(np.int64), refused)
    return _one_by_one(known, cost, refused)


def _costs(policy: Policy, known: Known) -> Ints | Floats:
    """Give what each home costs each child who is due; shape (due, homes)."""
    seen, due = known.seen, known.due
    if policy.by_distance:
        if seen.distance is None:
            raise ValueError("distance: expected distances to go by.")
        return seen.distance[due]
    if policy.pricing is None:
        return seen.points[due]
    # Of those who come today and are decided on one by one, the next are not known either.
    unseen_today = policy.way is Way.ONE_BY_ONE and not policy.waits
    coming = range(known.day if unseen_today else known.day + 1, seen.days)
    waiting = np.flatnonzero((seen.starts > known.day) & policy.waits)
    table = prices(policy.pricing, known, coming, waiting)
    return policy.pricing.futures * seen.points[due] + table[:, seen.starts[due]].T


def _one_by_one(known: Known, cost: Ints | Floats, refused: int | None) -> Ints:
    seen, home, room = known.seen, known.home.copy(), Room.of(known.seen, known.home)
    for row, child in enumerate(known.due):
        open_ = np.flatnonzero(open_to(seen, int(child), home, room))
        if not open_.size:
            continue
        best = int(open_[np.argmin(cost[row, open_])])
        if refused is None or cost[row, best] <= refused:
            home[child] = best
            room.take(best, int(seen.starts[child]), int(seen.leaves[child]))
    return home[known.due]


def _at_once(known: Known, cost: Ints, refused: int | None) -> Ints:
    """Place the day's children at least cost; their names, not their order, settle ties."""
    seen, home = known.seen, known.home
    order = np.lexsort((seen.name[known.due], seen.arrives[known.due]))
    children, cost, room = known.due[order], cost[order], Room.of(seen, home)
    rows = [open_to(seen, int(child), home, room) for child in children]
    open_: Bools = np.array(rows, dtype=np.bool_).reshape(children.size, seen.homes)
    # Dearer than all the others together: as many as possible are placed.
    dearest = int(cost.max(initial=0, where=open_))
    left_out = (dearest + 1) * max(children.size, 1) if refused is None else refused
    problem = as_problem(seen.of(children), open_, cost, room, left_out)
    outcome = solve(problem, Limits(seconds=BATCH_SECONDS))
    if outcome.solution is None:
        raise TimeoutError(f"A batch of {order.size} was not placed in {outcome.seconds:.1f} s.")
    found = np.full(order.size, NOWHERE, dtype=np.int64)
    found[order] = outcome.solution.agent
    return found
