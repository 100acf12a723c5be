"""A judgement as it would be with some questions answered: well or badly."""

from __future__ import annotations

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.base import Finding
from constraints.logic import Interval
from matcher.asking_first.sets import Questions
from matcher.asking_first.waits import Waits
from matcher.judge import Judgement, Verdict, judged_again
from matcher.rank import Ranking, rank


def answered(judgement: Judgement, waits: Waits, given: Ints, *, well: bool) -> Judgement:
    """
    Give the judgement with questions answered.

    An answer resolves everything that waits for it, bars, costs and what remains of risk, at its
    best for the home or at its worst.
    What waits for a question that is not answered stays as it is, and so does the distance.

    Parameters
    ----------
    judgement, waits
        What was judged, and what it waits for.
    given
        Bits of the questions answered, for each home; shape (homes,).
    well
        At its best or at its worst.
    """
    rows, child = judgement.frame.shape[0], waits.child
    closed = []
    for verdict, bits in waits.verdicts:
        now = _resolved(bits, given)
        if now.any():
            finding = verdict.finding
            low, high = _closed(finding.low, finding.high, now, rows, child, well=well)
            after = Finding(low, high, finding.facts, finding.child_side)
            closed.append((verdict, Verdict(verdict.rule, verdict.effect, after)))
    now = _resolved(waits.residual, given)
    safety = judgement.safety
    ends = _closed(safety.low, safety.high, now, rows, child, well=well)
    return judged_again(judgement, closed, Interval(*ends))


def ranked_with(
    judgement: Judgement, waits: Waits, asked: Questions, *, well: bool
) -> tuple[Ranking, Judgement]:
    """
    Rank with a set of questions answered for its home, by the same rank that made the order.

    Of the other homes nothing more is known: they stand as they stood.
    """
    given = np.zeros(judgement.frame.shape[1], dtype=np.int64)
    given[asked.home] = asked.for_all | asked.to_home
    after = answered(judgement, waits, given, well=well)
    return rank(after, waits.child), after


def _resolved(bits: Ints, given: Ints) -> Bools:
    found: Bools = (bits != 0) & ((bits & given) == bits)
    return found


def _closed(
    low: Floats, high: Floats, now: Bools, rows: int, child: int, *, well: bool
) -> tuple[Floats, Floats]:
    """Close the ends of one child's row where an answer came, on the better or the worse."""
    here: Bools = now[None] if rows == 1 else (np.arange(rows) == child)[:, None] & now
    return (low, np.where(here, low, high)) if well else (np.where(here, high, low), high)
