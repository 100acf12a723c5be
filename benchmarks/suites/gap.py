"""Generalised assignment: how near the best known answer, after so many seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from benchmarks.literature.gap import hard
from benchmarks.peers.engines import PEERS, asked
from benchmarks.peers.models import gap_model
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal, mean
from benchmarks.suites.racing import Answer, Case, Contestant, raced, timed_answer
from benchmarks.suites.run import OURS, Plan, Run, above
from matcher.solver.backend import Engine
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.gap import faults
from matcher.solver.gap import SCALE, GapAnswer, GapProblem, solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome

SECONDS = 60.0
MARKS = ((10.0, 0.5), (60.0, 0.2))
"""Seconds, and the mean gap in per cent that is wanted by then."""
RIVALS = (Engine.HIGHS.value, Engine.CP_SAT.value)
TOP_SHARE = 0.5


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run types D and E of at most 400 jobs."""
    read = ((one.name, one) for one in hard(plan.data / "bench_gap"))
    cases = (
        Case(f"type {one.name[0].upper()}", one.name, one.problem, one.anchor)
        for one in chosen(read, plan.instances)
    )
    contestants = [Contestant(OURS, ours)]
    if plan.peers:
        contestants += [Contestant(engine.value, _peer(engine)) for engine in PEERS]
    limits = Limits(seconds=plan.seconds or SECONDS)
    few = np.arange(12, dtype=np.int64).reshape(6, 2)
    warm = GapProblem(few, np.ones_like(few), np.array([3, 3]))
    yield from raced(cases, contestants, limits, tell, warm=warm)


def ours(problem: GapProblem, limits: Limits) -> Answer:
    """Answer with the core of the product."""
    return timed_answer(lambda: solve(problem, limits), lambda outcome: checked(problem, outcome))


def checked(problem: GapProblem, outcome: Outcome[GapAnswer]) -> dict[str, float]:
    """
    Hold an answer to its certificate.

    Raises
    ------
    NotCertified
        Cost, loads, or the bound are not what is claimed.
    """
    answer = outcome.solution
    if answer is not None and outcome.value is not None:
        tables = (problem.cost.tolist(), problem.weight.tolist(), problem.capacity.tolist())
        # A complete search proves more than the prices do; the prices are checked for their own.
        bound = answer.multiplier_bound if answer.searched else outcome.bound
        prices = answer.multipliers.tolist()
        found = faults(*tables, answer.agent.tolist(), outcome.value, bound, prices, SCALE)
        if found:
            raise NotCertified(tuple(found))
    return {}


def goals(done: Sequence[Run], plan: Plan) -> tuple[Goal, ...]:
    """Hold the mean gap to its targets, and to the better of HiGHS and CP-SAT."""
    found: list[Goal] = []
    for seconds, wanted in MARKS:
        late = seconds > (plan.seconds or SECONDS)
        missing = f"the limit was below {seconds:g} s" if late else ""
        gaps = {} if late else _gaps(done, seconds)
        mine = gaps.get(OURS, {})
        have = [gap for gap in mine.values() if gap is not None]
        whole = len(have) == len(mine)
        if mine and not whole:
            missing = "an instance had no answer by then"
        found.append(
            Goal(
                f"gap_{seconds:g}s",
                f"mean over {len(mine)} instances of how far the answer at {seconds:g} s lies "
                "above the best known",
                "%",
                wanted,
                _percent(mean(have)) if whole else None,
                missing=missing,
            )
        )
        found.append(_beside(gaps, seconds, missing))
    return tuple(found)


def _beside(gaps: dict[str, dict[str, float | None]], seconds: float, missing: str) -> Goal:
    """
    Put our mean gap beside that of whichever of the rivals is better on each instance.

    Where ours is missing on any, so is the figure: to leave that instance out would flatter us.
    """
    mine, theirs = [], []
    for instance, own in gaps.get(OURS, {}).items():
        rivals = [gaps[name].get(instance) for name in RIVALS if name in gaps]
        better = [gap for gap in rivals if gap is not None]
        if own is not None and better:
            mine.append(own)
            theirs.append(min(better))
    total = sum(theirs)
    why = "HiGHS and CP-SAT had no gap left" if theirs else "it needs --peers"
    return Goal(
        f"beside_{seconds:g}s",
        f"our mean gap at {seconds:g} s in parts of that of the better of HiGHS and CP-SAT on "
        f"each of {len(mine)} instances where one of them had an answer",
        "times",
        TOP_SHARE,
        sum(mine) / total if total and not missing else None,
        missing=missing or why,
    )


def _gaps(done: Sequence[Run], seconds: float) -> dict[str, dict[str, float | None]]:
    """Give the gap of each solver to the best known on each instance after so long."""
    gaps: dict[str, dict[str, float | None]] = {}
    for run in done:
        gaps.setdefault(run.solver, {})[run.instance] = above(run.at(seconds).value, run.known)
    return gaps


def _percent(gap: float | None) -> float | None:
    return None if gap is None else 100 * gap


def _peer(engine: Engine) -> Callable[[GapProblem, Limits], Answer]:
    return lambda problem, limits: asked(engine, lambda: gap_model(problem), limits)
