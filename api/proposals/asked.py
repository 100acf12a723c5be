"""Bodies of requests as steps of the machine."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from api.problems import Fault, InvalidInput
from api.proposals.gates import Clearing
from api.proposals.proposal import Evidence
from api.proposals.schemas import (
    ANSWERS,
    OFFICES,
    STEP_STATES,
    STEPS,
    Acceptance,
    ChallengeRaised,
    ClearanceTold,
    EvidenceTold,
)
from api.proposals.steps import Accept, Clear, Object

E = TypeVar("E", bound=Enum)


def accepting(body: Acceptance) -> Accept:
    """Read the home's yes."""
    found = body.residents_check
    return Accept(
        body.impact,
        None if found is None else _code(found, ANSWERS, "/body/residents_check"),
        {
            _code(step, STEPS, "/body/mitigations"): _code(state, STEP_STATES, "/body/mitigations")
            for step, state in body.mitigations.items()
        },
    )


def clearing(rule: str, body: ClearanceTold) -> Clear:
    """Read what an office records of a gate."""
    office = _code(body.office, OFFICES, "/body/office")
    return Clear(Clearing(rule, office, evidence(body.evidence), tuple(body.satisfied)))


def challenging(body: ChallengeRaised) -> Object:
    """Read a challenge."""
    return Object(_code(body.on_behalf_of, OFFICES, "/body/on_behalf_of"), body.words)


def evidence(body: EvidenceTold) -> Evidence:
    """Read what shows that something was decided or done."""
    return Evidence(body.reference, body.on, body.given_by)


def _code(given: str, codes: Mapping[str, E], pointer: str) -> E:
    if given not in codes:
        fault = Fault(pointer=pointer, detail=f"Expected one of: {', '.join(sorted(codes))}.")
        raise InvalidInput(errors=(fault,))
    return codes[given]
