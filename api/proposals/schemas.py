"""What is sent about proposals."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from api.proposals.outcome import ENDED_BECAUSE
from constraints.vocabulary import Answer, Mitigation, MitigationState
from constraints.vocabulary import Role as Office
from matcher.records.documents.codes import members
from matcher.records.documents.leaves import Day

STRICT: Final = ConfigDict(strict=True, extra="forbid")
OFFICES: Final = members(Office)
ANSWERS: Final = members(Answer)
STEPS: Final = members(Mitigation)
STEP_STATES: Final = members(MitigationState)

PRINTED: Final = r"^[^\x00-\x08\x0B-\x1F\x7F-\x9F]*$"
"""No control characters: a store may keep none of them, and nobody reads them."""
Words = Annotated[str, Field(min_length=3, max_length=2_000, pattern=PRINTED)]
Line = Annotated[str, Field(min_length=2, max_length=80, pattern=PRINTED)]
Paper = Annotated[
    str,
    Field(min_length=1, max_length=200, pattern=PRINTED, description="Reference of a paper."),
]
Rule = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,60}$", description="Id of a rule.")]
OfficeCode = Annotated[str, Field(json_schema_extra={"enum": sorted(OFFICES)})]
AnswerCode = Annotated[str, Field(json_schema_extra={"enum": sorted(ANSWERS)})]

ASKED_EXAMPLE: Final = {
    "match_request": "mat_3Jm0s1bXy3kQv7m2t9uZ0A",
    "urn": "9000001",
    "place": "01",
    "reason": "The nearest home that can meet the needs, and near the school.",
}


class ProposalAsked(BaseModel):
    """A home proposed to the child of a match."""

    model_config = STRICT
    match_request: str = Field(pattern=r"^mat_[A-Za-z0-9_-]{22}$")
    urn: str = Field(pattern=r"^(SC[0-9]{6}|[0-9]{7})$", description="The home.")
    place: str | None = Field(
        None,
        min_length=1,
        max_length=60,
        pattern=PRINTED,
        description="Which of its places; where it describes none, a number from 1. May be left "
        "out where one alone can be meant.",
    )
    reason: Words = Field(description="Why this home; without names.")


class EvidenceTold(BaseModel):
    """What shows that something was decided or done."""

    model_config = STRICT
    reference: Paper
    on: Day = Field(description="The day of it.")
    given_by: Line = Field(description="An office; never a name.")


class Acceptance(BaseModel):
    """The home says yes."""

    model_config = STRICT
    impact: Paper = Field(description="Reference of the impact assessment.")
    residents_check: AnswerCode | None = Field(
        None, description="What the home's own check of those who live there found, as a code."
    )
    mitigations: dict[str, str] = Field(
        default={}, max_length=40, description="Steps it names, each with where it stands."
    )


class Condition(BaseModel):
    """The home says yes if, or not before."""

    model_config = STRICT
    yes_if: str = Field(default="", max_length=2_000, pattern=PRINTED)
    not_before: Day | None = None


class Why(BaseModel):
    """A reason, in words."""

    model_config = STRICT
    reason: Words = Field(description="For the record; without names.")


class ClearanceTold(BaseModel):
    """A gate is recorded by an office."""

    model_config = STRICT
    office: OfficeCode
    evidence: EvidenceTold
    satisfied: list[Annotated[str, Field(max_length=500, pattern=PRINTED)]] = Field(
        default=[], max_length=40, description="Each thing the approver is satisfied of, as asked."
    )


class TasksGiven(BaseModel):
    """Duties given to people or inboxes."""

    model_config = STRICT
    to: dict[Rule, Line] = Field(
        min_length=1, max_length=100, description="By rule: an inbox, or somebody's id."
    )


class Completion(BaseModel):
    """A duty is done."""

    model_config = STRICT
    evidence: EvidenceTold


class SignatureTold(BaseModel):
    """Somebody answers by name for what is not known."""

    model_config = STRICT
    rules: list[Rule] = Field(min_length=1, max_length=100)
    why: Words


class ChallengeRaised(BaseModel):
    """A challenge."""

    model_config = STRICT
    on_behalf_of: OfficeCode
    words: Words = Field(description="What is challenged; without names.")


class Settlement(BaseModel):
    """The answer to a challenge."""

    model_config = STRICT
    answer: Words


class Nothing(BaseModel):
    """Nothing but that it is done."""

    model_config = STRICT


class Ending(BaseModel):
    """How a placement ended."""

    model_config = STRICT
    on: Day = Field(description="The day.")
    code: str = Field(
        json_schema_extra={"enum": list(ENDED_BECAUSE)},
        description="Of the national return (REASON_PLACE_CHANGE).",
    )
    why: Words = Field(description="In words; without names.")
