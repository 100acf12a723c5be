"""One child judged over all homes and ranked, beside plain work of the same size in Python."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence

from benchmarks.figure import Figure
from benchmarks.references import references
from benchmarks.setting import setting
from benchmarks.speed import judged, judged_at_once, on_new_days
from benchmarks.suites.choosing import chosen
from benchmarks.suites.goal import Goal
from benchmarks.suites.run import OURS, Plan, Run
from benchmarks.timing import Timing

WORLD, DRAWS, RUNS = "england", 500, 60
PLAIN, ARRAYS = "plain Python: homes sorted by distance", "numpy: homes sorted by distance"
MEASURED = {
    "judge_and_rank": judged,
    "judge_first_of_days": on_new_days,
    "batch_per_child": judged_at_once,
}
PER = {"ms": 1e-3, "s": 1.0}


def runs(plan: Plan, tell: Callable[[str], None]) -> Iterator[Run]:
    """
    Time the judging of one child after another, then plain work on the same homes.

    Every result is checked after its clock has stopped: groups of homes, the order of three
    children against a plain sort of the definitions, a child in a batch against the same alone.
    """
    names = set(chosen(((name, name) for name in MEASURED), plan.instances))
    tell(f"building {WORLD} and {DRAWS} referrals")
    ready = setting(WORLD, DRAWS)
    gc.collect()
    gc.freeze()
    try:
        for name, measure in MEASURED.items():
            if name in names:
                tell(name)
                yield _of_figure(measure(ready, RUNS))
        tell("plain work of the same size")
        beside = references(ready, RUNS)
        yield _of_timing(PLAIN, beside.plain_sort)
        yield _of_timing(ARRAYS, beside.array_sort)
    finally:
        gc.unfreeze()


def goals(done: Sequence[Run], _: Plan) -> tuple[Goal, ...]:
    """Hold the judging to its target, and print it in times of plain work."""
    seconds = {run.instance if run.solver == OURS else run.solver: run.seconds for run in done}
    mine, plain = seconds.get("judge_and_rank"), seconds.get(PLAIN)
    times = mine / plain if mine and plain else None
    return (
        Goal("judge_and_rank", f"a child judged by all rules and ranked, median of {RUNS}", "ms",
             10, None if mine is None else 1_000 * mine),
        Goal("beside_plain", "the same in times of a plain sort by distance alone, no rule asked",
             "times", None, times),
    )  # fmt: skip


def _of_figure(figure: Figure) -> Run:
    per = PER[figure.unit]
    return Run(
        group="one child",
        instance=figure.id,
        solver=OURS,
        status="checked",
        seconds=figure.median * per,
        repeats=figure.runs,
        worst=figure.worst * per,
        note=figure.what,
    )


def _of_timing(solver: str, timing: Timing) -> Run:
    return Run(
        group="one child",
        instance="plain_sort" if solver == PLAIN else "array_sort",
        solver=solver,
        status="checked",
        seconds=timing.median_s,
        repeats=timing.runs,
        worst=timing.worst_s,
        note="no rule asked",
    )
