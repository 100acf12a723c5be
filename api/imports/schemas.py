"""What is said of an import."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from pydantic import BaseModel, Field

from api.documents import shows

IMPORT_EXAMPLE: Final[dict[str, Any]] = {
    "as_at": "2026-03-02",
    "supply_version": 12,
    "new": ["9000014"],
    "changed": ["9000001", "9000002"],
    "unchanged": 11,
    "kept_own": ["9000002"],
    "not_in_file": [],
    "no_longer_told": {"weekly_fee_pence": 1},
    "quality": {
        "file": "body",
        "kind": "snapshot as at 2 March 2026",
        "usable": True,
        "counts": [{"what": "homes", "count": 14}],
        "unknown_shares": [{"column": "location", "share": 0.0}],
        "dates": [{"of": "vacancy told", "oldest": "2026-03-01", "newest": "2026-03-02"}],
        "asked_for": [],
        "findings": [],
        "rejected": [],
    },
}
SNAPSHOT_EXAMPLE: Final[dict[str, Any]] = {
    "format_version": 1,
    "kind": "snapshot",
    "as_at": "2026-03-02",
    "source": "return of places",
    "homes": [{"urn": "9000014", "age_from_years": 8, "age_to_years": 17}],
}


class ImportRead(BaseModel):
    """What an import did, and how good the file is."""

    model_config = shows(IMPORT_EXAMPLE)

    as_at: date = Field(description="Day of the file.")
    supply_version: int = Field(description="From now on; the same if nothing is other.")
    new: list[str] = Field(description="Homes that were not on record, by URN.")
    changed: list[str] = Field(description="Homes of which something is other than before.")
    unchanged: int = Field(
        description="Homes that are as they were; if the file is of a later day, known as of it."
    )
    kept_own: list[str] = Field(
        description="Homes that told of themselves: of a list they take only what the regulator "
        "tells."
    )
    not_in_file: list[str] = Field(
        description="Homes on record of which the file says nothing; they stay as they are."
    )
    no_longer_told: dict[str, int] = Field(
        description="Of how many homes a fact was on record and is not told any more, by its key."
    )
    quality: dict[str, Any] = Field(
        description="As `homeward check --json`: counts, what is not known, what is old."
    )
