"""What is sent and said about allocations."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST_REFERRALS: Final = 200
MOST_SECONDS: Final = 600
ReferralName = Annotated[
    str, Field(pattern=r"^ref_[A-Za-z0-9_-]{22}$", examples=["ref_3Jm0s1bXy3kQv7m2t9uZ0A"])
]
PROPOSED: Final = (
    "What it says is proposed by the engine to people: no place is held, and no proposal is made."
)


class AllocationAsked(BaseModel):
    """A pool of children who wait."""

    model_config = ConfigDict(strict=True, extra="forbid")

    referrals: list[ReferralName] = Field(
        min_length=1,
        max_length=MOST_REFERRALS,
        description="Open referrals of children with whom you work, each once.",
    )
    seconds: int = Field(
        60, ge=1, le=MOST_SECONDS, description="How long to search; most pools need less."
    )
    total: bool = Field(
        False,
        description="Whether the total comes before the worst-off child, whose loss is made least "
        "first otherwise.",
    )
    decided_on: Annotated[date, Field(strict=False)] | None = Field(
        None, description="Day on which all are decided; the latest that any states if left out."
    )


class Progress(BaseModel):
    """How far the work is."""

    at: datetime
    step: Literal["reading", "judging", "preparing", "searching", "comparing", "telling"]
    done: int | None = Field(None, description="Children judged.")
    of: int | None = Field(None, description="Children of the pool.")
    aim: str | None = Field(None, description="What is made least just now.")
    best: int | None = Field(None, description="Of the best plan so far, in this aim.")
    bound: float | None = Field(None, description="No plan is better than this, in this aim.")
    referrals: dict[str, int] | None = Field(
        None, description="Version of each referral that was read."
    )
    supply: int | None = Field(None, description="Version of the supply that was read.")
    places: Literal["exact", "cells"] | None = Field(
        None,
        description="Whether homes were used where they stand, or only the cell of the map each "
        "is in: so where nobody but one person has spoken for some child.",
    )


class Reached(BaseModel):
    """One aim, and what the plan reaches in it."""

    name: str
    value: int
    bound: int | None = Field(None, description="No plan as good in the aims before is better.")
    gap: int | None = Field(None, description="By how much it may be beaten; None if not known.")
    proved: bool


class AllocationRead(BaseModel):
    """An allocation as it stands."""

    id: str
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    told: str = Field(description="Why it failed or was cancelled, in a sentence.")
    cancel_asked: bool
    referrals: list[str]
    seconds: int
    total: bool
    decided_on: date | None = None
    progress: Progress | None = Field(None, description="How far it is; None before it is told.")
    aims: list[Reached] | None = Field(
        None,
        description="What the plan reaches, and how far that is proved; None without an answer.",
    )
    answer: str | None = Field(None, description="Where the whole answer is; None without one.")
    note: str = PROPOSED
    created_by: str
    created_at: datetime
    updated_at: datetime


ASKED_EXAMPLE: Final[dict[str, Any]] = {
    "referrals": ["ref_3Jm0s1bXy3kQv7m2t9uZ0A", "ref_9Jm0s1bXy3kQv7m2t9uZ0B"],
    "seconds": 60,
    "total": False,
}
READ_EXAMPLE: Final[dict[str, Any]] = {
    "id": "job_5Jm0s1bXy3kQv7m2t9uZ0C",
    "state": "running",
    "told": "",
    "cancel_asked": False,
    "referrals": ASKED_EXAMPLE["referrals"],
    "seconds": 60,
    "total": False,
    "decided_on": None,
    "progress": {
        "at": "2026-03-02T09:30:04+00:00",
        "step": "searching",
        "aim": "children without a place",
        "best": 1,
        "bound": 0.0,
    },
    "aims": None,
    "answer": None,
    "note": PROPOSED,
    "created_by": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    "created_at": "2026-03-02T09:30:00+00:00",
    "updated_at": "2026-03-02T09:30:01+00:00",
}
ANSWER_EXAMPLE: Final[dict[str, Any]] = {
    "format_version": 1,
    "kind": "allocation",
    "status": "optimal",
    "children": 2,
    "proposed": [],
    "unplaced": [],
    "stopped": False,
}
EVENT_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "description": "Of each event, as OpenAPI before 3.2 has it.",
    "required": ["id", "event", "data"],
    "properties": {
        "id": {"type": "string"},
        "event": {"enum": ["state", "progress", "done"]},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
}
EVENTS_EXAMPLE: Final = (
    'id: 3\nevent: progress\ndata: {"at": "2026-03-02T09:30:04+00:00", "step": "judging", '
    '"done": 1, "of": 2}\n\nid: 9\nevent: done\ndata: {"at": "2026-03-02T09:30:09+00:00", '
    '"state": "done", "told": ""}\n\n'
)
