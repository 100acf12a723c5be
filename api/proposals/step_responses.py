"""What OpenAPI says of every step of a proposal."""

from __future__ import annotations

from typing import Any, Final, TypedDict

from api.problems import (
    BadRequest,
    Conflicting,
    FactsChanged,
    KeyUsedAgain,
    NothingHere,
    VersionNeeded,
    problem_responses,
)
from api.proposals.read_schemas import ProposalRead
from api.proposals.refused import REFUSALS


class _Step(TypedDict):
    response_model: type[ProposalRead]
    responses: dict[int | str, dict[str, Any]]


_TAGGED: dict[int | str, dict[str, Any]] = {
    200: {"headers": {"ETag": {"schema": {"type": "string"}}}}
}
STEP: Final[_Step] = {
    "response_model": ProposalRead,
    "responses": _TAGGED
    | problem_responses(
        BadRequest,
        NothingHere,
        Conflicting,
        FactsChanged,
        KeyUsedAgain,
        VersionNeeded,
        *REFUSALS,
    ),
}
"""For `**STEP` of a route: the proposal as it is after the step, or why not."""
