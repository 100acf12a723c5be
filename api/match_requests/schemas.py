"""What is asked of a match, and what is answered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, Strict

from api.documents import shows
from matcher.answer.model import Answer, Explanation
from matcher.voices import Audit, Page

MATCH = "mat_7Jm0s1bXy3kQv7m2t9uZ0A"
ASKED_EXAMPLE = {"referral": "ref_3Jm0s1bXy3kQv7m2t9uZ0A", "decided_on": "2026-03-02"}
VERSIONS_EXAMPLE = {
    "engine": "0.1.0",
    "rule_set": "cbd251808b03",
    "profile_hash": "05ea397e638cc8530dc1b933c53677f73f72442dedd131bfbf09681833833109",
    "input_hash": "040b4ba2eeae531ad031319c9694f0b494ada48c48e95d61ac22aa4fba4f7b5d",
    "supply": 41,
    "places": "exact",
}
AGES_EXAMPLE = {
    "supply_as_at": "2026-03-02",
    "referral_changed_at": "2026-03-02T09:30:00+00:00",
    "replies_standing": 1,
    "latest_reply_at": "2026-03-02T16:40:00+00:00",
    "oldest_vacancy_told_on": "2026-02-25",
    "newest_vacancy_told_on": "2026-03-02",
}
PAGE_EXAMPLE = {"title": "Homes for you to think about", "parts": []}
MATCH_EXAMPLE = {
    "id": MATCH,
    "referral": "ref_3Jm0s1bXy3kQv7m2t9uZ0A",
    "referral_version": 1,
    "created_at": "2026-03-02T16:45:12+00:00",
    "at": "2026-03-02T16:45:00+00:00",
    "decided_on": "2026-03-02",
    "top": 20,
    "voice": "child",
    "kind": "ranking",
    "counts": {"can_propose": 3, "ask_first": 211, "may_not": 3795},
    "versions": VERSIONS_EXAMPLE,
    "data_ages": AGES_EXAMPLE,
    "notes": [],
    "told": ["9000001: no place. Stands until 16:40 on 4 March 2026."],
    "answer": PAGE_EXAMPLE,
}
PLACED_EXAMPLE = {
    "urn": "9000001",
    "group": "can_propose",
    "rank": 1,
    "best_rank": 1,
    "worst_rank": 4,
    "safety_low": 0.0,
    "safety_high": 1.0,
    "points_low": 1064,
    "points_high": 2987,
    "miles_low": 8.509,
    "miles_high": 8.509,
}
COMPARED_EXAMPLE = {
    "match_request": MATCH,
    "then": VERSIONS_EXAMPLE,
    "now": VERSIONS_EXAMPLE | {"supply": 42},
    "same": False,
    "versions_changed": ["supply"],
    "order": {
        "order_is_the_same": False,
        "changed_group": [{"urn": "9000001", "then": "can_propose", "now": "may_not_or_gone"}],
        "changed_group_count": 1,
        "changed_rank": [],
        "changed_rank_count": 0,
    },
    "facts": {"referral": [], "replies_since": 0, "homes_told_since": ["9000001"]},
    "data_ages": AGES_EXAMPLE,
}


class MatchAsked(BaseModel):
    """A match to be made."""

    model_config = ConfigDict(extra="forbid") | shows(ASKED_EXAMPLE)

    referral: Annotated[str, Strict()] = Field(pattern=r"^ref_[A-Za-z0-9_-]{22}$")
    decided_on: date = Field(description="Under the law of which day; picks the rules in force.")
    at: AwareDatetime | None = Field(
        None,
        description="Moment at which replies stand or not, not still to come; now if left out.",
    )
    top: Annotated[int, Strict()] = Field(
        20,
        ge=1,
        le=20,
        description="Homes to explain in the answer: those that can be proposed, then those to "
        "ask first.",
    )
    voice: Literal["officer", "child"] = Field(
        "officer", description="`child`: a page to read together, of the first three homes."
    )


class Versions(BaseModel):
    """What an answer rests on; two answers of the same versions are the same."""

    engine: str
    rule_set: str = Field(description="Rules in force on the day decided on.")
    profile_hash: str = Field(description="Points and local parameters.")
    input_hash: str = Field(description="Referral, replies, moment, and version of the supply.")
    supply: int = Field(description="How often the supply had changed.")
    places: Literal["exact", "cells"] = Field(
        description="`cells`: of where a home stands only a square of 20 km was used, because "
        "nobody but the officer has spoken for the child and its places yet. Assigning the case "
        "does: `POST /referrals/{id}/assignments`."
    )


class DataAges(BaseModel):
    """How old what an answer rests on was when it was given."""

    supply_as_at: date
    referral_changed_at: datetime
    replies_standing: int
    latest_reply_at: datetime | None
    oldest_vacancy_told_on: date | None = Field(description="Of the homes explained.")
    newest_vacancy_told_on: date | None


class MatchRead(BaseModel):
    """An answer as it was given; the same bytes each time it is read."""

    model_config = shows(MATCH_EXAMPLE)
    id: str
    referral: str
    referral_version: int
    created_at: datetime
    at: datetime
    decided_on: date
    top: int
    voice: Literal["officer", "child"]
    kind: Literal["ranking", "call_list"] = Field(
        description="`call_list`: nothing can be proposed yet; homes to ring, in order."
    )
    counts: dict[str, int] = Field(description="Homes in each group.")
    versions: Versions
    data_ages: DataAges
    notes: list[str] = Field(description="What was found when replies were counted.")
    told: list[str] = Field(description="What homes answered about the child, in sentences.")
    answer: Answer | Page | None = Field(
        description="The first homes, explained; or the child's page, which is null "
        "where there is no home to write of."
    )


class Placed(BaseModel):
    """A home's place in the order."""

    urn: str
    group: Literal["can_propose", "ask_first"]
    rank: int
    best_rank: int
    worst_rank: int | None
    safety_low: float
    safety_high: float
    points_low: int
    points_high: int
    miles_low: float | None = Field(description="Null where it is not known.")
    miles_high: float | None


class PlacedPage(BaseModel):
    """The whole order of an answer, from its first home."""

    model_config = shows({"items": [PLACED_EXAMPLE], "next_cursor": "WzIwXQ"})
    items: list[Placed]
    next_cursor: str | None


class Explained(BaseModel):
    """One home explained for the child, in one of three voices."""

    model_config = shows(
        {
            "match_request": MATCH,
            "voice": "child",
            "versions": VERSIONS_EXAMPLE,
            "as_given": True,
            "explanation": PAGE_EXAMPLE,
        }
    )
    match_request: str
    voice: Literal["officer", "child", "auditor"]
    versions: Versions
    as_given: bool = Field(
        description="Whether homes and rules are still those of the answer. If not, this is said "
        "of how things stand now, and may differ from it."
    )
    explanation: Explanation | Page | Audit


class Compared(BaseModel):
    """An answer asked again with all that is known now."""

    model_config = shows(COMPARED_EXAMPLE)
    match_request: str
    then: Versions
    now: Versions
    same: bool = Field(description="Whether order, versions and facts are what they were.")
    versions_changed: list[str]
    order: dict[str, Any] = Field(
        description="`order_is_the_same`; `changed_group` and `changed_rank` name up to 100 homes, "
        "each as it stood then and stands now."
    )
    facts: dict[str, Any] = Field(
        description="`referral`: JSON pointers to what was changed in it; `replies_since`; "
        "`homes_told_since`: up to 100 URNs."
    )
    data_ages: DataAges


EXPLAINED_HOMES = 3
"""Homes on a child's page: enough to choose from, few enough to think about."""
