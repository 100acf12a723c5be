"""What the placement of a pool is held to, beside HiGHS and beside the practices of today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.peers.practice import FIRST_COME, HARDEST_FIRST
from benchmarks.suites.beside import LEAST, MEDIAN, TOGETHER, beside, times
from benchmarks.suites.goal import Goal
from benchmarks.suites.placement_tiers import tier_goals
from benchmarks.suites.run import OURS, Plan, Run, above, best_of, share

KEPT = "kept in files, proved"
LOOSE, TIGHT = "200x500 loose", "200 tight"
LARGE_LOOSE, LARGE_TIGHT = "1000x4000 loose", "1000 tight"
PRACTICES = {FIRST_COME: "first_come", HARDEST_FIRST: "hardest_first"}


def goals(done: Sequence[Run], plan: Plan) -> tuple[Goal, ...]:
    """Hold the runs to their targets; what a part of the suite cannot tell says so."""
    loose, tight = beside(done, LOOSE), beside(done, TIGHT)
    mine = [run for run in done if run.group == TIGHT and run.solver == OURS]
    proved = sum(run.is_proved for run in mine)
    return (
        _kept([run for run in done if run.group == KEPT and run.solver == OURS]),
        *(times(f"kept_{way}", f"{KEPT}: HiGHS in times of ours, each to its proof",
                beside(done, KEPT), way, None) for way in (MEDIAN, LEAST)),
        times("loose_ratio", f"{LOOSE}: HiGHS on all pairs in times of ours, each to its proof",
              loose, MEDIAN, 30),
        Goal("tight_proved", f"{TIGHT}: optima proved, of {len(mine)} drawn", "", len(mine),
             proved if mine else None, is_least=True),
        times("tight_each", f"{TIGHT}: HiGHS in times of ours, each to its proof", tight, LEAST, 4),
        times("tight_total", f"{TIGHT}: HiGHS in times of ours, each to its proof", tight,
              TOGETHER, 4),
        *_large_loose([run for run in done if run.group == LARGE_LOOSE]),
        *(_gap_at(done, seconds, wanted, plan) for seconds, wanted in ((30.0, 0.1), (90.0, 0.03))),
        *(_practice(done, group, name) for group in (TIGHT, LARGE_TIGHT)
          for name in PRACTICES),
        *tier_goals(done),
    )  # fmt: skip


def _kept(mine: Sequence[Run]) -> Goal:
    same = sum(run.is_proved and run.value == run.known for run in mine)
    what = f"instances kept in files: proved as they are known, of {len(mine)}"
    return Goal("kept", what, "", len(mine), same if mine else None, is_least=True)


def _large_loose(done: Sequence[Run]) -> Iterable[Goal]:
    mine = [run for run in done if run.solver == OURS]
    found = [run.seconds_to(run.value) for run in mine if run.is_proved and run.value is not None]
    proved = [run.seconds for run in mine if run.is_proved]
    whole = len(proved) == len(mine)
    peaks = [run.extra["peak_mb"] for run in done if "peak_mb" in run.extra]
    missing = "no optimum was proved within the limit" if mine and not whole else ""
    yield Goal("large_found", f"{LARGE_LOOSE}: until the optimum was there, the worst of "
               f"{len(mine)}", "s", 5, max((one for one in found if one is not None), default=None)
               if whole else None, missing=missing)  # fmt: skip
    yield Goal("large_proved", f"{LARGE_LOOSE}: until it was proved, the worst of {len(mine)}",
               "s", 20, max(proved) if proved and whole else None, missing=missing)  # fmt: skip
    yield Goal("large_memory", f"{LARGE_LOOSE}: memory of all processes, their highest marks added "
               "up", "MB", 2_000, max(peaks, default=None))  # fmt: skip


def _gap_at(done: Sequence[Run], seconds: float, wanted: float, plan: Plan) -> Goal:
    mine = [run for run in done if run.group == LARGE_TIGHT and run.solver == OURS]
    gaps = [share(step.value, step.bound) for step in (run.at(seconds) for run in mine)]
    late = plan.seconds is not None and plan.seconds < seconds
    have = [100 * gap for gap in gaps if gap is not None]
    missing = "the limit was shorter" if late else "no answer by then" if mine else ""
    found = max(have) if have and len(have) == len(mine) and not late else None
    what = f"{LARGE_TIGHT}: proved gap after {seconds:g} s, the worst of {len(mine)}"
    return Goal(f"large_gap_{seconds:g}s", what, "%", wanted, found, missing=missing)


def _practice(done: Sequence[Run], group: str, name: str) -> Goal:
    """Say how many children a practice leaves unplaced beyond the best, and what it costs more."""
    best, mine = best_of(done), {}
    for run in done:
        if run.group == group and run.solver == OURS and "unplaced" in run.extra:
            mine[run.instance] = run.extra["unplaced"]
    theirs = [run for run in done if run.solver == name and run.instance in mine]
    lost = [above(run.value, best.get(run.instance)) for run in theirs]
    more = [run.extra["unplaced"] - mine[run.instance] for run in theirs]
    have = [100 * one for one in lost if one is not None]
    costs = f", and {sum(have) / len(have):.1f} % more in cost" if have else ""
    what = f"{group}, {name}: children left unplaced beyond ours, mean of {len(more)}{costs}"
    return Goal(f"{PRACTICES[name]}_{group.replace(' ', '_')}", what,
                "children", None, sum(more) / len(more) if more else None)  # fmt: skip
