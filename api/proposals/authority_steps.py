"""What the authority, and whoever watches over the child, does with a proposal."""

from __future__ import annotations

from dataclasses import replace

from api.proposals.confirming import in_the_way
from api.proposals.may import check_one_side
from api.proposals.outcome import check_outcome
from api.proposals.proposal import Challenge, Proposal, Signature
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.situation import Situation, said
from api.proposals.steps import Confirm, End, Object, Settle, Sign, Withdraw
from api.security.roles import Role
from matcher.calendar import day_of


def sign(proposal: Proposal, step: Sign, at: Situation) -> Proposal:
    """
    Record who answers for going on although something is not decided.

    Raises
    ------
    RefusedError
        A rule is decided, no rule or no reason is given, or the person spoke for the home.
    """
    said(" ".join(step.rules), "Say which rules are not decided.")
    said(step.why, "Say why it goes on although this is not known.")
    decided = set(step.rules) - {one.rule for one in at.needed.undecided}
    if decided:
        words = "Only what is not decided can be signed for; what a rule bars, nobody can sign."
        raise RefusedError(Refusal(Kind.NO_SUCH_THING, words, tuple(sorted(decided))))
    check_one_side(proposal, at.person, Role.APPROVER)
    signature = Signature(step.rules, at.person.id, at.now, step.why)
    return replace(proposal, signatures=(*proposal.signatures, signature))


def write_challenge(proposal: Proposal, step: Object, at: Situation) -> Proposal:
    """
    Record a challenge.

    Raises
    ------
    RefusedError
        Nothing is said.
    """
    said(step.words, "Say what is challenged.")
    challenge = Challenge(
        number=len(proposal.challenges) + 1,
        raised_by=at.person.id,
        on_behalf_of=step.on_behalf_of.value,
        at=at.now,
        words=step.words,
    )
    return replace(proposal, challenges=(*proposal.challenges, challenge))


def settle(proposal: Proposal, step: Settle, at: Situation) -> Proposal:
    """
    Record the answer to a challenge.

    Raises
    ------
    RefusedError
        There is no such challenge open, nothing is said, or who raised it would answer it.
    """
    said(step.answer, "Say what the answer is.")
    found = {one.number: one for one in proposal.challenges if not one.settled_by}
    if step.number not in found:
        raise RefusedError(Refusal(Kind.NO_SUCH_THING, "There is no such challenge open."))
    if found[step.number].raised_by == at.person.id:
        words = "Whoever raised a challenge does not answer it."
        raise RefusedError(Refusal(Kind.SAME_PERSON, words))
    settled = replace(found[step.number], settled_by=at.person.id, answer=step.answer)
    every = tuple(settled if one.number == step.number else one for one in proposal.challenges)
    return replace(proposal, challenges=every)


def confirm(proposal: Proposal, _: Confirm, at: Situation) -> Proposal:
    """
    Confirm, where nothing stands in the way.

    Raises
    ------
    RefusedError
        With everything that does.
    """
    check_one_side(proposal, at.person, Role.APPROVER)
    refusals = in_the_way(proposal, at.needed, at.person)
    if refusals:
        raise RefusedError(*refusals)
    return proposal


def withdraw(proposal: Proposal, step: Withdraw, _: Situation) -> Proposal:
    """
    Take the proposal back.

    Raises
    ------
    RefusedError
        No reason is given.
    """
    said(step.reason, "Say why it is withdrawn.")
    return replace(proposal, withdrawn_because=step.reason)


def end(proposal: Proposal, step: End, at: Situation) -> Proposal:
    """
    Record how the placement ended.

    Raises
    ------
    RefusedError
        The outcome cannot be.
    """
    check_outcome(proposal, step.outcome, day_of(at.now))
    return replace(proposal, outcome=step.outcome)
