"""What a home would need in place for a row of the matching matrix to bar it no longer."""

from __future__ import annotations

from constraints.arrays import Ints
from constraints.base import Effect
from constraints.compatibility.mitigations import provided_by
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Mitigation, MitigationState
from matcher.judge import Judgement, Verdict
from matcher.words import words_of


def would_fit_if(judgement: Judgement, verdict: Verdict, home: int) -> str:
    """
    Say what would have to be in place, as a sentence with a space before it.

    Empty where the verdict is no bar of the matrix, or where nothing a home has would do.

    Parameters
    ----------
    judgement, verdict
        What was judged, and one verdict of it.
    home
        Column of the home.
    """
    row = verdict.rule
    if not isinstance(row, MatrixRow) or verdict.effect is not Effect.BAR:
        return ""
    here = judgement.frame.homes.mitigation.code[:, 0, home]
    needed = dict.fromkeys((*row.minimum, *(row.unless[0] if row.unless else ())))
    lacking = [words_of(step) for step in needed if not _stands(here, step)]
    return f" Would fit if the home had: {', '.join(lacking)}." if lacking else ""


def _stands(here: Ints, step: Mitigation) -> bool:
    return any(here[one] == MitigationState.VERIFIED for one in provided_by(step))
