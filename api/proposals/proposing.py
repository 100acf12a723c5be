"""Making a proposal out of a match."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from api.proposals.acting import Acting
from api.proposals.holding import HoldTimes
from api.proposals.may import check_may
from api.proposals.proposal import Basis, Entry, Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.states import State, Verb
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Proposed:
    """
    What a proposal is made of.

    Parameters
    ----------
    id, referral, urn, place, starts_on, emergency, reason, basis
        As of `Proposal`.
    group
        How the home stood in the match.
    """

    id: str
    referral: str
    urn: str
    place: str
    starts_on: date
    emergency: bool | None
    reason: str
    basis: Basis
    group: Group


def propose(proposed: Proposed, actor: Acting, now: datetime, hold: HoldTimes) -> Proposal:
    """
    Propose a home to a child.

    Parameters
    ----------
    proposed
        What it is made of.
    actor
        Who proposes.
    now
        The moment, with its zone.
    hold
        How long the place is held.

    Raises
    ------
    RefusedError
        The person may not, no reason is given, or a rule bars the home.
    """
    check_may(Verb.PROPOSE, None, actor, now)
    if not proposed.reason.strip():
        raise RefusedError(Refusal(Kind.NOT_SAID, "Say why this home is proposed."))
    if proposed.group is Group.MAY_NOT:
        words = "A rule bars this home: it may not be proposed. The match says which, and why."
        raise RefusedError(Refusal(Kind.BARRED, words))
    return Proposal(
        id=proposed.id,
        referral=proposed.referral,
        urn=proposed.urn,
        place=proposed.place,
        starts_on=proposed.starts_on,
        emergency=proposed.emergency,
        state=State.PROPOSED,
        proposed_by=actor.id,
        reason=proposed.reason,
        expires_at=hold.until(now, emergency=proposed.emergency),
        basis=proposed.basis,
        entries=(Entry(Verb.PROPOSE, actor.id, now, None, State.PROPOSED),),
    )
