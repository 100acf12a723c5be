"""Why a placement ended: the codes of the national return, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from api.proposals.proposal import Outcome, Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError

ENDED_BECAUSE: Mapping[str, str] = {
    "CARPL": "the care plan changed, or was carried out",
    "CLOSE": "the home closed, or stopped taking children",
    "ALLEG": "an allegation was made",
    "STAND": "the standard of care was a concern",
    "APPRR": "the home's approval was taken away",
    "CREQB": "the home asked for it, because of how things were with the child",
    "CREQO": "the home asked for it, for another reason",
    "CHILD": "the child asked for it",
    "LAREQ": "the responsible or the area authority asked for it",
    "PLACE": "only the kind of placement changed",
    "CUSTOD": "of custody",
    "OTHER": "of something else",
}
"""Codes of REASON_PLACE_CHANGE (SSDA903)."""


def check_outcome(proposal: Proposal, outcome: Outcome, today: date) -> None:
    """
    Refuse an outcome that cannot be.

    Raises
    ------
    RefusedError
        It has no such code, no words, or a day before the start or to come.
    """
    if outcome.code not in ENDED_BECAUSE:
        words = f"Why it ended is one of: {', '.join(ENDED_BECAUSE)}."
        raise RefusedError(Refusal(Kind.NOT_SAID, words))
    if not outcome.why.strip():
        raise RefusedError(Refusal(Kind.NOT_SAID, "Say in words why it ended."))
    if not proposal.starts_on <= outcome.on <= today:
        words = "The day it ended is from the day of the start up to today."
        raise RefusedError(Refusal(Kind.NOT_SAID, words))
