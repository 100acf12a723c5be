"""What is sent and said about referrals, and about who may open them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.documents import shows

STRICT: ConfigDict = ConfigDict(strict=True, extra="forbid")
REASON = "For the record; without names. It is never told in a list or a log."
REFERRAL_EXAMPLE = {
    "format_version": 1,
    "kind": "referral",
    "reference": "R-2026-0042",
    "responsible_authority": "E06000039",
    "decided_on": "2026-03-02",
    "needed_by": "2026-03-09",
    "emergency": False,
    "child": {"reference": "C-0042", "age_years": 14, "sex": "male", "origin": "none"},
}
MADE_EXAMPLE = {
    "id": "ref_3Jm0s1bXy3kQv7m2t9uZ0A",
    "child": "chd_9sWmW8VnA2kP0x5q1rTz8g",
    "state": "open",
    "version": 1,
    "created_at": "2026-03-02T09:30:00+00:00",
    "updated_at": "2026-03-02T09:30:00+00:00",
}
CHANGE_EXAMPLE = {
    "id": "rch_0Jm0s1bXy3kQv7m2t9uZ0A",
    "referral": "ref_3Jm0s1bXy3kQv7m2t9uZ0A",
    "of_version": 3,
    "lowers": ["/child/risks/fire_setting"],
    "state": "asked",
    "asked_by": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    "asked_at": "2026-03-02T10:00:00+00:00",
    "decided_by": None,
    "decided_at": None,
}
ASSIGNED_EXAMPLE = {
    "id": "asg_0Jm0s1bXy3kQv7m2t9uZ0A",
    "child": "chd_9sWmW8VnA2kP0x5q1rTz8g",
    "person": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    "kind": "break_glass",
    "starts_at": "2026-03-02T10:00:00+00:00",
    "ends_at": "2026-03-02T14:00:00+00:00",
}
OPENING_EXAMPLE = {"reason": "the duty officer is on the telephone"}
ASSIGNMENT_EXAMPLE = {"person": "per_Zb0s1bXy3kQv7m2t9uZ0AA", "reason": "takes over the case"}
ASKED_EXAMPLE = {
    "reason": "the police have corrected the record",
    "patch": {"child": {"fire_intent": False}},
}


class ReferralMade(BaseModel):
    """A referral by its references; the child's facts are read with GET."""

    model_config = shows(MADE_EXAMPLE)
    id: str
    child: str = Field(description="Record of the child: the same for each of its referrals.")
    state: Literal["open", "closed"]
    version: int = Field(description="As in the ETag.")
    created_at: datetime
    updated_at: datetime


class ReferralRead(ReferralMade):
    """A referral with all that it says."""

    model_config = shows(MADE_EXAMPLE | {"address_withheld": True, "referral": REFERRAL_EXAMPLE})
    address_withheld: bool = Field(
        description="Whether where the child lives is told to nobody (handbook DP-06): so unless "
        "it was decided otherwise."
    )
    referral: dict[str, Any] = Field(description="The document; `homeward schema referral`.")


class ReferralPage(BaseModel):
    """Referrals of children with whom the caller works, the newest first."""

    model_config = shows({"items": [MADE_EXAMPLE], "next_cursor": None})
    items: list[ReferralMade]
    next_cursor: str | None


class Opening(BaseModel):
    """Why a record is opened by somebody who is not assigned to the child."""

    model_config = STRICT | shows(OPENING_EXAMPLE)
    reason: str = Field(min_length=10, max_length=500, description=REASON)


class Assignment(BaseModel):
    """Who is to work with a child, and why."""

    model_config = STRICT | shows(ASSIGNMENT_EXAMPLE)
    person: str = Field(pattern=r"^per_[A-Za-z0-9_-]{22}$", examples=["per_Zb0s1bXy3kQv7m2t9uZ0AA"])
    reason: str = Field(min_length=3, max_length=500, description=REASON)


class Assigned(BaseModel):
    """That somebody may open a child's record."""

    model_config = shows(ASSIGNED_EXAMPLE)
    id: str
    child: str
    person: str
    kind: Literal["assigned", "break_glass"]
    starts_at: datetime
    ends_at: datetime | None = Field(description="None until it is ended.")


class ChangeAsked(BaseModel):
    """A change that makes a child look safer, for a second person to agree to."""

    model_config = STRICT | shows(ASKED_EXAMPLE)
    reason: str = Field(min_length=10, max_length=500, description=REASON)
    patch: dict[str, Any] = Field(description="Parts of the referral; RFC 7396.")


class ChangeDecided(BaseModel):
    """What the second person says."""

    model_config = STRICT | shows({"state": "agreed"})
    state: Literal["agreed", "refused"]


class ChangeRead(BaseModel):
    """A change that waits for a second person, or no longer does."""

    model_config = shows(CHANGE_EXAMPLE)
    id: str
    referral: str
    of_version: int = Field(description="Of the referral that it changes.")
    lowers: list[str] = Field(description="JSON pointers into the referral.")
    state: Literal["asked", "agreed", "refused"]
    asked_by: str
    asked_at: datetime
    decided_by: str | None
    decided_at: datetime | None


class ChangeFull(ChangeRead):
    """The same, with the reason and the referral as it would be."""

    model_config = shows(
        CHANGE_EXAMPLE
        | {"reason": "the police have corrected it", "referral_after": REFERRAL_EXAMPLE}
    )
    reason: str
    referral_after: dict[str, Any]


class ChangePage(BaseModel):
    """Changes of a referral, the newest first."""

    model_config = shows({"items": [CHANGE_EXAMPLE], "next_cursor": None})
    items: list[ChangeRead]
    next_cursor: str | None
