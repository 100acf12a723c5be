"""What is said about rules."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from pydantic import BaseModel, Field


class Source(BaseModel):
    """Where a rule comes from."""

    instrument: str = Field(description="Statute, guidance, or practice.")
    provision: str
    url: str
    evidence: str = Field(description="Whether the source itself was read.")


class RuleRead(BaseModel):
    """A rule of the book."""

    id: str
    handbook: list[str]
    title: str
    effect: str = Field(description="bar, gate, cost or duty.")
    source: Source
    in_force: bool
    enacted: date | None = Field(None, description="Of one not in force yet: when it was made.")
    comes_in: str | None = Field(None, description="Of one not in force yet: when it will be.")
    since: date | None = None
    until: date | None = None
    says: str
    asks: str | None = Field(None, description="What is asked where it cannot be decided.")
    asked_of: str | None = None
    lifted_by: str | None = None
    approver: str | None = None


class RuleBook(BaseModel):
    """The rules of a day."""

    on: date
    items: list[RuleRead]


RULE_EXAMPLE: Final[dict[str, Any]] = {
    "id": "near_home",
    "handbook": ["A-04"],
    "title": "The home is near where the child comes from",
    "effect": "cost",
    "source": {
        "instrument": "Children Act 1989",
        "provision": "s. 22C(8)(a)",
        "url": "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        "evidence": "read",
    },
    "in_force": True,
    "enacted": None,
    "comes_in": None,
    "since": None,
    "until": None,
    "says": "{distance_miles} miles from where the child comes from.",
    "asks": None,
    "asked_of": None,
    "lifted_by": None,
    "approver": None,
}
BOOK_EXAMPLE: Final[dict[str, Any]] = {"on": "2026-03-02", "items": [RULE_EXAMPLE]}
