"""Allocate many small pools and hold each to trying everything: ``make brute``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TextIO

from tests.brute import arrays, compare

EVERY = 250
LEVELS: dict[str, Callable[[int], list[str]]] = {
    "problems of arrays": arrays.disagreements,
    "pools of children": compare.disagreements,
}


def main() -> int:
    """Compare, and say by the exit code whether all agreed; stop at the first that does not."""
    wanted = _arguments()
    seeds = range(wanted.first, wanted.first + wanted.pools)
    with ProcessPoolExecutor(wanted.processes) as pool:
        for level, disagree in LEVELS.items():
            started = time.monotonic()
            for done, faults in enumerate(pool.map(partial(_faults, disagree), seeds), 1):
                if faults:
                    for fault in faults:
                        _say(fault)
                    _say(f"{level}: the first that differs has seed {seeds[done - 1]}")
                    pool.shutdown(cancel_futures=True)
                    return 1
                if done % EVERY == 0:
                    _say(f"{done:,} {level}", sys.stderr)
            _say(f"{len(seeds):,} {level}, none differs, {time.monotonic() - started:.0f} s")
    return 0


def _faults(disagree: Callable[[int], list[str]], seed: int) -> list[str]:
    """Give what differs; an error is one more thing that does."""
    try:
        return disagree(seed)
    except Exception as error:  # whatever it is, the seed is to be told
        return [f"seed {seed}: {type(error).__name__}: {error}"]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pools", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="seed of the first pool")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _say(line: str, to: TextIO | None = None) -> None:
    print(line, file=to, flush=True)


if __name__ == "__main__":
    sys.exit(main())
