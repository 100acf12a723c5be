"""Draw one pool of children and place it: a process to be weighed."""

from __future__ import annotations

import sys

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits


def main(shape: str, seed: str, seconds: str) -> None:
    """Say what status and value came of it."""
    outcome = solve(draw(SHAPES[shape], int(seed)), Limits(seconds=float(seconds)))
    sys.stdout.write(f"{outcome.status.value} {outcome.value} {outcome.bound}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
