"""What the home's registered manager does with a proposal."""

from __future__ import annotations

from dataclasses import replace

from api.proposals.may import check_one_side
from api.proposals.proposal import HomeAnswer, Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.situation import Situation, said
from api.proposals.steps import Accept, AnswerIf, Decline
from api.security.roles import Role
from constraints.vocabulary import Answer


def accept(proposal: Proposal, step: Accept, at: Situation) -> Proposal:
    """
    Record the home's yes, and hold the place anew.

    Raises
    ------
    RefusedError
        No impact assessment, or its own check says that the child cannot live there.
    """
    said(step.impact, "A yes has an impact assessment: give its reference.")
    if step.residents_check is Answer.NOT_POSSIBLE:
        words = "The home's own check says that it is not possible: that is a no, with its reason."
        raise RefusedError(Refusal(Kind.NOT_SAID, words))
    answer = HomeAnswer(
        at=at.now,
        by=at.person.id,
        yes=True,
        impact=step.impact,
        residents_check=step.residents_check,
        mitigations=dict(step.mitigations),
    )
    held = at.hold.until(at.now, emergency=proposal.emergency)
    return replace(_answered(proposal, answer, at), expires_at=max(held, proposal.expires_at))


def answer_if(proposal: Proposal, step: AnswerIf, at: Situation) -> Proposal:
    """
    Record "yes if" and "not before"; a yes given earlier stands no longer.

    Raises
    ------
    RefusedError
        Neither is said.
    """
    if not step.yes_if.strip() and step.not_before is None:
        words = "Say under which condition, or from which day."
        raise RefusedError(Refusal(Kind.NOT_SAID, words))
    answer = HomeAnswer(
        at.now, at.person.id, yes=False, yes_if=step.yes_if, not_before=step.not_before
    )
    return _answered(proposal, answer, at)


def decline(proposal: Proposal, step: Decline, at: Situation) -> Proposal:
    """
    Record the home's no.

    Raises
    ------
    RefusedError
        No reason is given.
    """
    said(step.reason, "Say why the home cannot take the child.")
    answer = HomeAnswer(at.now, at.person.id, yes=False, reason=step.reason)
    return _answered(proposal, answer, at)


def _answered(proposal: Proposal, answer: HomeAnswer, at: Situation) -> Proposal:
    check_one_side(proposal, at.person, Role.REGISTERED_MANAGER)
    return replace(proposal, answers=(*proposal.answers, answer))
