"""That no rule is left out: what was judged is held against the list of all rules."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.errors import PlacementError
from matcher.judge import Judgement, Verdict


class RuleMissingError(PlacementError):
    """
    A rule in force was not applied, so that nothing may be made of the judgement.

    Parameters
    ----------
    missing
        Ids of the rules.
    """

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = tuple(missing)
        super().__init__(
            f"Expected every rule in force to be applied, found none of: {', '.join(missing)}."
        )


def check_complete(judgement: Judgement, expected: Sequence[str]) -> tuple[str, ...]:
    """
    Give the ids of the rules that were applied, in the order of the list of all rules.

    Parameters
    ----------
    judgement
        What was judged.
    expected
        Ids of the rules, rows of the matrix and follow-ups in force, whether judged or not.

    Raises
    ------
    RuleMissingError
        A rule has no verdict, or a row no outcome.
    """
    judged = {_applied(verdict) for verdict in judgement.verdicts}
    judged |= {outcome.row.id for outcome in judgement.matrix.rows}
    missing = [one for one in expected if one not in judged]
    if missing:
        raise RuleMissingError(missing)
    return tuple(expected)


def _applied(verdict: Verdict) -> str:
    """Name a rule once it was applied: one left for later is applied, or fails, here and now."""
    _ = verdict.finding
    return verdict.rule.id
