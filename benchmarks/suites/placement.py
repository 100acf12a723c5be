"""Places for a pool of children: time, proof, and what the practices of today leave undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.instances.catalogue import CATALOGUE
from benchmarks.instances.files import FOLDER, read
from benchmarks.instances.generator import SHAPES, draw
from benchmarks.instances.optima import read as optima
from benchmarks.peers.compact import compact, too_many
from benchmarks.peers.engines import PEERS, asked
from benchmarks.peers.practice import FIRST_COME, HARDEST_FIRST, first_come, hardest_first
from benchmarks.suites.choosing import chosen
from benchmarks.suites.placement_goals import KEPT, goals
from benchmarks.suites.placement_memory import WEIGHED, weighed
from benchmarks.suites.placement_tiers import SUFFIX, InTiers, in_tiers, runs_in_tiers
from benchmarks.suites.racing import Answer, Case, Contestant, raced, timed_answer
from benchmarks.suites.run import OURS, Plan, Run
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
    some = list(chosen(_named(plan), plan.instances))
    yield from raced(map(_case, some), contestants, limits, tell, warm=warm)
    for one in some:
        if one.group == WEIGHED:
            tell(f"{one.name}: its memory, in a process of its own")
            yield weighed(one.group, one.name, one.seed, limits)
    tiered = (_tiered(one) for one in some if one.group != KEPT)
    yield from runs_in_tiers(tiered, limits, tell, warm=in_tiers(warm, 1), peers=plan.peers)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where an instance comes from: a file that is kept, or a shape and a seed."""

    group: str
    name: str
    seed: int


def _named(plan: Plan) -> Iterator[tuple[str, _Source]]:
    for entry in CATALOGUE:
        yield entry.name, _Source(KEPT, entry.name, entry.seed)
    for shape, seeds in DRAWN.items():
        for seed in plan.seeds or seeds:
            yield name_of(shape, seed), _Source(shape, name_of(shape, seed), seed)


def _tiered(source: _Source) -> Case[InTiers]:
    problem = draw(SHAPES[source.group], source.seed)
    asked = in_tiers(problem, source.seed)
    return Case(f"{source.group}{SUFFIX}", f"{source.name}-tiers", asked)


def _case(source: _Source) -> Case[Problem]:
    """Read or draw an instance; one at a time, since the largest take much memory."""
    if source.group == KEPT:
        problem = read(FOLDER / f"{source.name}.json").problem
        return Case(KEPT, source.name, problem, optima()[source.name].value)
    return Case(source.group, source.name, draw(SHAPES[source.group], source.seed))


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
        return too_many(problem) or asked(engine, lambda: compact(problem), limits)

    return answer
