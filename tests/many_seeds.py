"""What the commands that try many seeds share: which seeds, and saying how it goes."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Wanted:
    """Which seeds to try, in how many processes."""

    seeds: range
    processes: int


def wanted(description: str | None, things: str, default: int) -> Wanted:
    """Read from the command line how many things to draw, as in ``--pools``."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(f"--{things}", type=int, default=default, dest="count")
    parser.add_argument("--first", type=int, default=0, help=f"seed of the first of the {things}")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    return Wanted(range(given.first, given.first + given.count), given.processes)


def say(line: str, to: TextIO | None = None) -> None:
    """Print a line at once: whoever waits sees how far it has come."""
    print(line, file=to, flush=True)
