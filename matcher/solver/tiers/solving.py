"""Place items with agents for several aims, each of which comes before all that follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from matcher.solver.certificate.tiers import certify
from matcher.solver.clock import Stop
from matcher.solver.conflicts.warm import make_ready
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status, Step
from matcher.solver.problem import Ints, Problem
from matcher.solver.tiers.blend import blended
from matcher.solver.tiers.checks import check
from matcher.solver.tiers.core import Core
from matcher.solver.tiers.run import Run, Told
from matcher.solver.tiers.settling import settle
from matcher.solver.tiers.tier import Reached, Tier, Tiered
from matcher.solver.tiers.ties import Equals

METHOD = "tiers in sequence"
FIRST_SHARE = 0.1
"""Of the time, for a first answer: more of it made no pool that was tried end sooner or better."""
NEAR = 0.01
"""Share of its value by which a first answer may be off: each tier is settled by itself."""
TIER_SHARE = 0.6
"""Of the time left, for each tier."""


def solve(
    problem: Problem,
    tiers: Sequence[Tier],
    limits: Limits,
    should_stop: Stop | None = None,
    on_step: Told | None = None,
    *,
    ties: bool = True,
    order: Ints | None = None,
) -> Outcome[Tiered]:
    """
    Place items with agents, tier by tier, or prove that it cannot be done.

    Each tier is made least among the answers that are as good as can be in all tiers before. What
    is left after the last is settled by preference: the first item gets the earliest agent it has
    in any answer as good, then the second, and so on; so that one problem has one answer.

    Parameters
    ----------
    problem
        Who may go where; its costs count in no tier, and of `left_out` only who must be placed.
    tiers
        In order of importance.
    limits
        Time, memory of child processes, seed.
    should_stop
        Asked now and then; the best answer so far is given.
    on_step
        Told the name of a tier, and its value and bound, whenever they are known better.
    ties
        False where nobody asks which other answers are as good.
    order
        Rank of each pair among its item's, lower is earlier; shape (pairs,). Equal ranks, and all
        where it is None, are told apart by the number of the agent. Being left out comes last.

    Returns
    -------
    outcome
        Optimal where every tier is. Value and bound are those of the first tier that is not
        proved, or of the last.

    Raises
    ------
    ValueError
        Tiers or ranks do not fit the problem, or are too large to be summed.
    NotCertified
        The answer does not hold: an error of the solver, never an answer.
    """
    tiers = tuple(tiers)
    rank = problem.agent if order is None else order
    check(problem, tiers, rank)
    make_ready()
    run = Run(problem, tiers, limits, should_stop, on_step)
    status = _first_answer(run)
    if run.best is None:
        return Outcome(status, None, None, run.seconds, METHOD)
    core, reached = _settled(run)
    outcome = _outcome(run, _tiered(run, run.best, core, reached, rank, ties=ties))
    certify(problem, tiers, outcome, rank)
    return outcome


def _first_answer(run: Run) -> Status:
    """Find an answer that is good in all sums, or that there is none."""
    problem, core = run.problem, Core.of(run.problem)
    zeros = np.zeros_like(problem.item), np.zeros(problem.items, dtype=np.int64)
    sums = [tier for tier in run.tiers if not tier.worst] or [Tier("any", *zeros)]
    blend = blended(core, sums[-1], tuple(sums[:-1]))
    while not blend.in_full and len(sums) > 1:
        # What comes first must count: the last aims wait until the others are settled.
        sums.pop()
        blend = blended(core, sums[-1], tuple(sums[:-1]))
    found = run.ask(blend.problem, FIRST_SHARE, _near)
    if found.status is Status.UNKNOWN and not run.is_over():
        # Without any answer nothing else can be done: all the time goes to finding one.
        found = run.ask(blend.problem, 1.0, lambda step: step.value is not None)
    run.prices = None if found.solution is None else found.solution.prices
    return found.status


def _near(step: Step) -> bool:
    """Say whether an answer is good enough to begin with."""
    if step.value is None or step.bound is None:
        return False
    return step.value - step.bound <= NEAR * step.value


def _settled(run: Run) -> tuple[Core, tuple[Reached, ...]]:
    core, reached, proved = Core.of(run.problem), [], True
    for at in range(len(run.tiers)):
        core, now = settle(run, core, at, TIER_SHARE, proved=proved)
        proved = now.status is Status.OPTIMAL
        reached.append(now)
    # A later tier may have met an answer that is better in one before it that was not proved.
    proved, final = True, []
    for now, value in zip(reached, run.values, strict=True):
        bound = now.bound if proved else None
        proved &= bound == value
        status = Status.OPTIMAL if proved else Status.FEASIBLE
        final.append(replace(now, value=value, bound=bound, status=status))
    return core, tuple(final)


def _tiered(
    run: Run, best: Ints, core: Core, reached: tuple[Reached, ...], rank: Ints, *, ties: bool
) -> Tiered:
    """Find the first of the answers as good, and what others use."""
    found = Tiered(best, reached, run.prices, ties=(), ties_complete=False)
    if any(now.status is not Status.OPTIMAL for now in reached):
        return found
    equals = Equals(run, core, [best])
    equals.look()
    agent, is_first = equals.first(rank)
    found = replace(found, agent=agent, is_first=is_first)
    if not ties:
        return found
    tied = _tied(agent, equals.seen)
    return replace(
        found,
        ties=tied,
        ties_complete=equals.complete,
        witnesses=tuple(equals.seen) if tied else (),
    )


def _outcome(run: Run, tiered: Tiered) -> Outcome[Tiered]:
    unproved = [now for now in tiered.reached if now.status is not Status.OPTIMAL]
    status = Status.FEASIBLE if unproved else Status.OPTIMAL
    telling = unproved[0] if unproved else tiered.reached[-1] if tiered.reached else None
    value, bound = (0, 0) if telling is None else (telling.value, telling.bound)
    return Outcome(status, value, bound, run.seconds, METHOD, tuple(run.steps), tiered)


def _tied(agent: Ints, others: list[Ints]) -> tuple[tuple[int, int], ...]:
    return tuple(
        sorted(
            {
                (int(item), int(other[item]))
                for other in others
                for item in np.flatnonzero(other != agent)
            }
        )
    )
