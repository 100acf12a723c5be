"""Linear assignment: time, beside scipy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from benchmarks.literature.lap import Instance, instances
from benchmarks.peers.scipy_lap import (
    SCIPY_DENSE,
    SCIPY_LISTED,
    scipy_dense,
    scipy_listed,
    scipy_of,
)
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal
from benchmarks.suites.racing import Answer, Case, Contestant, raced
from benchmarks.suites.run import OURS, Plan, Run
from matcher.solver.assignment import Assignment, by_arcs, cheapest, dense, sparse
from matcher.solver.certificate.assignment import certify_dense, certify_sparse
from matcher.solver.limits import Limits
from matcher.solver.problem import Ints

FULL, LISTED, DRAWN = "full matrices", "listed pairs", "5,000 by 5,000, drawn"
GIVEN, CHOSEN = f"{OURS}, 40 pairs each given", f"{OURS}, pairs chosen too"
SIZE, DEAREST = 5_000, 100_000
REPEATS = 9


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix drawn from a seed, and the cheapest 40 pairs of each item."""

    cost: Ints
    arcs: tuple[Ints, Ints]


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run the published matrices, the published lists of pairs, and what is drawn."""
    limits = Limits(seconds=plan.seconds or 60.0)
    read = instances(plan.data)
    drawn = [f"drawn-{SIZE}-{seed}" for seed in plan.seeds or (1,)]
    names = [(one.name, one.name) for one in read] + [(name, name) for name in drawn]
    wanted = set(chosen(names, plan.instances))
    some = [one for one in read if one.name in wanted]
    full = [one for one in some if one.is_full]
    listed = [one for one in some if not one.is_full]
    solvers: dict[str, list[Contestant[Instance]]] = {
        FULL: [Contestant(OURS, _dense), Contestant(SCIPY_DENSE, scipy_of)],
        LISTED: [Contestant(OURS, _sparse), Contestant(SCIPY_LISTED, scipy_listed)],
    }
    for group, cases in ((FULL, full), (LISTED, listed)):
        each = (Case(group, one.name, one, one.optimum) for one in cases)
        yield from raced(each, solvers[group], limits, tell, warm=_warm(), repeats=REPEATS)
    large = [
        Contestant(GIVEN, _given),
        Contestant(CHOSEN, _chosen),
        Contestant(SCIPY_DENSE, lambda problem, limits: scipy_dense(problem.cost, limits)),
    ]
    matrices = (Case(DRAWN, name, _matrix(name)) for name in drawn if name in wanted)
    few = _warm().matrix
    warm = Matrix(few, cheapest(few))
    yield from raced(matrices, large, limits, tell, warm=warm, repeats=REPEATS)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the runs to their targets, and print the rest beside them."""
    of = {(run.instance, run.solver): run.seconds for run in done}
    ratios: dict[str, list[float]] = {FULL: [], LISTED: [], GIVEN: [], CHOSEN: []}
    for run in done:
        if run.solver == OURS:
            peer = SCIPY_DENSE if run.group == FULL else SCIPY_LISTED
            ratios[run.group].append(run.seconds / of[run.instance, peer])
        elif run.solver in ratios:
            ratios[run.solver].append(of[run.instance, SCIPY_DENSE] / run.seconds)
    size = f"{SIZE:,} by {SIZE:,}"
    return (
        Goal("dense", f"published full matrices: our time in times of scipy's, the worst of "
             f"{len(ratios[FULL])}", "times", 1.2, max(ratios[FULL], default=None)),
        Goal("listed", "published lists of pairs: our time in times of scipy's, the worst of "
             f"{len(ratios[LISTED])}", "times", None, max(ratios[LISTED], default=None)),
        Goal("sparse", f"{size}: scipy on the full matrix in times of ours, 40 pairs of each item "
             "given, pricing and certificate on the full matrix in ours", "times", 25,
             min(ratios[GIVEN], default=None), is_least=True),
        Goal("end_to_end", "the same, the choosing of the pairs in ours as well", "times", None,
             min(ratios[CHOSEN], default=None)),
    )  # fmt: skip


def _dense(one: Instance, _: Limits) -> Answer:
    matrix = one.matrix
    began = perf_counter()
    outcome = dense(matrix)
    seconds = perf_counter() - began
    certify_dense(matrix, outcome)
    return _answer(outcome, seconds)


def _sparse(one: Instance, _: Limits) -> Answer:
    pairs = (one.item, one.agent, one.cost)
    began = perf_counter()
    outcome = sparse(*pairs, one.size, one.size)
    seconds = perf_counter() - began
    must = np.full(one.size, -1)
    certify_sparse(pairs, outcome, np.ones(one.size, dtype=np.int64), must)
    return _answer(outcome, seconds)


def _given(problem: Matrix, limits: Limits) -> Answer:
    return _by_arcs(problem, limits, problem.arcs)


def _chosen(problem: Matrix, limits: Limits) -> Answer:
    return _by_arcs(problem, limits, None)


def _by_arcs(problem: Matrix, limits: Limits, arcs: tuple[Ints, Ints] | None) -> Answer:
    """Solve and certify, both within the time."""
    began = perf_counter()
    outcome = by_arcs(problem.cost, arcs=arcs, limits=limits)
    certify_dense(problem.cost, outcome)
    return _answer(outcome, perf_counter() - began)


def _answer(outcome: Assignment, seconds: float) -> Answer:
    return Answer(outcome.status.value, outcome.value, outcome.bound, seconds)


def _matrix(name: str) -> Matrix:
    random = np.random.default_rng(int(name.rpartition("-")[2]))
    cost = random.integers(1, DEAREST, (SIZE, SIZE), endpoint=True)
    return Matrix(cost, cheapest(cost))


def _warm() -> Instance:
    item, agent = (side.ravel() for side in np.indices((3, 3)))
    return Instance("warm", 3, item, agent, np.arange(1, 10), 15)
