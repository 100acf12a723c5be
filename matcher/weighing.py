"""What weighs most in the risk that remains: the rows of the matching matrix that attain it."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.compatibility.outcome import RowOutcome
from matcher.judge import Judgement
from matcher.readers import KNOWS_RESIDENTS, Reader
from matcher.words import cells, facts_at

MOST_NAMED = 2
SIGNED = (
    "{title}: the home checked those who live there and answered clear with steps in place. "
    "Both managers sign that the steps are."
)
"""Said where a home's own check settled a row that nobody knows to fire: no fact is claimed."""


def weighs_most(
    judgement: Judgement, child: int, homes: Sequence[int], reader: Reader = Reader.OFFICER
) -> list[str]:
    """
    Say which rows leave the greatest risk between a child and those who live in each home.

    Which row leaves the most turns on the level of somebody who lives there: who may not know it is
    told which rows count, by code, in the order of the matrix.

    Parameters
    ----------
    judgement
        Of one or many children.
    child, homes
        Row and columns; only of these is anything looked up.
    reader
        Who reads.

    Returns
    -------
    weighs_most
        In the order of `homes`, with a space before it: at most two rows and the number of others;
        a statement where the row surely fires, else its question. Empty where no risk remains.
    """
    if reader not in KNOWS_RESIDENTS:
        return _rows_counted(judgement, child, homes)
    most = cells(judgement.matrix.residual.high, child, homes)
    found: list[list[str]] = [[] for _ in homes]
    for row in judgement.matrix.rows:
        highs = cells(row.residual.high, child, homes)
        at = [place for place, high in enumerate(highs) if high > 0 and high == most[place]]
        if at:
            said = _said(row, child, [homes[place] for place in at])
            for place, words in zip(at, said, strict=True):
                found[place].append(words)
    return [_together(rows) for rows in found]


def _together(rows: Sequence[str]) -> str:
    if not rows:
        return ""
    named, more = " ".join(rows[:MOST_NAMED]), len(rows) - MOST_NAMED
    return f" What weighs most: {named}" + (f" And {more} more." if more > 0 else "")


def _said(outcome: RowOutcome, child: int, homes: Sequence[int]) -> list[str]:
    row = outcome.row
    surely, possibly = (
        cells(end, child, homes) for end in (outcome.fires.surely, outcome.fires.possibly)
    )
    told = {name: facts_at(name, f, child, homes) for name, f in outcome.facts.items()}
    return [
        row.says.format_map({name: words[place] for name, words in told.items()})
        if surely[place]
        else row.asks
        if possibly[place]
        else SIGNED.format(title=row.title)
        for place in range(len(homes))
    ]


def _rows_counted(judgement: Judgement, child: int, homes: Sequence[int]) -> list[str]:
    """Name by code the rows that count at each home, and say how many more may."""
    surely: list[list[str]] = [[] for _ in homes]
    possibly = [0] * len(homes)
    for outcome in judgement.matrix.rows:
        if not outcome.row.scores:
            continue
        lows, highs = _counts(outcome, child, homes)
        for place, (low, high) in enumerate(zip(lows, highs, strict=True)):
            if low:
                surely[place] += outcome.row.handbook
            elif high:
                possibly[place] += 1
    return [_codes(codes, more) for codes, more in zip(surely, possibly, strict=True)]


def _counts(
    outcome: RowOutcome, child: int, homes: Sequence[int]
) -> tuple[Sequence[float], Sequence[float]]:
    """Whether a row counts; perhaps, where a home's own check settled it with steps."""
    if outcome.gate is None or outcome.bar is None:
        ends = (outcome.fires.surely, outcome.fires.possibly)
        return cells(ends[0], child, homes), cells(ends[1], child, homes)
    bar, gate = outcome.bar, outcome.gate
    lows = zip(cells(bar.low, child, homes), cells(gate.low, child, homes), strict=True)
    settled = () if outcome.with_steps is None else (outcome.with_steps,)
    ends = (bar.high, gate.high, *settled)
    highs = zip(*(cells(end, child, homes) for end in ends), strict=True)
    return [max(pair) for pair in lows], [max(each) for each in highs]


def _codes(surely: Sequence[str], more: int) -> str:
    codes = list(dict.fromkeys(surely))
    said = f" Counted: {', '.join(codes)}." if codes else ""
    if more:
        rows = "row" if more == 1 else "rows"
        said += (
            f" {more} more {rows} of the matrix may count."
            if codes
            else (f" {more} {rows} of the matrix may count.")
        )
    return said
