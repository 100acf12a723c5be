"""The same pools with the aims of the product in order: children placed, safety, points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

import numpy as np

from benchmarks.peers.compact import too_many
from benchmarks.peers.engines import PEERS
from benchmarks.peers.tiers import one_by_one
from benchmarks.suites.beside import MEDIAN, beside, times
from benchmarks.suites.goal import Goal
from benchmarks.suites.racing import Answer, Case, Contestant, raced
from benchmarks.suites.run import OURS, Run
from matcher.solver.backend import Engine
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import Problem
from matcher.solver.tiers import Tier, Tiered, solve

RISKY = 0.12
"""Share of pairs whose residual risk counts in the second tier; drawn from the seed."""
SUFFIX = ", in tiers"
LARGE_LOOSE = f"1000x4000 loose{SUFFIX}"
LARGEST_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class InTiers:
    """A pool and its aims."""

    problem: Problem
    tiers: tuple[Tier, ...]


def in_tiers(problem: Problem, seed: int) -> InTiers:
    """
    Give a pool three aims: as few unplaced as can be, then least risk, then least cost.

    Parameters
    ----------
    problem
        Drawn; its cost becomes the last aim.
    seed
        Of the pairs that are risky.
    """
    risky = np.random.default_rng(seed).random(problem.item.size) < RISKY
    nothing = np.zeros(problem.items, dtype=np.int64)
    return InTiers(
        problem,
        (
            Tier("without a place", np.zeros_like(problem.cost), nothing + 1),
            Tier("risk", risky.astype(np.int64), nothing),
            Tier("points", problem.cost, nothing),
        ),
    )


def runs_in_tiers(
    cases: Iterable[Case[InTiers]],
    limits: Limits,
    tell: Callable[[str], None],
    *,
    warm: InTiers,
    peers: bool,
) -> Iterator[Run]:
    """Run ours, and the engines beside it, asked for one aim after the other."""
    contestants = [Contestant(OURS, _answer)]
    if peers:
        contestants += [Contestant(engine.value, _peer(engine)) for engine in PEERS]
    yield from raced(cases, contestants, limits, tell, warm=warm)


def _peer(engine: Engine) -> Callable[[InTiers, Limits], Answer]:
    def answer(asked: InTiers, limits: Limits) -> Answer:
        refused = too_many(asked.problem)
        return refused or one_by_one(engine, asked.problem, asked.tiers, limits)

    return answer


def _answer(asked: InTiers, limits: Limits) -> Answer:
    """Answer with the core of the product, which certifies what it gives."""
    began = perf_counter()
    outcome: Outcome[Tiered] = solve(asked.problem, asked.tiers, limits, ties=False)
    seconds = perf_counter() - began
    answer = outcome.solution
    reached = () if answer is None else answer.reached
    told = "; ".join(f"{one.name} {one.value:,} ({one.status.value})" for one in reached)
    # A later aim has no value of its own to compare while one before it might be better.
    settled = bool(reached) and all(one.status is Status.OPTIMAL for one in reached[:-1])
    return Answer(
        status=outcome.status.value if settled or answer is None else "feasible",
        value=reached[-1].value if settled else None,
        bound=reached[-1].bound if settled else None,
        seconds=seconds,
        extra={} if answer is None else {"unplaced": float((answer.agent < 0).sum())},
        note=told,
    )


def tier_goals(done: Sequence[Run]) -> tuple[Goal, ...]:
    """Hold the runs in tiers to the time of one tier, and print what tiers add."""
    mine = [run for run in done if run.group.endswith(SUFFIX) and run.solver == OURS]
    one = {run.instance: run.seconds for run in done if run.solver == OURS}
    longer = [
        run.seconds / one[run.instance.removesuffix("-tiers")]
        for run in mine
        if run.instance.removesuffix("-tiers") in one
    ]
    proved = sum(run.is_proved for run in mine)
    large = [run for run in mine if run.group == LARGE_LOOSE]
    ended = [run.seconds for run in large if run.is_proved]
    late = "not every tier was proved within the limit" if len(ended) < len(large) else ""
    return (
        Goal("tiers_proved", f"three tiers, one after the other: pools proved in every tier, of "
             f"{len(mine)}", "", None, proved if mine else None),
        Goal("tiers_large_proved", f"{LARGE_LOOSE}: until every tier was proved, the worst of "
             f"{len(large)}", "s", LARGEST_SECONDS,
             max(ended) if ended and not late else None, missing=late),
        Goal("tiers_times", f"our time in three tiers in times of that in one, median of "
             f"{len(longer)}", "times", None, median(longer) if longer else None),
        *(_beside_highs(done, shape) for shape in ("200x500 loose", "200 tight")),
    )  # fmt: skip


def _beside_highs(done: Sequence[Run], shape: str) -> Goal:
    what = f"{shape}{SUFFIX}: HiGHS, asked for one aim after the other, in times of ours"
    of = beside(done, f"{shape}{SUFFIX}")
    return times(f"tiers_{shape.replace(' ', '_')}", f"{what}, each to its proof", of, MEDIAN, None)
