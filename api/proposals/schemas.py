"""What is sent and said about proposals."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal

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

Words = Annotated[str, Field(min_length=3, max_length=2_000)]
Paper = Annotated[str, Field(min_length=1, max_length=200, description="Reference of a paper.")]
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
        description="Which of its places; where it describes none, a number from 1. May be left "
        "out where one alone can be meant.",
    )
    reason: Words = Field(description="Why this home; without names.")


class EvidenceTold(BaseModel):
    """What shows that something was decided or done."""

    model_config = STRICT
    reference: Paper
    on: Day = Field(description="The day of it.")
    given_by: str = Field(min_length=2, max_length=80, description="An office; never a name.")


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
    yes_if: str = Field(default="", max_length=2_000)
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
    satisfied: list[Annotated[str, Field(max_length=500)]] = Field(
        default=[], max_length=40, description="Each thing the approver is satisfied of, as asked."
    )


class TasksGiven(BaseModel):
    """Duties given to people or inboxes."""

    model_config = STRICT
    to: dict[Rule, Annotated[str, Field(min_length=2, max_length=80)]] = Field(
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


class ProposalLine(BaseModel):
    """A proposal in a list."""

    id: str
    version: int = Field(description="As in the ETag.")
    urn: str
    place: str
    starts_on: date
    emergency: bool | None
    state: Literal["proposed", "accepted", "declined", "confirmed", "withdrawn", "expired", "ended"]
    expires_at: datetime = Field(description="Until when place and child are held while it waits.")


class ProposalRead(ProposalLine):
    """
    A proposal.

    An authority reads all of it. A home's manager reads the home's own part, and in `told` what is
    told of the child: anonymised first, more once the home said yes, nothing where it came to
    nothing.
    """

    entries: list[dict[str, Any]] = Field(description="Everything that was done, in order.")
    answers: list[dict[str, Any]] = Field(description="What the home answered.")
    outcome: dict[str, Any] | None
    told: dict[str, Any] | None = Field(None, description="For the home: of the referral.")
    referral: str | None = Field(None, description="This and what follows for the authority.")
    child: str | None = None
    match_request: str | None = None
    placement: str | None = None
    proposed_by: str | None = None
    reason: str | None = None
    rests_on: dict[str, str] | None = Field(None, description="Versions at the match.")
    clearances: list[dict[str, Any]] | None = None
    tasks: list[dict[str, Any]] | None = None
    done: list[dict[str, Any]] | None = None
    signatures: list[dict[str, Any]] | None = None
    challenges: list[dict[str, Any]] | None = None
    withdrawn_because: str | None = None


class ProposalPage(BaseModel):
    """Proposals, the newest first."""

    items: list[ProposalLine]
    next_cursor: str | None


class GateRead(BaseModel):
    """A gate: what has to be recorded, and by which office."""

    rule: str
    title: str
    open_to: list[str] = Field(description="Offices, by code, that have not recorded it.")
    satisfied_of: list[str] = Field(description="What the approver has to be satisfied of now.")
    due: str
    decided: bool = Field(description="Whether it is sure that it applies.")


class DutyRead(BaseModel):
    """A duty that is not done."""

    rule: str
    title: str
    owner: str
    due: str
    due_on: date | None
    when: str
    given_to: str | None


class StandingRead(BaseModel):
    """How a proposal stands with the rules now."""

    gates: list[GateRead]
    duties: list[DutyRead]
    in_the_way: list[dict[str, Any]] = Field(
        description="Everything that keeps it from being confirmed."
    )


class OutcomeRead(BaseModel):
    """How a placement went; who the child is, is not told here."""

    proposal: str
    urn: str
    starts_on: date
    ended_on: date
    days: int
    code: str
    because: str
    rules: list[str] = Field(description="Rules that somebody cleared or signed for.")


class OutcomePage(BaseModel):
    """Outcomes, the latest recorded first."""

    items: list[OutcomeRead]
    next_cursor: str | None
