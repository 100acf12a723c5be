"""What is sent and said of what a home answered."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, NotRequired

from pydantic import BaseModel, Field

from api.documents import shows
from matcher.records.documents.leaves import Moment, says, whole
from matcher.records.documents.reply import ReplyDocument

REPLY_EXAMPLE = {"urn": "9000001", "place_from": "2026-03-09", "residents_check": "clear"}
READ_EXAMPLE = {
    "id": "rep_0Jm0s1bXy3kQv7m2t9uZ0A",
    "referral": "ref_3Jm0s1bXy3kQv7m2t9uZ0A",
    "urn": "9000001",
    "told_at": "2026-03-02T16:40:00+00:00",
    "stands_until": "2026-03-04T16:40:00+00:00",
    "created_at": "2026-03-02T16:41:03+00:00",
}


class ReplyTold(ReplyDocument):
    """What a home answered, at once or just before: moments may be left out."""

    at: NotRequired[Annotated[datetime, Moment, says("When it answered.", "now")]]  # type: ignore[misc]
    live_until: NotRequired[  # type: ignore[misc]
        Annotated[
            datetime,
            Moment,
            says(
                "Until when it may be relied on.",
                "48 hours after `at` where the referral says that it is no emergency, else 4",
            ),
        ]
    ]
    hours: NotRequired[
        Annotated[int, whole(1, 168, "hours"), says("In place of `live_until`.", "as above")]
    ]


class ReplyRead(BaseModel):
    """That a home answered, and until when that stands."""

    model_config = shows(READ_EXAMPLE)
    id: str
    referral: str
    urn: str
    told_at: datetime
    stands_until: datetime
    created_at: datetime


class ReplyFull(ReplyRead):
    """The same, with what it answered."""

    model_config = shows(READ_EXAMPLE | {"reply": REPLY_EXAMPLE})
    reply: dict[str, Any] = Field(description="The document; `homeward schema reply`.")


class ReplyPage(BaseModel):
    """Replies about a child, the newest first."""

    model_config = shows({"items": [READ_EXAMPLE | {"reply": REPLY_EXAMPLE}], "next_cursor": None})
    items: list[ReplyFull]
    next_cursor: str | None
