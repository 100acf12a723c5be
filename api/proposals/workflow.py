"""Taking a proposal from state to state: the one way in, for every verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from api.proposals.acting import CLOCK, Acting
from api.proposals.authority_steps import confirm, end, settle, sign, withdraw, write_challenge
from api.proposals.duties import assign, do
from api.proposals.gates import cleared
from api.proposals.holding import HoldTimes
from api.proposals.home_steps import accept, answer_if, decline
from api.proposals.machine import TRANSITIONS
from api.proposals.may import check_may
from api.proposals.proposal import Entry, Proposal
from api.proposals.situation import Situation
from api.proposals.standing import Standing
from api.proposals.steps import (
    Accept,
    AnswerIf,
    Assign,
    Clear,
    Confirm,
    Decline,
    Do,
    End,
    Expire,
    Object,
    Settle,
    Sign,
    Step,
    Withdraw,
)


def take(
    proposal: Proposal,
    step: Step,
    actor: Acting | None,
    now: datetime,
    *,
    hold: HoldTimes | None = None,
    standing: Standing | None = None,
) -> Proposal:
    """
    Do something with a proposal.

    Parameters
    ----------
    proposal
        As it stands; it is not changed.
    step
        What is done.
    actor
        By whom; None for the clock.
    now
        The moment, with its zone.
    hold
        How long the home's yes holds the place.
    standing
        How it stands with the rules now; needed to clear, assign, do, sign and confirm.

    Returns
    -------
    proposal
        With what was recorded.

    Raises
    ------
    RefusedError
        It cannot be done; says why.
    TypeError
        A step that needs it was given no standing.
    """
    check_may(step.verb, proposal, actor, now)
    situation = Situation(actor, now, hold or HoldTimes(), standing)
    changed = _STEPS[type(step)](proposal, step, situation)
    after = TRANSITIONS[step.verb].target or proposal.state
    by = CLOCK if actor is None else actor.id
    entry = Entry(step.verb, by, now, proposal.state, after)
    return replace(changed, state=after, entries=(*proposal.entries, entry))


def _clear(proposal: Proposal, step: Clear, at: Situation) -> Proposal:
    made = cleared(proposal, at.needed.gates, step.clearing, at.person, at.now)
    return replace(proposal, clearances=(*proposal.clearances, made))


_STEPS: Mapping[type, Callable[[Proposal, Any, Situation], Proposal]] = {
    Accept: accept,
    AnswerIf: answer_if,
    Decline: decline,
    Clear: _clear,
    Assign: assign,
    Do: do,
    Sign: sign,
    Object: write_challenge,
    Settle: settle,
    Confirm: confirm,
    Withdraw: withdraw,
    Expire: lambda proposal, _step, _at: proposal,
    End: end,
}
