"""Every set of questions tried, one after the other, by answering and ranking again."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from matcher.asking_first import Waits, answered
from matcher.rank import Ranking, rank
from tests.worlds.judged import Judged

ALL = -1
"""In place of a home: answered once for all of them."""
Set = frozenset[tuple[int, int]]
"""Questions: the home each is put to, and its bit."""


def questions(found: Judged, waits: Waits) -> list[tuple[int, int]]:
    """Every question that something undecided waits for, at a home that is not barred."""
    bits = [bits for _, bits in waits.verdicts] + [waits.residual]
    homes = np.flatnonzero(~found.judgement.barred.surely[0]).tolist()
    here = {home: int(np.bitwise_or.reduce([one[home] for one in bits])) for home in homes}
    every = {
        (ALL if waits.for_all >> bit & 1 else home, bit)
        for home, asked in here.items()
        for bit in waits.bits_of(asked)
    }
    return sorted(every)


def given(waits: Waits, homes: int, asked: Set) -> np.ndarray:
    bits = np.zeros(homes, dtype=np.int64)
    for home, bit in asked:
        if home == ALL:
            bits |= 1 << bit
        else:
            bits[home] |= 1 << bit
    return bits


def ranked(found: Judged, waits: Waits, asked: Set, *, well: bool) -> Ranking:
    homes = found.judgement.frame.shape[1]
    return rank(answered(found.judgement, waits, given(waits, homes, asked), well=well))


def first_of(ranking: Ranking) -> int | None:
    return int(ranking.can_propose[0]) if ranking.can_propose.size else None


def smallest_sets(
    found: Judged, waits: Waits, most: int, only: int | None = None
) -> dict[Set, int]:
    """Every set of the least size that changes the first choice, with the home it puts first."""
    before = first_of(found.ranking)
    every = questions(found, waits)
    for size in range(1, min(most, len(every)) + 1):
        changing = {}
        for some in combinations(every, size):
            first = first_of(ranked(found, waits, frozenset(some), well=True))
            if first not in {None, before} and only in {None, first}:
                changing[frozenset(some)] = first
        if changing:
            return changing
    return {}
