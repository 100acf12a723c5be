"""Solvers on the same instances, one after the other, each beginning as often as the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Generic, TypeVar

import numpy as np

from benchmarks.suites.goal import written
from benchmarks.suites.run import Run, check_bounds
from matcher.solver.backend import Engine, Model, solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Step

P = TypeVar("P")
Solution = TypeVar("Solution")
GRACE = 1.0
"""Seconds after the limit within which every solver is to end."""
REPEATS = 3
LONG = 5.0
"""Seconds: a solver whose first run on an instance took longer is not asked again."""


@dataclass(frozen=True, slots=True)
class Case(Generic[P]):
    """
    An instance.

    Parameters
    ----------
    group, name
        Kind of instance, and what it is called.
    problem
        What solvers are given.
    known
        The best value published or proved before; None where there is none.
    """

    group: str
    name: str
    problem: P
    known: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a solver made of an instance; the fields are those of `Run`.

    Times are seconds since the solver was asked. An answer has been checked by whoever gives it.
    """

    status: str
    value: int | None = None
    bound: float | None = None
    seconds: float = 0.0
    building: float = 0.0
    steps: tuple[Step, ...] = ()
    extra: dict[str, float] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Contestant(Generic[P]):
    """
    A solver.

    Parameters
    ----------
    name
        For the tables.
    answer
        Answers a problem within the limits, and checks the answer; not asked where it gives a
        reason in words instead.
    """

    name: str
    answer: Callable[[P, Limits], Answer]


def raced(
    cases: Iterable[Case[P]],
    contestants: Sequence[Contestant[P]],
    limits: Limits,
    tell: Callable[[str], None],
    *,
    warm: P,
    repeats: int = REPEATS,
) -> Iterator[Run]:
    """
    Let every solver answer every instance, alternating who begins.

    Short runs are repeated, and the one of median time counts, never the best.

    Parameters
    ----------
    cases
        The instances.
    contestants
        The solvers; one works at a time, with one worker.
    limits
        The same for all.
    tell
        Is told what is being done.
    warm
        A small problem that each answers first, unmeasured: what is loaded or compiled when it is
        first needed is not counted for anyone.
    repeats
        Of each run that does not take long.

    Raises
    ------
    AssertionError
        What one of them proved is refuted by the answer of another.
    """
    for contestant in contestants:
        contestant.answer(warm, limits)
    for number, case in enumerate(cases):
        ended: dict[str, list[Run]] = {contestant.name: [] for contestant in contestants}
        for turn in range(repeats):
            first = (number + turn) % len(contestants)
            for contestant in (*contestants[first:], *contestants[:first]):
                before = ended[contestant.name]
                if before and before[0].seconds > LONG:
                    continue
                tell(f"{case.name}: {contestant.name}{f', run {turn + 1}' if turn else ''}")
                wake()
                answer = overdue(contestant.answer(case.problem, limits), limits)
                before.append(run_of(case, contestant.name, answer))
                tell(f"{case.name}: {contestant.name}: {said(before[-1])}")
                check_bounds([run for each in ended.values() for run in each])
        yield from map(middle, ended.values())


def overdue(answer: Answer, limits: Limits) -> Answer:
    """Note of an answer that it came later than a second after the limit."""
    late = answer.seconds - limits.seconds
    if late <= GRACE:
        return answer
    words = f"{answer.note}; " if answer.note else ""
    return replace(answer, note=f"{words}it ended {written(late, 's')} after the limit")


def middle(repeats: Sequence[Run]) -> Run:
    """Give the run of median time, the longer of two, with how many there were and the worst."""
    by_time = sorted(repeats, key=lambda run: run.seconds)
    worst = by_time[-1].seconds
    return replace(by_time[len(by_time) // 2], repeats=len(by_time), worst=worst)


def run_of(case: Case[P], solver: str, answer: Answer) -> Run:
    """Give the run that an answer stands for."""
    return Run(
        group=case.group,
        instance=case.name,
        solver=solver,
        status=answer.status,
        value=answer.value,
        bound=answer.bound,
        seconds=answer.seconds,
        building=answer.building,
        steps=answer.steps,
        known=case.known,
        extra=answer.extra,
        note=answer.note,
    )


def timed_answer(
    call: Callable[[], Outcome[Solution]], check: Callable[[Outcome[Solution]], dict[str, float]]
) -> Answer:
    """
    Time one of our cores, and check what it gives after the clock has stopped.

    Parameters
    ----------
    call
        Gives the outcome.
    check
        Raises where the certificate does not hold; gives further figures.
    """
    began = perf_counter()
    outcome = call()
    seconds = perf_counter() - began
    extra = check(outcome)
    return Answer(
        status=outcome.status.value,
        value=outcome.value,
        bound=outcome.bound,
        seconds=seconds,
        steps=outcome.steps,
        extra=extra,
    )


def wake() -> None:
    """Have a process of the engines ready, so that nobody pays for one that another used up."""
    one, nothing = np.ones(1), np.zeros(1, dtype=np.int64)
    model = Model.binary(one, nothing, nothing, one, row_lower=one, row_upper=one)
    solve(model, Engine.HIGHS, Limits(seconds=60))


def said(run: Run) -> str:
    """Say in a few words what came of a run."""
    parts = [run.status]
    if run.value is not None:
        parts.append(f"{run.value:,}")
    if run.gap:
        parts.append(f"within {written(100 * run.gap, '%')}")
    return f"{', '.join(parts)}, {written(run.seconds, 's')}"
