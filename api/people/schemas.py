"""What is sent and said about people and keys."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field

from api.security.roles import Permission, Role

STRICT = ConfigDict(strict=True, extra="forbid")
Code = Annotated[str, Field(pattern=r"^[EW][0-9]{8}$", examples=["E08000025"])]
Urn = Annotated[str, Field(pattern=r"^(SC[0-9]{6}|[0-9]{7})$", examples=["SC400001"])]
Roles = Annotated[list[Annotated[Role, Field(strict=False)]], Field(min_length=1, max_length=8)]
Homes = Annotated[list[Urn], Field(max_length=50)]


class Rights(BaseModel):
    """What somebody is, and of which homes."""

    model_config = STRICT
    roles: Roles
    homes: Homes = Field([], description="Of a registered manager; nobody else has any.")


class PersonAdded(Rights):
    """Somebody who is to use the service, or a system."""

    name: str = Field(
        min_length=1, max_length=120, description="What colleagues call them; never a child's name."
    )
    authority: Code | None = Field(
        None, description="For whose children; none for managers of homes."
    )


class PersonRead(BaseModel):
    """Somebody, and what they may do."""

    id: str
    name: str
    authority: str | None = None
    roles: list[Role]
    homes: list[str]
    created_at: datetime
    disabled_at: datetime | None = None


class PersonPage(BaseModel):
    """People, the newest first."""

    items: list[PersonRead]
    next_cursor: str | None = None


class KeyAsked(BaseModel):
    """A key for somebody."""

    model_config = STRICT
    label: str = Field(min_length=1, max_length=80, description="What it is for.")
    days: int = Field(90, ge=1, le=366, description="For how long it is in force.")
    scopes: list[Annotated[Permission, Field(strict=False)]] = Field(
        [], max_length=40, description="What it may be used for at most; all that the roles allow."
    )


class KeyRead(BaseModel):
    """A key as it is listed: nothing from which it could be made again."""

    id: str
    person: str
    label: str
    scopes: list[Permission]
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None


class KeyMade(KeyRead):
    """A new key."""

    key: str | None = Field(
        None,
        description="The key itself, this once: it is kept nowhere. None where the same request "
        "comes again: take this key back and make another.",
    )


class KeyList(BaseModel):
    """Keys of somebody, the newest first."""

    items: list[KeyRead]


class AssignmentRead(BaseModel):
    """That somebody may open a child's record; of the child only the record's id."""

    id: str
    child: str
    kind: str
    starts_at: datetime
    ends_at: datetime | None = None


class AssignmentList(BaseModel):
    """Whose cases somebody works with."""

    items: list[AssignmentRead]


ADDED_EXAMPLE: Final[dict[str, Any]] = {
    "name": "A. Officer",
    "authority": "E08000025",
    "roles": ["officer"],
}
PERSON_EXAMPLE: Final[dict[str, Any]] = {
    "id": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    **ADDED_EXAMPLE,
    "homes": [],
    "created_at": "2026-03-02T09:00:00+00:00",
    "disabled_at": None,
}
KEY_EXAMPLE: Final[dict[str, Any]] = {
    "id": "key_Kb0s1bXy3kQv7m2t9uZ0AA",
    "person": "per_Zb0s1bXy3kQv7m2t9uZ0AA",
    "label": "case system",
    "scopes": [],
    "created_at": "2026-03-02T09:00:00+00:00",
    "expires_at": "2026-05-31T09:00:00+00:00",
    "revoked_at": None,
}
MADE_EXAMPLE: Final[dict[str, Any]] = KEY_EXAMPLE | {"key": "hwk_key_Kb0s1bXy3kQv7m2t9uZ0AA.shown"}
PEOPLE_EXAMPLE: Final[dict[str, Any]] = {"items": [PERSON_EXAMPLE], "next_cursor": None}
RIGHTS_EXAMPLE: Final[dict[str, Any]] = {"roles": ["officer", "approver"]}
KEYS_EXAMPLE: Final[dict[str, Any]] = {"items": [KEY_EXAMPLE]}
KEY_ASKED_EXAMPLE: Final[dict[str, Any]] = {"label": "case system", "days": 90}
CASE_EXAMPLE: Final[dict[str, Any]] = {
    "id": "asg_Ab0s1bXy3kQv7m2t9uZ0AA",
    "child": "chd_9sWmW8VnA2kP0x5q1rTz8g",
    "kind": "assigned",
    "starts_at": "2026-03-02T09:30:00+00:00",
    "ends_at": None,
}
CASES_EXAMPLE: Final[dict[str, Any]] = {"items": [CASE_EXAMPLE]}
