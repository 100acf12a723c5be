"""What is so of a home, and what happened there last, in a document."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import HomeFact
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import Day, Flag, day_or, says, whole
from matcher.records.documents.profile import NEVER
from matcher.records.documents.reading import Complaint

LAST = ("suicide_attempt", "last_admission", "last_incident")
"""What happened on a day, never, or nobody knows: keys without their ``_on``."""


class HomeFactsFields(TypedDict):
    """The keys of a home about what is so of it, and when things last happened."""

    facts: NotRequired[
        Annotated[
            dict[Annotated[HomeFact, Coded(HomeFact)], Flag],
            says("What is so of the home, and what is not, by its code.", "not known, each"),
        ]
    ]
    keeps_animals: NotRequired[
        Annotated[Flag, says("The same as `keeps_animals` of `facts`.", "not known")]
    ]
    suicide_attempt_on: NotRequired[
        Annotated[
            date | str,
            day_or(NEVER),
            says(
                "Date somebody there last took or tried to take their own life, or `never`.",
                "not known",
            ),
        ]
    ]
    last_admission_on: NotRequired[
        Annotated[
            date | str,
            day_or(NEVER),
            says("Date a child last came to live there, or `never`.", "not known"),
        ]
    ]
    last_incident_on: NotRequired[
        Annotated[
            date | str,
            day_or(NEVER),
            says(
                "Date of the last serious incident or run of restraints, or `never`.", "not known"
            ),
        ]
    ]
    police_callouts_last_year: NotRequired[
        Annotated[
            int,
            whole(0, 10_000),
            says("Number of times the police were called there in the last year.", "not known"),
        ]
    ]
    independent_report_on: NotRequired[
        Annotated[
            Day,
            says("Day of the independent person's latest report (CHR 2015 reg. 44).", "not known"),
        ]
    ]
    quality_review_on: NotRequired[
        Annotated[
            Day,
            says("Day of its latest own review of quality (CHR 2015 reg. 45).", "not known"),
        ]
    ]
    staffing_changed_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day on which its manager, or the staff that steps rest on, last changed: steps "
                "verified before it are asked about again.",
                "nobody said that they changed; steps stand",
            ),
        ]
    ]


def put_facts(given: dict[str, Any]) -> list[Complaint]:
    """
    Put the keys of a home as the entity has them.

    Parameters
    ----------
    given
        Keys and values of the home; changed in place.

    Returns
    -------
    complaints
        Where two keys contradict each other.
    """
    for name in LAST:
        key = f"{name}_on"
        given[f"{name}_known"] = key in given
        if given.get(key) == NEVER:
            del given[key]
    animals = given.pop("keeps_animals", None)
    if animals is None:
        return []
    facts = {HomeFact.KEEPS_ANIMALS: animals} | given.get("facts", {})
    given["facts"] = facts
    if facts[HomeFact.KEEPS_ANIMALS] is animals:
        return []
    return [Complaint("keeps_animals", str(animals).lower(), "the same as in facts, or neither")]
