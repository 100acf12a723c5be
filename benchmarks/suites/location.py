"""Where to open homes: three problems of location, run alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median
from typing import TypeVar

from benchmarks.literature.pmedian import Instance
from benchmarks.peers.engines import PEERS, asked
from benchmarks.peers.models import median_model
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal
from benchmarks.suites.racing import Answer, Case, Contestant, raced, timed_answer
from benchmarks.suites.run import NOT_ASKED, OURS, Plan, Run
from matcher.solver.backend import Engine
from matcher.solver.certificate.location import certify
from matcher.solver.limits import Limits
from matcher.solver.location.problem import Median, Opened
from matcher.solver.outcome import Outcome

SECONDS = 30.0
FEW, MORE, MANY = "up to 200 places", "up to 400 places", "more than 400 places"
MOST_PLACES = 400
"""That the peers are asked about: their models grow with the square."""
FASTER = 3.0
AnyProblem = TypeVar("AnyProblem", bound=Median)
Solve = Callable[[AnyProblem, Limits], Outcome[Opened]]


def located(
    read: Iterable[Instance[AnyProblem]],
    solve: Solve[AnyProblem],
    plan: Plan,
    tell: Callable[[str], None],
    warm: AnyProblem,
    *,
    have_model: bool = True,
) -> Iterator[Run]:
    """
    Run our core, and the engines beside it, on published instances.

    Parameters
    ----------
    read
        The instances.
    solve
        The core.
    plan, tell
        As for any suite.
    warm
        A small problem.
    have_model
        Whether the engines have a model of it.
    """
    cases = (
        Case(group_of(one.problem), one.name, one.problem, one.optimum)
        for one in chosen(((one.name, one) for one in read), plan.instances)
    )

    def ours(problem: AnyProblem, limits: Limits) -> Answer:
        def check(outcome: Outcome[Opened]) -> dict[str, float]:
            certify(problem, outcome)
            return {}

        return timed_answer(lambda: solve(problem, limits), check)

    contestants = [Contestant(OURS, ours)]
    if plan.peers and have_model:
        contestants += [Contestant(engine.value, _peer(engine)) for engine in PEERS]
    yield from raced(cases, contestants, Limits(seconds=plan.seconds or SECONDS), tell, warm=warm)


def group_of(problem: Median) -> str:
    """Give the kind of an instance: how many places it has."""
    if problem.sites <= 200:
        return FEW
    return MORE if problem.sites <= MOST_PLACES else MANY


def located_goals(done: Sequence[Run], *, have_model: bool = True) -> tuple[Goal, ...]:
    """Hold runs to it that every optimum is reached, half proved, and faster than HiGHS."""
    mine = [run for run in done if run.solver == OURS]
    count = len(mine)
    reached = sum(run.value is not None and run.value == run.known for run in mine)
    proved = sum(run.is_proved for run in mine)
    slowest = [run.seconds for run in mine]
    both = [
        Goal("optima", f"published optima reached within the limit, of {count}", "", count,
             reached if mine else None, is_least=True),
        Goal("proofs", f"optima proved by our own bound, of {count}", "", count / 2,
             proved if mine else None, is_least=True),
        Goal("slowest", f"until the end of our run, the worst of {count}", "s", None,
             max(slowest, default=None)),
    ]  # fmt: skip
    return tuple(both + (_faster(done) if have_model else []))


def _faster(done: Sequence[Run]) -> list[Goal]:
    """Compare when the optimum was there, ours and that of HiGHS, where peers are asked."""
    ratios: list[float] = []
    is_floor, missing = False, "it needs --peers, and instances of at most 400 places"
    of = {(run.instance, run.solver): run for run in done if run.group != MANY}
    for (instance, solver), run in of.items():
        theirs = of.get((instance, Engine.HIGHS.value))
        own = None if run.known is None else run.seconds_to(run.known)
        if solver != OURS or theirs is None or run.known is None or theirs.status == NOT_ASKED:
            continue
        if own is None:
            missing = f"ours did not reach the optimum of {instance}"
            ratios.clear()
            break
        their = theirs.seconds_to(run.known)
        is_floor |= their is None
        ratios.append((theirs.seconds if their is None else their) / own)
    what = "until HiGHS has the optimum in times of until we have it, at most 400 places"
    return [
        Goal(f"faster_{name}", f"{what}, {name} of {len(ratios)}", "times", FASTER,
             found, is_least=True, missing=missing, is_floor=is_floor)
        for name, found in (
            ("median", median(ratios) if ratios else None), ("least", min(ratios, default=None))
        )
    ]  # fmt: skip


def _peer(engine: Engine) -> Callable[[Median, Limits], Answer]:
    def answer(problem: Median, limits: Limits) -> Answer:
        if problem.sites > MOST_PLACES:
            words = f"{problem.sites} places; peers are asked about {MOST_PLACES} at most"
            return Answer(NOT_ASKED, note=words)
        return asked(engine, lambda: median_model(problem), limits)

    return answer
