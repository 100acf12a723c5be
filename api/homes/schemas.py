"""What is said of a home, and what a home says of itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NotRequired

from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from api.documents import shows
from matcher.records.documents.home import HomeDocument
from matcher.records.documents.reading import STRICT
from matcher.records.documents.snapshot import ResidentDocument, VacancyDocument

VACANCY_EXAMPLE = {
    "urn": "9000001",
    "place": "01",
    "free_from": "2026-03-09",
    "told_on": "2026-03-02",
    "told_by": "registered manager",
}
HOME_EXAMPLE = {
    "urn": "9000001",
    "version": 4,
    "told": {
        "through": "home",
        "by": "registered manager",
        "at": "2026-03-02T09:15:00+00:00",
    },
    "home": {"urn": "9000001", "name": "Home 0001", "age_from_years": 8, "age_to_years": 17},
    "vacancies": [VACANCY_EXAMPLE],
    "lives_there": {"listed": 2, "all_listed": True},
}
PART_EXAMPLE = {"vacancies": [{"place": "01", "free_from": "2026-03-09"}]}
TELLING_EXAMPLE = {
    "home": {"urn": "9000001", "places": [{"id": "01"}], "residents_listed": True},
    "vacancies": [VACANCY_EXAMPLE],
    "residents": [{"urn": "9000001", "person": "P-17", "age_years": 15, "sex": "male"}],
}


class TellingDocument(TypedDict):
    """What a home tells of itself: the whole of it, as it is today."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    home: HomeDocument
    vacancies: NotRequired[list[VacancyDocument]]
    residents: NotRequired[list[ResidentDocument]]


class Told(BaseModel):
    """Who said so, and when."""

    through: str = Field(
        description="`published`, `restricted` (a list for authorities), `return`, `home`, `reply`."
    )
    by: str = Field(description="As a role or a source; never a name.")
    at: datetime = Field(description="When; the age of what is known counts from here.")


class LivesThere(BaseModel):
    """How many live there; of who they are this says nothing."""

    listed: int = Field(description="People listed as living there.")
    all_listed: bool = Field(description="Whether these are all; if not, there may be others.")


class HomeRead(BaseModel):
    """A home. Where it stands and who lives there is told to its own manager alone."""

    model_config = shows(HOME_EXAMPLE)
    urn: str
    version: int = Field(description="As in the ETag.")
    told: Told
    home: dict[str, Any] = Field(
        description="As `home` of a telling. To others than its manager: without location, and "
        "without what may be read as a fact about somebody who lives there."
    )
    vacancies: list[dict[str, Any]] = Field(
        description="Each place that somebody said something of: from which day it is free, who "
        "said so, on which day, and until when that may be relied on."
    )
    lives_there: LivesThere
    residents: list[dict[str, Any]] | None = Field(
        None, description="Coded profiles, no story. For the home's own manager."
    )


class HomePage(BaseModel):
    """Homes in order of URN."""

    model_config = shows({"items": [HOME_EXAMPLE], "next_cursor": "WyI5MDAwMDAxIl0"})
    items: list[HomeRead]
    next_cursor: str | None
