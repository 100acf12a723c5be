"""Re-check of assignments: cost, capacity, and potentials against every allowed pair."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from matcher.solver.assignment.answer import Assigned, Assignment
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.outcome import Status

Ints = npt.NDArray[np.int64]
ROWS_TOGETHER = 64
MOST = 2**61
"""Three numbers below it, and costs, are added without leaving 64 bits."""


def certify_dense(cost: Ints, outcome: Assignment, capacity: Ints | None = None) -> None:
    """
    See that an assignment over a full matrix is what it claims to be.

    Parameters
    ----------
    cost
        Shape (items, agents).
    outcome
        What was claimed.
    capacity
        Places of each agent; one each where None.

    Raises
    ------
    NotCertified
        With everything that does not hold.
    """
    items, agents = cost.shape
    places = [1] * agents if capacity is None else [int(places) for places in capacity]
    faults: list[str] = []
    if outcome.status is Status.INFEASIBLE:
        faults += _not_too_many(outcome.violating, items, sum(places))
    answer = outcome.solution
    if answer is not None:
        faults += _misshapen(answer, items, agents)
    if answer is not None and not faults:
        if (answer.agent < 0).any():
            faults.append("an item is left out that may not be")
        paid = sum(int(cost[i, j]) for i, j in enumerate(answer.agent.tolist()) if j >= 0)
        faults += _miscounted(answer, outcome, paid, places)
        if _can_be_added(answer):
            for at in range(0, items, ROWS_TOGETHER):
                block = cost[at : at + ROWS_TOGETHER] - answer.v
                for i in np.flatnonzero(block.min(axis=1) < answer.u[at : at + ROWS_TOGETHER]):
                    faults.append(f"item {at + int(i)}: a pair has a negative reduced cost")
        else:
            faults.append("potentials are out of all proportion")
    if faults:
        raise NotCertified(tuple(faults))


def certify_sparse(
    pairs: tuple[Ints, Ints, Ints], outcome: Assignment, capacity: Ints, left_out: Ints
) -> None:
    """
    See that an assignment over listed pairs is what it claims to be.

    Parameters
    ----------
    pairs
        Items, agents and costs, in any order.
    outcome
        What was claimed.
    capacity
        Places of each agent.
    left_out
        Price of leaving each item out; negative where it may not be.

    Raises
    ------
    NotCertified
        With everything that does not hold.
    """
    places = [int(places) for places in capacity]
    faults: list[str] = []
    if outcome.status is Status.INFEASIBLE:
        faults += _could_be_placed(pairs, outcome.violating, places, left_out)
    answer = outcome.solution
    if answer is not None:
        faults += _misshapen(answer, left_out.size, capacity.size)
    if answer is not None and not faults:
        item, agent, cost = pairs
        paid, forbidden = _paid(pairs, answer, left_out)
        faults += forbidden
        faults += _miscounted(answer, outcome, paid, places)
        if not _can_be_added(answer):
            faults.append("potentials are out of all proportion")
        elif (cost - answer.v[agent] < answer.u[item]).any():
            faults.append("a pair has a negative reduced cost")
        if ((left_out >= 0) & (answer.u > left_out)).any():
            faults.append("an item adds more than leaving it out costs")
    if faults:
        raise NotCertified(tuple(faults))


def _could_be_placed(
    pairs: tuple[Ints, Ints, Ints], violating: tuple[int, ...], places: list[int], left_out: Ints
) -> Iterator[str]:
    item, agent, named = pairs[0].tolist(), pairs[1].tolist(), set(violating)
    open_to = {j for i, j in zip(item, agent, strict=True) if i in named}
    yield from _not_too_many(violating, left_out.size, sum(places[j] for j in open_to))
    if any(left_out[i] >= 0 for i in violating if 0 <= i < left_out.size):
        yield "an item said to be too many may be left out"


def _paid(
    pairs: tuple[Ints, Ints, Ints], answer: Assigned, left_out: Ints
) -> tuple[int, list[str]]:
    item, agent, cost = (column.tolist() for column in pairs)
    price = dict(zip(zip(item, agent, strict=True), cost, strict=True))
    paid, forbidden = 0, []
    for i, j in enumerate(answer.agent.tolist()):
        own = price.get((i, j)) if j >= 0 else int(left_out[i])
        if own is None or (j < 0 and own < 0):
            forbidden.append(f"item {i} may not go to {j}")
        else:
            paid += own
    return paid, forbidden


def _not_too_many(violating: tuple[int, ...], items: int, places: int) -> Iterator[str]:
    if len(set(violating)) != len(violating) or not all(0 <= i < items for i in violating):
        yield "items said to be too many are not there, or are named twice"
    if len(violating) <= places:
        yield f"{len(violating)} items said to be too many have {places} places"


def _misshapen(answer: Assigned, items: int, agents: int) -> Iterator[str]:
    shapes = (answer.agent.shape, answer.u.shape, answer.v.shape)
    if shapes != ((items,), (items,), (agents,)):
        yield f"shapes are {shapes}"
    elif items and not -1 <= answer.agent.min() <= answer.agent.max() < agents:
        yield "an item goes to an agent that is not there"


def _miscounted(
    answer: Assigned, outcome: Assignment, paid: int, places: list[int]
) -> Iterator[str]:
    placed = answer.agent[answer.agent >= 0]
    for j, held in enumerate(np.bincount(placed, minlength=len(places)).tolist()):
        if held > places[j]:
            yield f"agent {j} has {held} items and {places[j]} places"
    if paid != outcome.value:
        yield f"it costs {paid}, not {outcome.value}"
    if (answer.v > 0).any():
        yield "a price of an agent is above 0"
    v = answer.v.tolist()
    proved = sum(answer.u.tolist()) + sum(p * c for p, c in zip(v, places, strict=True))
    if outcome.bound is not None and outcome.bound > proved:
        yield f"the bound is {outcome.bound}, and {proved} is proved"
    if outcome.status is Status.OPTIMAL and proved != paid:
        yield f"it costs {paid}, and {proved} is proved"


def _can_be_added(answer: Assigned) -> bool:
    both = np.concatenate((answer.u, answer.v))
    return bool(((both < MOST) & (both > -MOST)).all())
