"""An objection of the child to a home: said in words beside it, whatever its points."""

from __future__ import annotations

from constraints.vocabulary import Wish
from matcher.answer.phrases import day_words
from matcher.entities import Referral
from matcher.judge import Judgement


def objection_words(judgement: Judgement, referral: Referral, column: int) -> str | None:
    """
    Say that the child objects to a home or its area; None where no objection is on record.

    Parameters
    ----------
    judgement
        Of one child.
    referral
        The child's.
    column
        The home.
    """
    wishes = referral.wishes
    if wishes is None or judgement.frame.pairs.wish.code[0, column] != Wish.OBJECTS:
        return None
    return f"The child says no to this home or its area ({wishes.by}, {day_words(wishes.on)})."
