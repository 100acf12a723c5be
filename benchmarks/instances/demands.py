"""What an instance asks for, demand by demand, and which demands cannot be met together."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np

from benchmarks.instances.generator import LEFT_OUT
from matcher.solver.problem import MUST_BE_PLACED, Problem

Demand = tuple[str | int, ...]
PLACED, APART, TOGETHER, LIMIT = "placed", "apart", "together", "limit"
KINDS = (PLACED, APART, TOGETHER, LIMIT)
"""A child who may not be left unplaced; two who may not share a home; a group who must; a limit."""


def demands_of(problem: Problem) -> list[Demand]:
    """
    Give every demand of a problem; places, and which homes a child may go to, are no demands.

    Parameters
    ----------
    problem
        Whose agents are all of one class.

    Returns
    -------
    demands
        Each a kind of `KINDS` and what it is about: children by number, or the name of a limit.
    """
    (apart,) = problem.conflicts
    found: list[Demand] = [(LIMIT, limit.name) for limit in problem.limits]
    found += [(APART, one, other) for one, other in apart.tolist()]
    found += [(TOGETHER, *group) for group in problem.together]
    found += [(PLACED, int(at)) for at in np.flatnonzero(problem.left_out == MUST_BE_PLACED)]
    return found


def with_only(problem: Problem, demands: Collection[Demand]) -> Problem:
    """
    Give the problem with some of its demands and no others.

    Parameters
    ----------
    problem
        With all of them.
    demands
        To be kept. Children of whom it is no longer demanded may be left out at the usual price.
    """
    kept = set(demands)
    apart = [pair for pair in problem.conflicts[0].tolist() if (APART, *pair) in kept]
    must = np.array([(PLACED, child) in kept for child in range(problem.items)])
    return replace(
        problem,
        left_out=np.where(must, MUST_BE_PLACED, np.maximum(problem.left_out, LEFT_OUT)),
        conflicts=(np.array(apart, dtype=np.int64).reshape(-1, 2),),
        together=tuple(group for group in problem.together if (TOGETHER, *group) in kept),
        limits=tuple(limit for limit in problem.limits if (LIMIT, limit.name) in kept),
    )


def conflicting(problem: Problem, is_feasible: Callable[[Problem], bool]) -> list[Demand]:
    """
    Narrow the demands of a problem without an answer to some that suffice for that, all needed.

    Each demand in turn is dropped if there is still no answer without it (the deletion filter of
    J. Chinneck and E. Dravnieks, ORSA Journal on Computing 3 (1991)).

    Parameters
    ----------
    problem
        Without an answer.
    is_feasible
        Says whether a problem has one.
    """
    kept = demands_of(problem)
    for demand in list(reversed(kept)):
        rest = [one for one in kept if one != demand]
        if not is_feasible(with_only(problem, rest)):
            kept = rest
    return kept
