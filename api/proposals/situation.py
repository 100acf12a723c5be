"""In which situation something is done with a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.proposals.acting import Acting
from api.proposals.holding import HoldTimes
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.standing import Standing


@dataclass(frozen=True, slots=True)
class Situation:
    """
    Who, when, and how the proposal stands with the rules.

    Parameters
    ----------
    actor
        Who does it; None is the clock.
    now
        The moment, with its zone.
    hold
        How long a place is held.
    standing
        None where the step was given none.
    """

    actor: Acting | None
    now: datetime
    hold: HoldTimes
    standing: Standing | None

    @property
    def person(self) -> Acting:
        """Whoever does it, where it is not the clock."""
        if self.actor is None:
            raise TypeError("Only time running out is done by nobody.")
        return self.actor

    @property
    def needed(self) -> Standing:
        """How it stands with the rules, for a step that needs it."""
        if self.standing is None:
            raise TypeError("This step needs to know how the proposal stands with the rules.")
        return self.standing


def said(text: str, words: str) -> None:
    """
    Refuse a text that is empty.

    Raises
    ------
    RefusedError
        It is; `words` says what to say.
    """
    if not text.strip():
        raise RefusedError(Refusal(Kind.NOT_SAID, words))
