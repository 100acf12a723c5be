"""Duties, and what the authority decides: confirm, withdraw, end."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from api.proposals.asked import evidence
from api.proposals.calling import Called
from api.proposals.proposal import Outcome
from api.proposals.schemas import Completion, Ending, Nothing, Rule, TasksGiven, Why
from api.proposals.step_responses import STEP
from api.proposals.steps import Assign, Confirm, Do, End, Withdraw
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission

router = APIRouter(prefix="/proposals/{proposal}", tags=["proposals"])
Records = Annotated[Principal, Depends(needs(Permission.RECORD_DUTIES))]
Confirms = Annotated[Principal, Depends(needs(Permission.CONFIRM))]
Withdraws = Annotated[Principal, Depends(needs(Permission.WITHDRAW))]
Ends = Annotated[Principal, Depends(needs(Permission.END_PLACEMENTS))]


@router.post("/tasks", operation_id="give_tasks", **STEP)
def assign(call: Called, body: TasksGiven, principal: Records) -> Response:
    """Give duties to people or inboxes; each has the day its rule names."""
    return call.take(principal, Assign(dict(body.to)))


@router.post("/tasks/{rule}/completion", operation_id="complete_task", **STEP)
def do(call: Called, rule: Rule, body: Completion, principal: Records) -> Response:
    """Record a duty as done, with evidence."""
    return call.take(principal, Do(rule, evidence(body.evidence)))


@router.post("/confirmation", operation_id="confirm_proposal", **STEP)
def confirm(call: Called, body: Nothing, principal: Confirms) -> Response:  # noqa: ARG001  an empty body
    """
    Confirm that the child is to live there, where nothing stands in the way.

    Judged anew on all that is known now; who proposed does not confirm. The placement is made and
    the home's list has the child from then on.
    """
    return call.take(principal, Confirm())


@router.post("/withdrawal", operation_id="withdraw_proposal", **STEP)
def withdraw(call: Called, body: Why, principal: Withdraws) -> Response:
    """Take a proposal back, and say why. Place and child are free again."""
    return call.take(principal, Withdraw(body.reason))


@router.post("/ending", operation_id="end_placement", **STEP)
def end(call: Called, body: Ending, principal: Ends) -> Response:
    """Record how the placement ended, to learn from; it changes no points."""
    return call.take(principal, End(Outcome(body.on, body.code, body.why)))
