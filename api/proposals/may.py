"""Whether somebody may do something with a proposal, as things stand."""

from __future__ import annotations

from datetime import datetime

from api.proposals.acting import Acting, roles_of
from api.proposals.machine import HOME, TRANSITIONS, Transition
from api.proposals.proposal import Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.states import Verb
from api.security.roles import Role


def check_may(verb: Verb, proposal: Proposal | None, actor: Acting | None, now: datetime) -> None:
    """
    Refuse what the machine does not allow.

    Parameters
    ----------
    verb
        What is to be done.
    proposal
        With which proposal; None to make one.
    actor
        By whom; None for the clock.
    now
        The moment, with its zone.

    Raises
    ------
    RefusedError
        It may not be done, by this person or at all.
    """
    rule = TRANSITIONS[verb]
    held: frozenset[Role] = frozenset() if actor is None else actor.roles & rule.roles
    if not held and (actor is not None or rule.roles):
        may = ", ".join(sorted(role.replace("_", " ") for role in rule.roles)) or "the clock alone"
        raise RefusedError(Refusal(Kind.NOT_YOUR_ROLE, f"To {verb} is for: {may}."))
    if (proposal is None) != (not rule.sources) or (
        proposal is not None and proposal.state not in rule.sources
    ):
        stands = "is not there yet" if proposal is None else f"is {proposal.state}"
        words = f"The proposal {stands}: it cannot be taken to {verb}."
        raise RefusedError(Refusal(Kind.WRONG_STATE, words))
    if proposal is not None:
        _check_time(verb, proposal, now)
    if proposal is not None and actor is not None:
        _check_person(rule, proposal, actor, held)


def _check_time(verb: Verb, proposal: Proposal, now: datetime) -> None:
    up = proposal.time_is_up(now)
    if verb is Verb.EXPIRE and not up:
        words = "Its time is not up: the place is still held."
        raise RefusedError(Refusal(Kind.WRONG_STATE, words))
    if verb is not Verb.EXPIRE and up:
        words = "Its time is up and the place is held no longer: match again, and propose anew."
        raise RefusedError(Refusal(Kind.TIME_IS_UP, words))


def _check_person(
    rule: Transition, proposal: Proposal, actor: Acting, held: frozenset[Role]
) -> None:
    if held <= HOME and proposal.urn not in actor.homes:
        words = "Only the registered manager of the home proposed can do this."
        raise RefusedError(Refusal(Kind.NOT_YOUR_HOME, words))
    if rule.not_the_proposer and actor.id == proposal.proposed_by:
        words = f"Whoever proposed cannot also {rule.verb}: a second person has to."
        raise RefusedError(Refusal(Kind.SAME_PERSON, words))


def check_one_side(proposal: Proposal, actor: Acting, role: Role) -> None:
    """
    Refuse somebody who would speak both for the home and for the authority.

    Raises
    ------
    RefusedError
        The same person spoke for the other side of this proposal before.
    """
    home = {answer.by for answer in proposal.answers}
    authority = {proposal.proposed_by, *(one.by for one in proposal.signatures)}
    for one in proposal.clearances:
        (home if roles_of(one.office) == HOME else authority).add(one.by)
    if actor.id in (authority if role in HOME else home):
        words = "Nobody can speak both for the home and for the authority in one proposal."
        raise RefusedError(Refusal(Kind.SAME_PERSON, words))
