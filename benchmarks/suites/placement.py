"""Places for a pool of children: time, proof, and what the practices of today leave undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.instances.generator import SHAPES, draw
from benchmarks.peers.compact import compact
from benchmarks.peers.engines import PEERS, asked
from benchmarks.peers.practice import FIRST_COME, HARDEST_FIRST, first_come, hardest_first
from benchmarks.suites.choosing import chosen
from benchmarks.suites.placement_goals import goals
from benchmarks.suites.placement_memory import WEIGHED, weighed
from benchmarks.suites.racing import Answer, Case, Contestant, raced, timed_answer
from benchmarks.suites.run import NOT_ASKED, OURS, Plan, Run
from matcher.solver.backend import Engine
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from matcher.solver.outcome import Outcome
from matcher.solver.problem import Placed, Problem

__all__ = ["goals", "runs"]
SECONDS = 90.0
DRAWN = {
    "200x500 loose": (1, 2, 3),
    "200 tight": tuple(range(1, 11)),
    "1000x4000 loose": (1,),
    "1000 tight": (1,),
}
"""Shapes, and the seeds each is drawn from."""
MOST_PAIRS = 500_000
"""That the peers are asked about: beyond it the cliques alone take the time of a run to find."""


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """Run every shape with every seed; the largest is also weighed, in a process of its own."""
    limits = Limits(seconds=plan.seconds or SECONDS)
    contestants = [
        Contestant(OURS, ours),
        Contestant(FIRST_COME, first_come),
        Contestant(HARDEST_FIRST, hardest_first),
    ]
    if plan.peers:
        contestants += [Contestant(engine.value, _peer(engine)) for engine in PEERS]
    warm = draw(SHAPES["40 tight"], 1)
    drawn = [
        (name_of(shape, seed), (shape, seed))
        for shape, seeds in DRAWN.items()
        for seed in plan.seeds or seeds
    ]
    chosen_ones = list(chosen(drawn, plan.instances))
    cases = (
        Case(shape, name_of(shape, seed), draw(SHAPES[shape], seed)) for shape, seed in chosen_ones
    )
    yield from raced(cases, contestants, limits, tell, warm=warm)
    for shape, seed in chosen_ones:
        if shape == WEIGHED:
            tell(f"{name_of(shape, seed)}: its memory, in a process of its own")
            yield weighed(shape, name_of(shape, seed), seed, limits)


def name_of(shape: str, seed: int) -> str:
    """Name an instance by its shape and its seed."""
    return f"{shape.replace(' ', '-').replace(',', '')}-{seed}"


def ours(problem: Problem, limits: Limits) -> Answer:
    """Answer with the core of the product."""

    def check(outcome: Outcome[Placed]) -> dict[str, float]:
        certify(problem, outcome)
        placed = outcome.solution
        return {} if placed is None else {"unplaced": float((placed.agent < 0).sum())}

    return timed_answer(lambda: solve(problem, limits), check)


def _peer(engine: Engine) -> Callable[[Problem, Limits], Answer]:
    def answer(problem: Problem, limits: Limits) -> Answer:
        if problem.item.size > MOST_PAIRS:
            words = f"{problem.item.size:,} pairs; peers are asked about {MOST_PAIRS:,} at most"
            return Answer(NOT_ASKED, note=words)
        return asked(engine, lambda: compact(problem), limits)

    return answer
