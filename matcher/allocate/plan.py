"""Allocate the places of a supply to a pool: proposed to people, never placed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from matcher.allocate.in_place import rooms_given
from matcher.allocate.places import AtMost
from matcher.allocate.problem import Posed
from matcher.allocate.question import Question
from matcher.allocate.ready import make_ready
from matcher.allocate.work import Kinship, Work, home_of_each, homes_at
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Step
from matcher.solver.tiers import Tiered


@dataclass(frozen=True, slots=True)
class Plan:
    """
    Who would live where, and what is proved of it.

    Parameters
    ----------
    question
        What was asked.
    posed
        The problem as it was last solved: also with what judging the plan in place added.
    kinship
        What becomes of brothers and sisters.
    kept_apart
        Sets of children who do not fit together after all, found by judging plans in place.
    fair
        Whether the worst-off child came before the total.
    outcome
        Of the solver, certified.
    home_of
        Column of the home of each child, or -1; of an outcome without an answer all -1.
    room_of
        Row of each child's place in the table of places, or -1.
    """

    question: Question
    posed: Posed
    kinship: Kinship
    kept_apart: tuple[AtMost, ...]
    fair: bool
    outcome: Outcome[Tiered]
    home_of: tuple[int, ...]
    room_of: tuple[int, ...]


def allocate(
    question: Question,
    limits: Limits,
    should_stop: Callable[[], bool] | None = None,
    on_step: Callable[[str, Step], None] | None = None,
    *,
    fair: bool = True,
    ties: bool = True,
) -> Plan:
    """
    Allocate the places to the pool, one aim after the other; see `aims_of`.

    The plan is judged as it would be, with everybody moved in, and so is every other that is as
    good. Children who do not fit together after all are kept apart and the problem is solved
    again, until nothing is found.

    Parameters
    ----------
    question
        Supply and pool, judged.
    limits
        Of all the work together.
    should_stop, on_step
        As of the solver; steps come with the name of the aim.
    fair
        Whether the worst-off child comes before the total.
    ties
        Whether to look for other answers that are as good.

    Raises
    ------
    NotCertified
        An answer does not hold: an error, never an answer.
    """
    make_ready()
    work = Work(question, limits, monotonic(), should_stop)
    kinship = work.kinship()
    while True:
        posed = work.pose(kinship.together.kept, kinship.near.kept)
        outcome = work.solve(posed, fair=fair, ties=ties, on_step=on_step)
        home_of = home_of_each(posed, outcome)
        if work.fits_in_place(home_of):
            fit = _ties_fit(work, posed, outcome)
            if fit is False and not work.is_over:
                continue
            if not fit:
                outcome = _untied(outcome)
            rooms = rooms_given(question.engine, question.pool, home_of, undecided=work.undecided)
            apart = tuple(work.kept_apart)
            return Plan(question, posed, kinship, apart, fair, outcome, home_of, tuple(rooms))


def _ties_fit(work: Work, posed: Posed, outcome: Outcome[Tiered]) -> bool | None:
    """Say whether all that is told to be as good holds in place too; None once the time is up."""
    fit = True
    # Every one is judged, so that all who do not fit are kept apart at once.
    for agent in () if outcome.solution is None else outcome.solution.witnesses:
        if work.is_over:
            return None
        fit &= work.fits_in_place(homes_at(posed, agent))
    return fit


def _untied(outcome: Outcome[Tiered]) -> Outcome[Tiered]:
    """Tell nothing of what is as good: there is no time to see whether it holds in place."""
    if outcome.solution is None:
        return outcome
    alone = replace(outcome.solution, ties=(), ties_complete=False, witnesses=())
    return replace(outcome, solution=alone)
