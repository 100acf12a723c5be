"""
Re-check of answers to several aims in order.

Plain Python over lists, item by item; of the solvers only the arrays asked and given are used. Each
placement named, of the answer and of every witness of a tie, is re-checked in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.placement import NOWHERE, pair_at
from matcher.solver.certificate.placement import certify as certify_placed
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import MUST_BE_PLACED, Ints, Placed, Problem

if TYPE_CHECKING:  # the tiers import this module
    from matcher.solver.tiers.tier import Tier, Tiered


def certify(problem: Problem, tiers: Sequence[Tier], outcome: Outcome[Tiered], rank: Ints) -> None:
    """
    See that an answer to several aims is what it claims to be.

    Parameters
    ----------
    problem
        What was asked.
    tiers
        In order.
    outcome
        What was answered. Without a solution there is nothing to look at.
    rank
        Of each pair, by which the first of answers as good is told; shape (pairs,).

    Raises
    ------
    NotCertified
        Naming all that does not hold.
    """
    if outcome.solution is None:
        return
    faults = tuple(_faults(problem, tiers, outcome, outcome.solution, rank))
    if faults:
        raise NotCertified(faults)


def _faults(
    problem: Problem, tiers: Sequence[Tier], outcome: Outcome[Tiered], tiered: Tiered, rank: Ints
) -> Iterator[str]:
    wrong = list(_placed(problem, tiered.agent, "The answer"))
    for at, witness in enumerate(tiered.witnesses):
        wrong += _placed(problem, witness, f"Witness {at}")
    if wrong:
        yield from wrong
        return
    pairs = _pairs(problem, tiered.agent)
    values = [_value(tier, pairs) for tier in tiers]
    yield from _reached(tiers, tiered, values)
    yield from _claims(outcome, tiered)
    for at, witness in enumerate(tiered.witnesses):
        others = _pairs(problem, witness)
        for tier, value in zip(tiers, values, strict=True):
            found = _value(tier, others)
            if found != value:
                yield f"Witness {at} costs {found} in {tier.name}, and the answer {value}."
        if tiered.is_first and _order(problem, others, rank) < _order(problem, pairs, rank):
            yield f"Witness {at} comes before the answer, which is said to be the first."
    yield from _ties(tiered)


def _placed(problem: Problem, agent: Ints, who: str) -> Iterator[str]:
    """Re-check a placement: who may go where, capacity, conflicts, groups, limits."""
    # Its cost is asked in no tier.
    free = _without_cost(problem)
    try:
        certify_placed(free, Outcome(Status.FEASIBLE, 0, None, 0.0, who, (), Placed(agent)))
    except NotCertified as error:
        for fault in error.faults:
            yield f"{who}: {fault}"


def _without_cost(problem: Problem) -> Problem:
    must = problem.left_out == MUST_BE_PLACED
    return replace(problem, cost=problem.cost * 0, left_out=-1 * must)


def _pairs(problem: Problem, agent: Ints) -> list[int | None]:
    """Give the place of each item's pair; None where it is left out."""
    placed = enumerate(agent.tolist())
    return [None if at == NOWHERE else pair_at(problem, item, at) for item, at in placed]


def _value(tier: Tier, pairs: list[int | None]) -> int:
    each = [
        int(tier.left_out[item]) if pair is None else int(tier.cost[pair])
        for item, pair in enumerate(pairs)
    ]
    return max(each, default=0) if tier.worst else sum(each)


def _order(problem: Problem, pairs: list[int | None], rank: Ints) -> list[tuple[bool, int, int]]:
    return [
        (True, 0, 0) if pair is None else (False, int(rank[pair]), int(problem.agent[pair]))
        for pair in pairs
    ]


def _reached(tiers: Sequence[Tier], tiered: Tiered, values: list[int]) -> Iterator[str]:
    if len(tiered.reached) != len(tiers):
        yield f"{len(tiered.reached)} tiers are reported, and there are {len(tiers)}."
        return
    proved = True
    for tier, now, value in zip(tiers, tiered.reached, values, strict=True):
        if now.name != tier.name:
            yield f"{tier.name} is reported as {now.name}."
        if now.value != value:
            yield f"{tier.name} is said to be {now.value} and is {value}."
        if now.bound is not None and now.bound > value:
            yield f"{tier.name} is {value}, less than its bound of {now.bound}."
        if now.status not in {Status.OPTIMAL, Status.FEASIBLE}:
            yield f"{tier.name} has an answer and is said to be {now.status.value}."
        if now.status is Status.OPTIMAL and now.bound != now.value:
            yield f"{tier.name} is said to be optimal at {now.value} with a bound of {now.bound}."
        if now.status is Status.OPTIMAL and not proved:
            yield f"{tier.name} is said to be optimal after a tier that is not."
        proved &= now.status is Status.OPTIMAL


def _claims(outcome: Outcome[Tiered], tiered: Tiered) -> Iterator[str]:
    """Compare the whole with the first tier that is not proved, or the last."""
    optimal = [now.status is Status.OPTIMAL for now in tiered.reached]
    status = Status.OPTIMAL if all(optimal) else Status.FEASIBLE
    if outcome.status is not status:
        yield f"The answer is said to be {outcome.status.value}; its tiers are {status.value}."
    if tiered.reached:
        at = -1 if all(optimal) else optimal.index(False)
        now = tiered.reached[at]
        if (outcome.value, outcome.bound) != (now.value, now.bound):
            yield f"Value and bound are not those of {now.name}."
    if status is not Status.OPTIMAL and (tiered.ties or tiered.ties_complete or tiered.is_first):
        yield "Ties or a first answer are claimed where a tier is not proved."


def _ties(tiered: Tiered) -> Iterator[str]:
    mine = tiered.agent.tolist()
    seen = {
        (item, agent)
        for witness in tiered.witnesses
        for item, agent in enumerate(witness.tolist())
        if agent != mine[item]
    }
    for said, found in zip_longest(tiered.ties, sorted(seen)):
        if said != found:
            yield f"Of the ties, {said} is named where the witnesses show {found}."
            return
