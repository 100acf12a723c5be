"""Build a world, prepare its supply, judge and rank one child: a process to weigh."""

from __future__ import annotations

import sys

from benchmarks.setting import setting
from matcher.rank import Group, rank


def main(world: str) -> None:
    """Print how many homes of a world each group of one child's ranking holds."""
    ready = setting(world, 1)
    ranking = rank(ready.engine.judge(ready.drawn))
    counts = [ranking.of(group).size for group in Group]
    assert sum(counts) == len(ready.world.snapshot.homes)
    sys.stdout.write(f"{counts}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
