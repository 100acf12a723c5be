"""Aims in order by an engine: one model after another, what was reached held as a row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from time import perf_counter

import numpy as np

from benchmarks.peers.compact import compact
from benchmarks.peers.engines import asked
from benchmarks.suites.racing import Answer
from matcher.solver.backend import Engine
from matcher.solver.limits import Limits
from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem, SideLimit
from matcher.solver.tiers import Tier


def one_by_one(engine: Engine, problem: Problem, tiers: tuple[Tier, ...], limits: Limits) -> Answer:
    """
    Solve the compact model once for each aim, with the sums of those before held.

    Each begins with the answer of the one before, as our own tiers do.

    Parameters
    ----------
    engine
        Which.
    problem
        Who may go where.
    tiers
        Sums, in order.
    limits
        Time for all of them together, the building of the models included.

    Returns
    -------
    Answer
        Value and bound of the last aim; none where an aim before it was not proved.
    """
    began, building = perf_counter(), 0.0
    must = problem.left_out == MUST_BE_PLACED
    held: tuple[SideLimit, ...] = ()
    answer, found = Answer("unknown"), list[Ints]()
    for at, tier in enumerate(tiers):
        left = limits.seconds - (perf_counter() - began)
        if left <= 0:
            return _ended(began, building, f"{tier.name}: no time was left")
        posed = replace(
            problem,
            cost=tier.cost,
            left_out=np.where(must, MUST_BE_PLACED, tier.left_out),
            limits=(*problem.limits, *held),
        )
        build = partial(compact, posed, found[-1] if found else None, found.append)
        answer = asked(engine, build, replace(limits, seconds=left))
        building += answer.building
        if answer.status != "optimal" or answer.value is None:
            if at < len(tiers) - 1:
                return _ended(
                    began, building, f"{tier.name}: {answer.note or 'not proved in time'}"
                )
            break
        pairs = np.flatnonzero(tier.cost)
        row = SideLimit(tier.name, pairs, tier.cost[pairs], answer.value, tier.left_out)
        held = (*held, row)
    seconds = perf_counter() - began
    return replace(answer, seconds=seconds, building=building, steps=())


def _ended(began: float, building: float, note: str) -> Answer:
    return Answer("unknown", seconds=perf_counter() - began, building=building, note=note)
