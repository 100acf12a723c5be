"""The duties of a proposal: each becomes somebody's task, and is recorded when it is done."""

from __future__ import annotations

from dataclasses import replace

from api.proposals.acting import roles_of
from api.proposals.gates import check_evidence
from api.proposals.machine import HOME
from api.proposals.proposal import Proposal, Task, TaskDone
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.situation import Situation, said
from api.proposals.steps import Assign, Do
from constraints.vocabulary import Role as Office
from matcher.answer.model.duties import Task as Duty

OFFICE = {office.value: office for office in Office}
"""Each office, by its words."""


def assign(proposal: Proposal, step: Assign, at: Situation) -> Proposal:
    """
    Give duties to people; a duty given before is given anew.

    Raises
    ------
    RefusedError
        One is no duty of this proposal, or is given to nobody.
    """
    due = {duty.rule: duty for duty in at.needed.duties}
    said(" ".join(step.to), "Say which duties.")
    for rule, to in step.to.items():
        _known(due.get(rule), rule)
        said(to, "Say who has the task.")
    kept = (task for task in proposal.tasks if task.rule not in step.to)
    made = (Task(rule, to, due[rule].due_on) for rule, to in step.to.items())
    return replace(proposal, tasks=(*kept, *made))


def do(proposal: Proposal, step: Do, at: Situation) -> Proposal:
    """
    Record a duty as done.

    Raises
    ------
    RefusedError
        It is no duty of this proposal, is another office's, or there is no evidence.
    """
    found = next((one for one in at.needed.duties if one.rule == step.rule), None)
    duty = _known(found, step.rule)
    held = at.person.roles & roles_of(OFFICE[duty.owner])
    if not held or (held <= HOME and proposal.urn not in at.person.homes):
        words = f"This is done by {duty.owner}."
        raise RefusedError(Refusal(Kind.NOT_YOUR_ROLE, words, (step.rule,), duty.owner))
    check_evidence(step.evidence, at.now, (step.rule,))
    done = TaskDone(step.rule, at.person.id, at.now, step.evidence)
    return replace(proposal, done=(*proposal.done, done))


def _known(duty: Duty | None, rule: str) -> Duty:
    if duty is None:
        words = "That is no duty of this proposal, or it is done."
        raise RefusedError(Refusal(Kind.NO_SUCH_THING, words, (rule,)))
    return duty
