"""How much memory placing one pool takes, the processes of engines included."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter, sleep

from benchmarks.peak import family_kb
from benchmarks.suites import one_pool
from benchmarks.suites.run import OURS, Run
from matcher.solver.limits import Limits

WEIGHED = "1000x4000 loose"
MB = 1e6 / 1_024
"""Kilobytes of 1,024 bytes in a megabyte of a million."""
GLANCE = 0.05
BESIDE = 120.0
"""Seconds beyond the limit in which it has to start, draw the instance and end."""


def weighed(shape: str, name: str, seed: int, limits: Limits) -> Run:
    """
    Place a drawn pool in a process of its own, and add up what it and its children held at most.

    Their highest marks need not have been at one time: the sum is no less than what was held.

    Parameters
    ----------
    shape, name, seed
        Of the instance.
    limits
        Time.

    Raises
    ------
    TimeoutError
        The process has not ended long after the limit; it is ended by force.
    """
    words = [sys.executable, "-m", one_pool.__name__, shape, str(seed), str(limits.seconds)]
    began, most = perf_counter(), dict[int, int]()
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            while process.poll() is None:
                if perf_counter() - began > limits.seconds + BESIDE:
                    raise TimeoutError(f"{name}: no end {BESIDE:g} s after the limit.")
                most |= family_kb(process.pid)
                sleep(GLANCE)
        finally:
            process.kill()  # nothing is left behind, however this ends
        told = process.stdout.read() if process.stdout else ""
    assert process.returncode == 0, f"The process ended with {process.returncode}."
    status, value, bound = told.split()
    return Run(
        group=shape,
        instance=name,
        solver=f"{OURS}, its memory",
        status=status,
        value=None if value == "None" else int(value),
        bound=None if bound == "None" else float(bound),
        seconds=perf_counter() - began,
        extra={"peak_mb": sum(most.values()) / MB},
        note="a process from start to end, the drawing of the instance included",
    )
