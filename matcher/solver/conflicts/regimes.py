"""Two ways to a proof: places to spare, and places that all are wanted."""

from __future__ import annotations

from enum import Enum

from matcher.solver.conflicts.ascent import ascend
from matcher.solver.conflicts.bound import Priced, Pricer, Worth, worth_keeping
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.closing import close_by_pairs, close_by_sets
from matcher.solver.conflicts.listing import nearest, nearly_best
from matcher.solver.conflicts.neighbourhood import improve
from matcher.solver.conflicts.progress import Progress
from matcher.solver.conflicts.relaxing import Relaxing
from matcher.solver.conflicts.tightening import choose_tightened

FIRST_ROUNDS = 150
ROUNDS = 300
TIMES = 3
LOOSE_GAP = 0.01
"""Share of the value up to which the gap of a repaired transport counts as small."""
NEAREST_PER_ROW = 7
"""Sets that are chosen among first, for each bundle and agent."""
MORE_PER_ROW = 28
"""The same where those first gave no answer, and none is known."""


class Regime(Enum):
    """How a problem is solved once transport and repair have bounded it."""

    LOOSE = "loose: transport duals, reduced-cost core, compact model with cliques"
    TIGHT = "tight: duals by agent, cuts, all sets within the gap"


def chosen(progress: Progress) -> Regime:
    """Give the regime that suits a problem: how far conflicts pulled the first answer off."""
    if progress.value is None or progress.bound is None:
        return Regime.TIGHT
    gap = progress.value - progress.bound
    return Regime.LOOSE if gap <= LOOSE_GAP * max(progress.value, 1) else Regime.TIGHT


def loose(progress: Progress, bundles: Bundles, priced: Priced) -> Worth:
    """
    Narrow the pairs by what duals prove, and choose among the rest.

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles, priced
        All pairs, at the duals of transport.

    Returns
    -------
    Worth
        The best found.
    """
    narrow = _narrowed(progress, bundles, priced)
    best = ascend(progress, Pricer(narrow), Pricer(narrow).at(priced.worth), ROUNDS)
    if not progress.is_done():
        narrow = _narrowed(progress, narrow, best)
        close_by_pairs(progress, narrow, Pricer(narrow).at(best.worth))
    return best.worth


def tight(progress: Progress, bundles: Bundles, priced: Priced) -> Worth:
    """
    Choose among the sets nearest to the best of each agent, and prove by all that come near.

    A search of neighbourhoods makes the first answer better before: it is what there is where time
    ends early, and the nearer it is, the more pairs need not be looked at.

    The relaxation of the nearest sets says what the duals should prove, so that steps can be as
    long as they need to be, and cuts make it near to whole numbers.

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles, priced
        All pairs, at the duals of transport.

    Returns
    -------
    Worth
        The best found.
    """
    if progress.places is not None:
        improve(progress, priced.gain, progress.places)
    narrow = _narrowed(progress, bundles, priced)
    pricer = Pricer(narrow)
    best = ascend(progress, pricer, pricer.at(priced.worth), FIRST_ROUNDS)
    if progress.is_done():
        return best.worth
    cuts: tuple[tuple[int, ...], ...] = ()
    for _ in range(TIMES):
        # Better duals make the nearest sets better, and these say better what duals can prove.
        cuts, aim = _by_nearest(progress, narrow, best, cuts)
        narrow = _narrowed(progress, narrow, best)
        pricer = Pricer(narrow)
        best = pricer.at(best.worth)
        if aim is None or progress.is_done():
            break
        best = ascend(progress, pricer, best, ROUNDS, aim)
        if progress.is_done() or _is_near(progress, narrow, best):
            break
    if not progress.is_done():
        narrow = _narrowed(progress, narrow, best)
        best = Pricer(narrow).at(best.worth)
        if not close_by_sets(progress, narrow, best, cuts):
            close_by_pairs(progress, narrow, best)
    return best.worth


def _is_near(progress: Progress, narrow: Bundles, best: Priced) -> bool:
    """Say whether few sets are within the gap, so that better duals would save no time."""
    few = NEAREST_PER_ROW * (narrow.count + narrow.agents)
    return nearly_best(narrow, best.worth, progress.target, few) is not None


def _by_nearest(
    progress: Progress, narrow: Bundles, best: Priced, cuts: tuple[tuple[int, ...], ...]
) -> tuple[tuple[tuple[int, ...], ...], float | None]:
    """Choose among the nearest sets; give the cuts found, and the value of their relaxation."""
    for times in (NEAREST_PER_ROW, MORE_PER_ROW):
        table = nearest(narrow, best, times * (narrow.count + narrow.agents))
        relaxing = Relaxing(table)
        known = relaxing.solve(table.short_of(best), progress.left_now)
        choice = choose_tightened(progress, relaxing, known, progress.target)
        if choice.places is not None:
            progress.found(choice.places, narrow.value_at(choice.places))
        if progress.places is not None or progress.is_done():
            break
    found = tuple(dict.fromkeys((*cuts, *relaxing.cuts)))
    return found, None if known is None else known.scaled / narrow.scale


def _narrowed(progress: Progress, bundles: Bundles, priced: Priced) -> Bundles:
    return bundles.narrowed(worth_keeping(bundles, priced, progress.target))
