"""The smallest sets of questions whose answers could change the first choice."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from matcher.asking_first.answered import ranked_with
from matcher.asking_first.prospects import Prospects
from matcher.asking_first.sets import Found, Questions
from matcher.asking_first.waits import Waits
from matcher.judge import Judgement
from matcher.rank import Ranking

MOST = 4
"""So many answers at most are looked for where there is a first choice to change."""


def smallest(
    judgement: Judgement,
    ranking: Ranking,
    waits: Waits,
    *,
    most: int = MOST,
    only: int | None = None,
) -> Found:
    """
    Find every smallest set of questions that, answered well, could change the first choice.

    The first choice is the first home that can be proposed. Where none can be, the sets are those
    that bring one there at all.

    Only good answers are tried, since bad ones alone change nothing: a home that can be proposed
    waits for no bar and stands by its worst case already, and any other with a bad answer to a bar
    is barred, or still waits for another. A set asks one home at most: the better another home
    comes out, the higher it stands against this one.

    Parameters
    ----------
    judgement, ranking, waits
        Of one child.
    most
        Sets of more questions are not looked for where there is a first choice.
    only
        Column of the one home that is to come first; None is any.

    Returns
    -------
    found
        By exhaustion: no smaller set does it, and no set of that size is left out.
    """
    if ranking.can_propose.size == 0 and only is None:
        return _bringing_one(judgement, ranking, waits)
    first = int(ranking.can_propose[0]) if ranking.can_propose.size else None
    prospects = Prospects.of(judgement, ranking, waits, only)
    if not prospects.hope or only == first:
        return Found((), None)
    every = prospects.for_all.bit_count() + prospects.to_home.bit_count()
    least = 1 if only is None else int(waits.bars()[only]).bit_count()
    for size in range(max(least, 1), min(max(most, least), every) + 1):
        found = _of_size(prospects, size, first, only)
        if found:
            return Found(tuple(one for _, one in sorted(found, key=_in_order)), size)
    return Found((), max(most, least) if max(most, least) < every else None)


def _in_order(found: tuple[int, Questions]) -> tuple[int, int, int, int]:
    key, asked = found
    return key, asked.home, asked.for_all, asked.to_home


def _of_size(
    prospects: Prospects, size: int, first: int | None, only: int | None
) -> list[tuple[int, Questions]]:
    """Try every set of one size, each with the key of the home that it puts first."""
    found: list[tuple[int, Questions]] = []
    for for_all in _subsets(prospects.for_all, range(size + 1)):
        to_ask = size - for_all.bit_count()
        key, column = prospects.first(for_all)
        if to_ask == 0 and column not in {None, first} and only in {None, column}:
            found.append((key, Questions(for_all, column, 0)))
        hopeful = prospects.hopeful(for_all, key, to_ask) if to_ask else np.zeros(0, np.int64)
        columns = prospects.columns[hopeful]
        hopeful = hopeful[columns != first] if only is None else hopeful[columns == only]
        if hopeful.size:
            for to_home in _subsets(prospects.to_home, (to_ask,)):
                found += [
                    (key, Questions(for_all, column, to_home))
                    for key, column in prospects.passing(hopeful, for_all, to_home, key)
                ]
    return found


def _bringing_one(judgement: Judgement, ranking: Ranking, waits: Waits) -> Found:
    """Find the sets that decide a home to ask, where nothing can be proposed: bars alone count."""
    homes = ranking.ask_first
    if homes.size == 0:
        return Found((), None)
    bars, about = waits.bars()[homes], waits.for_all
    sizes = np.bitwise_count(bars)
    least = int(sizes.min())
    few = sizes == least
    found: dict[tuple[int, int], Questions] = {}
    for bits, home in zip(bars[few].tolist(), homes[few].tolist(), strict=True):
        asked = Questions(bits & about, home, bits & ~about)
        if asked.to_home:
            found[bits, home] = asked
        elif (bits, -1) not in found:
            # Answered for all alone, they may decide several homes: one of them comes first.
            after, _ = ranked_with(judgement, waits, asked, well=True)
            first = int(after.can_propose[0])
            found[bits, -1] = Questions(bits, first, 0)
    return Found(tuple(found.values()), least)


def _subsets(bits: int, sizes: range | tuple[int, ...]) -> list[int]:
    single = [1 << bit for bit in range(bits.bit_length()) if bits >> bit & 1]
    return [sum(some) for size in sizes for some in combinations(single, size)]
