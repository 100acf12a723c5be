"""What is said of the audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, Field


class AuditRow(BaseModel):
    """One act, in the chain."""

    seq: int
    at: datetime
    actor: str = Field(description="Person, by id; `system` for the service itself.")
    authority: str = Field(description="ONS code.")
    action: str
    subject: str = Field(description="Record, by id.")
    detail: dict[str, Any] = Field(description="References, codes and counts.")
    previous: str = Field(description="Hash of the row before.")
    hash: str = Field(description="SHA-256 of all the above.")


class AuditPage(BaseModel):
    """Rows of the caller's authority, the newest first."""

    items: list[AuditRow]
    next_cursor: str | None = None


class AuditVerified(BaseModel):
    """What a look at every hash and every link found."""

    whole: bool
    rows: int
    tip: str = Field(description="Hash of the last row.")
    findings: list[str] = Field(description="The first twenty.")
    note: str = Field(description="What this cannot show.")


class AuditCheckpoint(BaseModel):
    """How far the audit has come, signed. Keep it where the service cannot reach."""

    format_version: int
    seq: int
    hash: str
    at: datetime
    key_id: str
    signature: str


ROW_EXAMPLE: Final[dict[str, Any]] = {
    "seq": 1042,
    "at": "2026-03-02T09:30:00+00:00",
    "actor": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    "authority": "E08000025",
    "action": "referral.read",
    "subject": "ref_3Jm0s1bXy3kQv7m2t9uZ0A",
    "detail": {"child": "chd_9sWmW8VnA2kP0x5q1rTz8g"},
    "previous": "0f" * 32,
    "hash": "a1" * 32,
}
PAGE_EXAMPLE: Final[dict[str, Any]] = {"items": [ROW_EXAMPLE], "next_cursor": "WzEwNDJd"}
VERIFIED_EXAMPLE: Final[dict[str, Any]] = {
    "whole": True,
    "rows": 1042,
    "tip": "a1" * 32,
    "findings": [],
    "note": "Rows cut off at the end are found only with a checkpoint kept elsewhere.",
}
CHECKPOINT_EXAMPLE: Final[dict[str, Any]] = {
    "format_version": 1,
    "seq": 1042,
    "hash": "a1" * 32,
    "at": "2026-03-02T18:00:00+00:00",
    "key_id": "5f3a9c01d2e4b678",
    "signature": "b2" * 32,
}
