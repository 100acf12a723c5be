"""What an assignment comes to: who has whom, the prices that prove it, or the items too many."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.solver.clock import Clock
from matcher.solver.outcome import Outcome, Status, Step
from matcher.solver.problem import Ints


@dataclass(frozen=True, slots=True)
class Assigned:
    """
    An assignment with the potentials that prove it cheapest.

    On every allowed pair `cost - u[item] - v[agent]`, its reduced cost, is 0 or more, and 0 where
    the item goes to the agent. So `u.sum() + (capacity * v).sum()` is what it costs, and no
    assignment costs less: the theorem of duality of linear programming.

    Parameters
    ----------
    agent
        Of each item; -1 where it is left out. Shape (items,).
    u
        Potential of each item: the price of leaving it out, where that is what is done, and never
        more. Shape (items,).
    v
        Potential of a place at each agent: 0 or less, and 0 where a place is free. One place more
        would save no more than `-v`, and one fewer would cost no less; several potentials may
        prove the same assignment, and these are some of them. Shape (agents,).
    is_first
        Whether of all cheapest assignments this is known to be the first, in which item 0 has the
        lowest agent, then item 1, and so on, being left out counting as the last.
    """

    agent: Ints
    u: Ints
    v: Ints
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Assignment(Outcome[Assigned]):
    """
    The outcome of an assignment.

    Parameters
    ----------
    violating
        Where infeasible: items, ascending, that all together may go to too few places, while any
        of them fewer could be placed (a minimal violator of Hall's condition).
    """

    violating: tuple[int, ...] = ()


def optimal(clock: Clock, method: str, value: int, solution: Assigned) -> Assignment:
    """Give an assignment that its own potentials prove cheapest."""
    seconds = clock.seconds
    step = Step(seconds, value, value)
    return Assignment(Status.OPTIMAL, value, value, seconds, method, (step,), solution=solution)


def infeasible(clock: Clock, method: str, violating: Ints) -> Assignment:
    """Give the items that cannot all be placed."""
    items = tuple(int(item) for item in violating)
    return Assignment(Status.INFEASIBLE, None, None, clock.seconds, method, violating=items)


def stopped(clock: Clock, method: str, bound: int | None) -> Assignment:
    """Give what was known when the time was up, or the work was stopped."""
    seconds = clock.seconds
    if bound is None:
        return Assignment(Status.UNKNOWN, None, None, seconds, method)
    step = Step(seconds, None, bound)
    return Assignment(Status.UNKNOWN, None, bound, seconds, method, (step,))
