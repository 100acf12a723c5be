"""What is said about proposals."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field


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
