"""Read many worlds and hold the engine to them: ``make oracle``."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.many_seeds import say, wanted
from tests.oracle.compare import compare
from tests.oracle.handbook.rows import ROWS
from tests.oracle.sample import BATCH, read_batch
from tests.oracle.tally import Tally

ONCE_IN_WORLDS = 2_000
"""Every row forbids something at least once in so many worlds, or they do not try it."""
SHOWN = 20


def main() -> int:
    """Compare, print what was counted, and say by the exit code whether all agreed."""
    asked = wanted(__doc__, "worlds", 100_000)
    started = time.monotonic()
    tally = Tally()
    with ProcessPoolExecutor(asked.processes) as pool:
        for number, part in enumerate(pool.map(compared, _batches(asked.seeds)), 1):
            tally.add(part)
            if number % 40 == 0:
                say(f"{tally.worlds:,} worlds, {len(tally.faults)} disagreements", sys.stderr)
    missed = rows_missed(tally)
    for line in report(tally, missed):
        say(line)
    say(f"{time.monotonic() - started:.0f} s, {asked.processes} processes")
    return 1 if tally.faults or missed else 0


def compared(seeds: range) -> Tally:
    batch = read_batch(seeds)
    return compare(batch, batch.judged())


def rows_missed(tally: Tally) -> list[str]:
    """Name the rows that forbade too little for the agreement to mean anything."""
    floor = max(tally.worlds // ONCE_IN_WORLDS, 1)
    return [row.__name__ for row in ROWS if tally.forbidden[row.__name__] < floor]


def report(tally: Tally, missed: list[str]) -> Iterator[str]:
    """Give the lines of the report."""
    yield f"{'row':<44}{'forbids':>9}{'cannot tell':>13}{'alone':>8}"
    for row in ROWS:
        name = row.__name__
        counts = (tally.forbidden[name], tally.undecided[name], tally.alone[name])
        yield f"{name:<44}{counts[0]:>9,}{counts[1]:>13,}{counts[2]:>8,}"
    yield f"{tally.worlds:,} worlds, {tally.placements:,} placements compared"
    yield f"{tally.skipped:,} too near an edge of an area to say"
    yield ", ".join(f"{said} {count:,}" for said, count in sorted(tally.wholes.items()))
    yield f"can propose {tally.proposed:,}"
    yield f"disagreements {len(tally.faults)}"
    yield from tally.faults[:SHOWN]
    yield from (f"{name} forbids too seldom to be tried" for name in missed)


def _batches(seeds: range) -> Iterator[range]:
    for start in range(0, len(seeds), BATCH):
        yield seeds[start : start + BATCH]


if __name__ == "__main__":
    sys.exit(main())
