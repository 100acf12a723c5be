"""Figures as multiples of plain work timed in the same run."""

from __future__ import annotations

from benchmarks.figure import Figure, number
from benchmarks.run import Run
from benchmarks.timing import Timing


def ratio_tables(run: Run) -> str:
    """Write what figures are compared with, and the ratios."""
    plain = _plain(run)
    lines = ["| plain work | median | worst |", "| --- | ---: | ---: |"]
    for words, timing in plain.values():
        lines.append(
            f"| {words} | {number(timing.median_s * 1e3, 'ms')} "
            f"| {number(timing.worst_s * 1e3, 'ms')} |"
        )
    lines += [
        "",
        "| figure | plain work | times as long, by processor time |",
        "| --- | --- | ---: |",
    ]
    for name, beside in _BESIDE:
        words, timing = plain[beside]
        times = run.figure(name).times(timing)
        lines.append(f"| {name} | {words.partition(':')[0]} | {times:,.1f} |")
    lines += ["", "| supply patched | share of one prepared anew |", "| --- | ---: |"]
    anew = run.figure("prepare")
    for name in _PATCHED:
        lines.append(f"| {name} | {_share(run.figure(name), anew):.1%} |")
    return "\n".join(lines)


def _share(one: Figure, of: Figure) -> float:
    """Give the one as a share of the other, by processor time; they are in ms and in s."""
    if one.processor is None or of.processor is None:
        raise TypeError(f"{one.id} or {of.id} is no time.")
    return one.processor / 1e3 / of.processor


_PATCHED = ("patched_1", "patched_10", "patched_100")
_BESIDE = (
    ("prepare", "make"),
    ("judge_and_rank", "plain"),
    ("judge_and_rank", "arrays"),
    ("judge_and_rank", "memory"),
    ("firmness", "sorts"),
    ("explain_top_20", "plain"),
    ("answer_top_20", "plain"),
    ("answer_top_20", "memory"),
    ("batch_per_child", "plain"),
    ("batch_per_child", "arrays"),
    ("help", "nothing"),
    ("match", "parse"),
)


def _plain(run: Run) -> dict[str, tuple[str, Timing]]:
    beside, homes = run.references, f"{run.homes:,} homes"
    size = f"{beside.frame_bytes / 1e6:.1f} MB"
    return {
        "plain": (
            f"plain sort: {homes} sorted by great-circle distance in plain Python, no rule asked",
            beside.plain_sort,
        ),
        "arrays": (
            f"array sort: {homes} sorted by distance on the grid with numpy, no rule asked",
            beside.array_sort,
        ),
        "memory": (
            f"one reading: every array of one child's frame ({size}) read once at the speed at "
            "which this machine copies memory, a mark for how near the limit is",
            beside.read_once,
        ),
        "sorts": (
            "a sort a vector: the homes of one child's list sorted whole with numpy, once for each "
            "vector of weights",
            run.sorts,
        ),
        "make": (
            "one making: every object of the snapshot made once from a pickle",
            beside.make_once,
        ),
        "nothing": ("empty process: Python started to do nothing", run.starts.nothing),
        "parse": (
            "parse only: Python started to parse the saved snapshot and do nothing with it",
            run.starts.parsing,
        ),
    }
