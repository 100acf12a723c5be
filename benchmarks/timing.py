"""Time calls one by one: all of them are reported, never the best."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
"""What tells the numeric libraries how many threads to start; read when they are imported."""


@dataclass(frozen=True, slots=True)
class Timing:
    """
    How long each of several calls took.

    Parameters
    ----------
    wall_s
        Seconds of the clock on the wall, in the order of the calls; at least one.
    processor_s
        Seconds on the core of what was called: without what other work on the machine took.
    """

    wall_s: tuple[float, ...]
    processor_s: tuple[float, ...]

    @property
    def runs(self) -> int:
        """How many calls."""
        return len(self.wall_s)

    @property
    def median_s(self) -> float:
        """The middle wall time, seconds."""
        return median(self.wall_s)

    @property
    def worst_s(self) -> float:
        """The longest wall time, seconds."""
        return max(self.wall_s)

    @property
    def processor_median_s(self) -> float:
        """The middle processor time, seconds."""
        return median(self.processor_s)

    def times(self, share: float) -> Timing:
        """Scale every run: to one of several things done at once, or to another size."""
        return Timing(
            tuple(one * share for one in self.wall_s),
            tuple(one * share for one in self.processor_s),
        )


def timed(
    call: Callable[[Item], Result],
    items: Iterable[Item],
    check: Callable[[Item, Result], None],
    *,
    warm: int = 1,
    processor: Callable[[], float] = process_time,
) -> Timing:
    """
    Time one call for each item, and check every result after its clock has stopped.

    Parameters
    ----------
    call
        What is timed.
    items
        At least one.
    check
        Raises where a result is wrong: a fast wrong answer is not a time.
    warm
        How many of the items are also called before, untimed: what is loaded when it is first
        needed, such as the table of bank holidays, is not needed by every child.
    processor
        Gives the processor time spent so far, seconds.
    """
    every = list(items)
    for item in every[:warm]:
        check(item, call(item))
    wall, spent = [], []
    for item in every:
        spent_before, began = processor(), perf_counter()
        result = call(item)
        wall.append(perf_counter() - began)
        spent.append(processor() - spent_before)
        check(item, result)
    return Timing(tuple(wall), tuple(spent))


def of_processes() -> float:
    """Give the processor time of the processes that were started and have ended, seconds."""
    spent = getrusage(RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def stay_on_one_core() -> int:
    """
    Bind this process and those it starts to one core, the last it may use.

    Returns
    -------
    core
        Its number; -1 where the system cannot bind.
    """
    if not hasattr(os, "sched_setaffinity"):
        return -1
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core
