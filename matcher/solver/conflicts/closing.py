"""The last step: prove that nothing better was set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, inf

from matcher.solver.conflicts.bound import Priced, worth_keeping
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.choices import Choice, by_pairs
from matcher.solver.conflicts.listing import nearly_best
from matcher.solver.conflicts.progress import Progress
from matcher.solver.conflicts.relaxing import Relaxing
from matcher.solver.conflicts.tightening import choose_tightened

MOST_PAIRS = 20_000
"""Of a core that is taken whole; a larger one is widened step by step."""
FEW_SETS = 30_000
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
    progress: Progress, bundles: Bundles, priced: Priced, cuts: Iterable[tuple[int, ...]] = ()
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
    cuts
        Known to help, by their elements.

    Returns
    -------
    bool
        Whether they were few enough, and the engine did not refuse them.
    """

    def pick(below: int) -> Choice | None:
        table = nearly_best(bundles, priced.worth, below)
        if table is None:
            return None
        relaxing = Relaxing(table, cuts)
        known = relaxing.solve(table.short_of(priced), progress.left_now)
        return choose_tightened(progress, relaxing, known, below)

    gap = progress.target - priced.bound
    while gap > 1 and nearly_best(bundles, priced.worth, priced.bound + gap, FEW_SETS) is None:
        gap = gap // 2
    return _widen(progress, pick, priced.bound, max(gap, 1))


def _widen(
    progress: Progress, pick: Callable[[int], Choice | None], bound: int, reach: int
) -> bool:
    """Choose among what answers below a mark need; raise the mark until it proves."""
    last = 0
    while not progress.is_done():
        below = min(bound + reach, progress.target)
        choice = pick(below)
        if choice is None:
            reach = (last + reach) // 2
            if 2 * reach < 3 * last or reach <= last or not last:
                return False
            continue
        if choice.places is not None:
            progress.found(choice.places, progress.bundles.value_at(choice.places))
        if choice.bound > -inf:
            progress.proved(int(min(below, choice.bound)))
        if not choice.proved:
            return progress.is_over()
        last, reach = below - bound, WIDER * reach
    return True
