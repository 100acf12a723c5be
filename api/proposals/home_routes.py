"""What a home's registered manager does with a proposal."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from api.proposals.asked import accepting
from api.proposals.calling import Called
from api.proposals.schemas import Acceptance, Condition, Why
from api.proposals.step_responses import STEP
from api.proposals.steps import AnswerIf, Decline
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission

router = APIRouter(prefix="/proposals/{proposal}", tags=["proposals"])
Answers = Annotated[Principal, Depends(needs(Permission.ANSWER_FOR_HOME))]


@router.post("/acceptance", operation_id="accept_proposal", **STEP)
def accept(call: Called, body: Acceptance, principal: Answers) -> Response:
    """Say yes for the home, with its impact assessment. The place is held anew."""
    return call.take(principal, accepting(body))


@router.post("/answers", operation_id="answer_proposal", **STEP)
def answer(call: Called, body: Condition, principal: Answers) -> Response:
    """Say yes if, or not before. The proposal waits for an outright yes; one given lapses."""
    return call.take(principal, AnswerIf(body.yes_if, body.not_before))


@router.post("/refusal", operation_id="decline_proposal", **STEP)
def decline(call: Called, body: Why, principal: Answers) -> Response:
    """Say no for the home, and why. Place and child are free again."""
    return call.take(principal, Decline(body.reason))
