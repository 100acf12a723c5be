"""What weighs most in the risk that remains: the rows of the matching matrix that attain it."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.compatibility.outcome import RowOutcome
from matcher.judge import Judgement
from matcher.words import cells, facts_at

MOST_NAMED = 2
SIGNED = (
    "{title}: the home checked those who live there and answered clear with steps in place. "
    "Both managers sign that the steps are."
)
"""Said where a home's own check settled a row that nobody knows to fire: no fact is claimed."""


def weighs_most(judgement: Judgement, child: int, homes: Sequence[int]) -> list[str]:
    """
    Say which rows leave the greatest risk between a child and those who live in each home.

    Parameters
    ----------
    judgement
        Of one or many children.
    child, homes
        Row and columns; only of these is anything looked up.

    Returns
    -------
    weighs_most
        In the order of `homes`, with a space before it: at most two rows and the number of others;
        a statement where the row surely fires, else its question. Empty where no risk remains.
    """
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
    row, finding = outcome.row, outcome.gate
    surely, possibly = (
        cells(end, child, homes) for end in (outcome.fires.surely, outcome.fires.possibly)
    )
    facts = {} if finding is None else finding.facts
    told = {name: facts_at(name, fact, child, homes) for name, fact in facts.items()}
    return [
        row.says.format_map({name: words[place] for name, words in told.items()})
        if surely[place]
        else row.asks
        if possibly[place]
        else SIGNED.format(title=row.title)
        for place in range(len(homes))
    ]
