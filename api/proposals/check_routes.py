"""Gates, signatures and challenges: what stands between a proposal and its confirmation."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from api.proposals.asked import challenging, clearing
from api.proposals.calling import Called
from api.proposals.schemas import (
    ChallengeRaised,
    ClearanceTold,
    Rule,
    Settlement,
    SignatureTold,
)
from api.proposals.step_responses import STEP
from api.proposals.steps import Settle, Sign
from api.security.access import needs
from api.security.principal import Principal
from api.security.roles import Permission

router = APIRouter(prefix="/proposals/{proposal}", tags=["proposals"])
Clears = Annotated[Principal, Depends(needs(Permission.CLEAR_GATES))]
Challenges = Annotated[Principal, Depends(needs(Permission.CHALLENGE))]
Number = Annotated[int, Path(ge=1, le=10_000)]


@router.post("/gates/{rule}/clearances", operation_id="clear_gate", **STEP)
def clear(call: Called, rule: Rule, body: ClearanceTold, principal: Clears) -> Response:
    """Record a gate for the office its rule names, with evidence. Nobody clears their own."""
    return call.take(principal, clearing(rule, body))


@router.post("/signatures", operation_id="sign_for_unknown", **STEP)
def sign(call: Called, body: SignatureTold, principal: Clears) -> Response:
    """Answer by name for going on although something is not known. Nobody signs for a bar."""
    return call.take(principal, Sign(tuple(body.rules), body.why))


@router.post("/challenges", operation_id="challenge_proposal", **STEP)
def challenge(call: Called, body: ChallengeRaised, principal: Challenges) -> Response:
    """Challenge a proposal, for oneself or another; it is not confirmed until that is answered."""
    return call.take(principal, challenging(body))


@router.post("/challenges/{number}/settlement", operation_id="settle_challenge", **STEP)
def settle(call: Called, number: Number, body: Settlement, principal: Challenges) -> Response:
    """Answer a challenge that somebody else raised."""
    return call.take(principal, Settle(number, body.answer))
