"""Children placed as they come, day by day, beside what hindsight could have done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

import numpy as np

from benchmarks.instances.arrivals import AREAS, Drawn, arrivals
from benchmarks.instances.arrivals_region import region_arrivals
from benchmarks.instances.generator import SHAPES
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal
from benchmarks.suites.run import Plan, Run
from matcher.rolling import (
    BATCH,
    IMMEDIATE,
    NEAREST,
    Hindsight,
    Policy,
    certify,
    hindsight,
    priced,
    run,
    value_of,
)
from matcher.solver.limits import Limits

SECONDS = 60.0
SEEDS = tuple(range(1, 11))
"""Reported; the policies were made on seeds from 9,001."""
HINDSIGHT = "hindsight"
GUIDED = priced(BATCH)
"""The policy held to the target, whatever the others reach."""
POLICIES = (NEAREST, IMMEDIATE, BATCH, priced(IMMEDIATE), GUIDED, priced(BATCH, refuses=True))
WANTED = 98.0
STREAMS: dict[str, Callable[[int], Drawn]] = {
    "areas": lambda seed: arrivals(AREAS, seed, areas=True),
    "homes-tight": lambda seed: arrivals(SHAPES["200 tight"], seed),
    "homes-loose": lambda seed: arrivals(SHAPES["200x500 loose"], seed),
    "region": lambda seed: region_arrivals(100, seed),
}
WORDS = {
    "areas": "400 children, 400 places in about 60 areas, nobody kept apart: as published",
    "homes-tight": "200 children, 210 places in about 80 homes",
    "homes-loose": "200 children, 650 places in 500 homes",
    "region": "100 referrals in a made-up region, judged by the rule book",
}


@dataclass(frozen=True, slots=True)
class _Done:
    """A policy on one stream: its shares of hindsight, and seconds."""

    seed: int
    placed: float
    worth: float
    least: float
    seconds: float


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """
    Run every policy on every stream; every decision sequence is certified.

    The certificate also decides again on what came in the first half of the days, with nobody
    after: whatever was decided by then must be the same.
    """
    limits = Limits(seconds=plan.seconds or SECONDS)
    for name in chosen(((name, name) for name in STREAMS), plan.instances):
        best: list[Hindsight] = []
        done: dict[str, list[_Done]] = {}
        for seed in plan.seeds or SEEDS:
            tell(f"{name}, seed {seed}")
            drawn = STREAMS[name](seed)
            best.append(hindsight(drawn.stream, limits))
            certify(drawn.stream, best[-1].home)
            for policy in POLICIES:
                if not policy.by_distance or drawn.stream.distance is not None:
                    found = _run(drawn, policy, best[-1], seed)
                    done.setdefault(policy.name, []).append(found)
        yield _of_hindsight(name, best, limits)
        for solver, all_of_it in done.items():
            yield _of_policy(name, solver, all_of_it)


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the policy guided by prices to its target, with the policy without them beside it."""
    of = {(one.instance, one.solver): one.extra for one in done}
    least = "the lesser of the shares of children placed and of worth in hindsight, mean of seeds"
    return tuple(
        Goal(
            f"{id_}_{name}", f"{WORDS[name]}; {policy.name}: {least}", "%", wanted,
            of.get((name, policy.name), {}).get("least_mean"), is_least=True,
        )
        for name in STREAMS
        for id_, policy, wanted in (("prices", GUIDED, WANTED), ("greedy", IMMEDIATE, None))
    )  # fmt: skip


def _run(drawn: Drawn, policy: Policy, best: Hindsight, seed: int) -> _Done:
    stream, forecast = drawn.stream, drawn.forecast
    began = perf_counter()
    home = run(stream, policy, forecast)
    seconds = perf_counter() - began
    half = (stream.days // 2,)
    certify(stream, home, lambda other: run(other, policy, forecast), half, waits=policy.waits)
    value = value_of(stream, home)
    # Where hindsight is not proved, against what is known to be out of reach.
    placed, worth = value.shares(best.bound)
    return _Done(seed, placed, worth, value.share(best.bound), seconds)


def _of_hindsight(name: str, best: Sequence[Hindsight], limits: Limits) -> Run:
    proved = sum(one.is_proved for one in best)
    return Run(
        group=WORDS[name],
        instance=name,
        solver=HINDSIGHT,
        status="optimal" if proved == len(best) else "feasible",
        seconds=median(one.seconds for one in best),
        repeats=len(best),
        worst=max(one.seconds for one in best),
        extra={"proved": proved},
        note=f"proved on {proved} of {len(best)} seeds, within {limits.seconds:g} s each",
    )


def _of_policy(name: str, solver: str, done: Sequence[_Done]) -> Run:
    extra: dict[str, float] = {}
    for what in ("placed", "worth", "least"):
        shares = {one.seed: 100 * float(getattr(one, what)) for one in done}
        extra[f"{what}_mean"] = float(np.mean(list(shares.values())))
        extra[f"{what}_worst"] = min(shares.values())
        extra |= {f"{what}_{seed}": share for seed, share in shares.items()}
    return Run(
        group=WORDS[name],
        instance=name,
        solver=solver,
        status="checked",
        seconds=median(one.seconds for one in done),
        repeats=len(done),
        worst=max(one.seconds for one in done),
        extra=extra,
    )
