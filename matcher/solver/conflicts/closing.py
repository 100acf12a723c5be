"""The last step: prove that nothing better was set aside."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, inf

import numpy as np

from matcher.solver.conflicts.bound import Priced, Pricer, Worth, worth_keeping
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.choices import Choice, by_pairs, by_sets
from matcher.solver.conflicts.columns import Table
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints

MOST_PAIRS = 20_000
"""Of a core that is taken whole; a larger one is widened step by step."""
MOST_SETS = 200_000
"""Beyond them, pairs are chosen rather than sets."""
FIRST_ROOM = 4_096
FEW_SETS = 2_500
"""To choose among at first, for an answer that makes the rest fewer."""
FIRST_SHARE = 16
"""Part of the gap that the first core of several covers."""
WIDER = 4


def close_by_pairs(progress: Progress, bundles: Bundles, priced: Priced) -> None:
    """
    Solve the compact model on cores that are widened until they prove.

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles
        The pairs that a better answer may use.
    priced
        The best worth.
    """

    def pick(below: int) -> Choice:
        core = bundles.narrowed(worth_keeping(bundles, priced, below))
        return by_pairs(progress, core, progress.left)

    gap = progress.target - priced.bound
    small = bundles.bundle.size <= MOST_PAIRS
    _widen(progress, pick, priced.bound, gap if small else ceil(gap / FIRST_SHARE))


def close_by_sets(
    progress: Progress, bundles: Bundles, priced: Priced, most: int = MOST_SETS
) -> bool:
    """
    Choose among all sets that a better answer may use, if they are not too many.

    In a solution below the best known, no agent falls short of its best set by more than the gap
    (R. Baldacci, N. Christofides and A. Mingozzi, Mathematical Programming 115 (2008)).

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles
        The pairs that a better answer may use.
    priced
        The best worth.
    most
        Sets to choose among; the first choice is among few.

    Returns
    -------
    bool
        Whether they were few enough.
    """

    def pick(below: int) -> Choice | None:
        table = nearly_best(bundles, priced.worth, below, most)
        return None if table is None else by_sets(progress, table, progress.left)

    gap = progress.target - priced.bound
    few = min(FEW_SETS, most)
    while gap > 1 and nearly_best(bundles, priced.worth, priced.bound + gap, few) is None:
        gap = gap // 2
    return _widen(progress, pick, priced.bound, max(gap, 1))


def _widen(
    progress: Progress, pick: Callable[[int], Choice | None], bound: int, reach: int
) -> bool:
    """Choose among what answers below a mark need; raise the mark until it proves."""
    while not progress.is_done():
        below = min(bound + reach, progress.target)
        choice = pick(below)
        if choice is None:
            return False
        if choice.places is not None:
            progress.found(choice.places, progress.bundles.value_at(choice.places))
        if choice.bound > -inf:
            progress.proved(int(min(below, choice.bound)))
        if not choice.proved:
            return True
        reach *= WIDER
    return True


def nearly_best(bundles: Bundles, worth: Worth, below: int, most: int = MOST_SETS) -> Table | None:
    """
    Give every set that an answer which costs less than `below` may use; None if too many.

    Parameters
    ----------
    bundles
        Whose sets are listed.
    worth
        At which.
    below
        What an answer must cost less than.
    most
        Sets that are not too many.
    """
    from matcher.solver.conflicts.kernels_sets import near_best  # waits for numba

    pricer = Pricer(bundles)
    of, now = bundles, pricer.at(worth)
    least: Ints = now.gain - ((below - 1) * of.scale - now.scaled)
    room = min(FIRST_ROOM, most)
    while True:
        found = np.empty((room, pricer.most), dtype=np.int64)
        agent = np.empty(room, dtype=np.int64)
        count = near_best(
            of.start, of.bundle, now.profit, of.use, of.capacity, of.apart, of.agent_class,
            least, found, agent,
        )  # fmt: skip
        if count >= 0:
            sets = found[:count]
            column = np.repeat(np.arange(count), (sets >= 0).sum(axis=1))
            return Table(of, column, sets[sets >= 0], count)
        if room == most:
            return None
        room = min(4 * room, most)
