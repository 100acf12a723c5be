"""The smallest sets of questions whose answers could change the first choice."""

from __future__ import annotations

from itertools import combinations

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
    Find every smallest set of questions whose answers could change the first choice.

    The first choice is the first home that can be proposed. Where none can, the sets are those
    that bring one there at all.

    An answer can change it just where it is as good as it can be for one other home and does
    nothing for the first choice, which stands by its worst case already. So a set is tried for one
    home at a time: at its best for that home, and as nothing is known for every other. That holds
    for a question about the child too: one answer, such as where the school is, may be good for one
    home and of no use to another. Bad answers alone put no other home first.

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
    prospects = Prospects.of(judgement, ranking, waits, only)
    if prospects.columns.size == 0:
        return Found((), None)
    every = prospects.for_all.bit_count() + prospects.to_home.bit_count()
    least = min(bits.bit_count() for bits in prospects.bars.tolist())
    enough = every if ranking.can_propose.size == 0 else min(max(most, least), every)
    for size in range(max(least, 1), enough + 1):
        found = _of_size(prospects, size)
        if found:
            return Found(tuple(one for _, one in sorted(found, key=_in_order)), size)
    return Found((), enough if enough < every else None)


def _in_order(found: tuple[int, Questions]) -> tuple[int, int, int, int]:
    key, asked = found
    return key, asked.home, asked.for_all, asked.to_home


def _of_size(prospects: Prospects, size: int) -> list[tuple[int, Questions]]:
    """Try every set of one size, each with the key of the home that it puts first."""
    found: list[tuple[int, Questions]] = []
    for for_all in _subsets(prospects.for_all, range(size + 1)):
        to_ask = size - for_all.bit_count()
        hopeful = prospects.hopeful(for_all, to_ask)
        if hopeful.size == 0:
            continue
        if to_ask == 0:
            # One set of questions about the child, whichever homes it could put first.
            found += [
                (key, Questions(for_all, column, 0))
                for key, column in sorted(prospects.passing(hopeful, for_all))[:1]
            ]
            continue
        for to_home in _subsets(prospects.to_home, (to_ask,)):
            found += [
                (key, Questions(for_all, column, to_home))
                for key, column in prospects.passing(hopeful, for_all | to_home)
            ]
    return found


def _subsets(bits: int, sizes: range | tuple[int, ...]) -> list[int]:
    single = [1 << bit for bit in range(bits.bit_length()) if bits >> bit & 1]
    return [sum(some) for size in sizes for some in combinations(single, size)]
