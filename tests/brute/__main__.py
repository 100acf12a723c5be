"""Allocate many small pools and hold each to trying everything: ``make brute``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.brute import arrays, compare
from tests.many_seeds import say, wanted

EVERY = 250
LEVELS: dict[str, Callable[[int], list[str]]] = {
    "problems of arrays": arrays.disagreements,
    "pools of children": compare.disagreements,
}


def main() -> int:
    """Compare, and say by the exit code whether all agreed; stop at the first that does not."""
    asked = wanted(__doc__, "pools", 10_000)
    with ProcessPoolExecutor(asked.processes) as pool:
        for level in LEVELS:
            started = time.monotonic()
            for done, faults in enumerate(pool.map(partial(_faults, level), asked.seeds), 1):
                if faults:
                    for fault in faults:
                        say(fault)
                    say(f"{level}: the first that differs has seed {asked.seeds[done - 1]}")
                    pool.shutdown(cancel_futures=True)
                    return 1
                if done % EVERY == 0:
                    say(f"{done:,} {level}", sys.stderr)
            say(f"{len(asked.seeds):,} {level}, none differs, {time.monotonic() - started:.0f} s")
    return 0


def _faults(level: str, seed: int) -> list[str]:
    """Give what differs; an error ends the run, with the seed that brings it back."""
    try:
        return LEVELS[level](seed)
    except Exception as error:
        # Not every error can be sent to another process: this one can, and carries its words.
        raise RuntimeError(f"{level}: an error with seed {seed}") from error


if __name__ == "__main__":
    sys.exit(main())
