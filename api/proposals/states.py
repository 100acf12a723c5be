"""The states of a proposal, and what can be done with one."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a proposal stands."""

    PROPOSED = "proposed"
    """Waits for the home's outright yes; it may have said "yes if" or "not before"."""
    ACCEPTED = "accepted"
    """The home's registered manager said yes, with an impact assessment."""
    CONFIRMED = "confirmed"
    """The home accepted and the authority approved: the child is to live there."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ENDED = "ended"
    """The placement is over; why and when is recorded."""


WAITING = frozenset({State.PROPOSED, State.ACCEPTED})
"""States in which a proposal holds place and child until its time is up."""
HOLDING = WAITING | {State.CONFIRMED}
"""States in which nobody else can have the place."""
OVER = frozenset(State) - HOLDING
"""States that nothing leads out of."""


class Verb(StrEnum):
    """What can be done. None of them places a child."""

    PROPOSE = "propose"
    ACCEPT = "accept"
    ANSWER = "answer"
    """The home answers "yes if" or "not before"; what it waits for stays open."""
    DECLINE = "decline"
    CLEAR = "clear"
    """Record the approval or evidence of one gate."""
    ASSIGN = "assign"
    """Give duties to somebody, with their day."""
    DO = "do"
    """Record a duty as done, with evidence."""
    SIGN = "sign"
    """Answer by name for going on although something is not known."""
    CHALLENGE = "challenge"
    SETTLE = "settle"
    """Answer a challenge."""
    CONFIRM = "confirm"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    END = "end"
