"""What past placements come to, in a document."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from matcher.records.documents.leaves import Share, number, says, whole
from matcher.records.documents.reading import STRICT


class HistoryDocument(TypedDict):
    """What past placements come to."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    moves_total: NotRequired[
        Annotated[int, whole(0, 200), says("Changes of address in care.", "not known")]
    ]
    moves_12_months: NotRequired[
        Annotated[int, whole(0, 200), says("Those of the last 12 months.", "not known")]
    ]
    disruption_share: NotRequired[
        Annotated[
            Share, says("Share of ended placements that ended by disruption, 0 to 1.", "not known")
        ]
    ]
    shortest_stay_days: NotRequired[
        Annotated[int, whole(0, 10_000, "days"), says("Shortest stay, days.", "not known")]
    ]
    moves_total_at_least: NotRequired[
        Annotated[
            int,
            whole(0, 200),
            says("Changes of address on a record that is not whole.", "not known"),
        ]
    ]
    moves_12_months_at_least: NotRequired[
        Annotated[int, whole(0, 200), says("Those of the last 12 months.", "not known")]
    ]
    shortest_stay_at_most_days: NotRequired[
        Annotated[
            int,
            whole(0, 10_000, "days"),
            says("Shortest stay on a record that is not whole, days.", "not known"),
        ]
    ]
    stays_under_7_days: NotRequired[
        Annotated[
            int,
            whole(0, 200),
            says(
                "Number of stays on record that ended within a week; there may be others.",
                "not known",
            ),
        ]
    ]
    current_stay_days: NotRequired[
        Annotated[
            int,
            whole(0, 10_000, "days"),
            says("Since the child came to where they live now, days.", "not known"),
        ]
    ]
    missing_12_months: NotRequired[
        Annotated[
            int,
            whole(0, 1_000),
            says(
                "Number of times on record in the last 12 months, missing or away without "
                "authorisation.",
                "not known",
            ),
        ]
    ]
    miles_trend: NotRequired[
        Annotated[
            float,
            number(-1_000.0, 1_000.0, "miles"),
            says(
                "Number of miles farther from home with each placement, of three or more; below "
                "0 nearer.",
                "not known",
            ),
        ]
    ]
