"""The worlds of a run, a batch at a time."""

from __future__ import annotations

from functools import cache

from tests.oracle.compare import Batch, batch_of, compare
from tests.oracle.tally import Tally
from tests.oracle.worlds import oracle_world

BATCH = 25
"""Worlds judged together: the engine is fast on many homes, and slow to begin."""
SAMPLE = range(1_500)
"""What every run of the tests reads; ``make oracle`` reads on."""


def read_batch(seeds: range) -> Batch:
    return batch_of(seeds, [oracle_world(seed) for seed in seeds])


@cache
def sample() -> tuple[Tally, dict[str, int]]:
    """Read the sample: what was counted, and for each row a world that it alone does not allow."""
    tally = Tally()
    alone: dict[str, int] = {}
    for start in range(SAMPLE.start, SAMPLE.stop, BATCH):
        batch = read_batch(range(start, start + BATCH))
        tally.add(compare(batch, batch.judged()))
        for one in batch.read:
            if len(one.not_allowed) == 1:
                alone.setdefault(one.not_allowed[0], one.seed)
    return tally, alone
