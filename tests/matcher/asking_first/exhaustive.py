"""Every set of questions tried for every home, by answering and ranking again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import numpy as np

from matcher.asking_first import Waits, answered
from matcher.judge import Judgement
from matcher.rank import Ranking, keys_of, rank
from tests.worlds.judged import Judged

ALL = -1
"""In place of a home: about the child."""
Set = frozenset[tuple[int, int]]
"""Questions: the home each is put to, and its bit."""


def questions(found: Judged, waits: Waits) -> dict[int, list[int]]:
    """Every question that something undecided waits for, by home that is not barred."""
    bits = [bits for _, bits in waits.verdicts] + [waits.residual]
    homes = np.flatnonzero(~found.judgement.barred.surely[0]).tolist()
    return {
        home: list(waits.bits_of(int(np.bitwise_or.reduce([one[home] for one in bits]))))
        for home in homes
    }


def given(homes: int, home: int, bits: Iterable[int]) -> np.ndarray:
    asked = np.zeros(homes, dtype=np.int64)
    for bit in bits:
        asked[home] |= 1 << bit
    return asked


def judged_after(
    found: Judged, waits: Waits, home: int, bits: Iterable[int], *, well: bool
) -> Judgement:
    asked = given(found.judgement.frame.shape[1], home, bits)
    return answered(found.judgement, waits, asked, well=well)


def first_of(ranking: Ranking) -> int | None:
    return int(ranking.can_propose[0]) if ranking.can_propose.size else None


def named(waits: Waits, home: int, bits: Iterable[int]) -> Set:
    return frozenset((ALL if waits.for_all >> bit & 1 else home, bit) for bit in bits)


def smallest_sets(
    found: Judged, waits: Waits, most: int, only: int | None = None
) -> dict[Set, int]:
    """Every set of the least size that changes the first choice, with the home it puts first."""
    before = first_of(found.ranking)
    every = questions(found, waits)
    for size in range(1, most + 1):
        changing: dict[Set, tuple[int, int]] = {}
        for home, bits in every.items():
            for some in combinations(bits, size):
                after = judged_after(found, waits, home, some, well=True)
                first = first_of(rank(after))
                if first == home != before and only in {None, home}:
                    stands = int(keys_of(after)[1].packed()[home]), home
                    asked = named(waits, home, some)
                    # The same questions about the child: the home they could put highest.
                    changing[asked] = min(stands, changing.get(asked, stands))
        if changing:
            return {asked: home for asked, (_, home) in changing.items()}
    return {}
