"""A snapshot as a document: homes, vacancies and residents on one day."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import Sex
from matcher.entities import Home, Resident, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.records.documents.codes import Coded
from matcher.records.documents.home import HomeDocument, read_home
from matcher.records.documents.leaves import (
    AgeYears,
    Day,
    Reference,
    ShortText,
    Text,
    Urn,
    day_or,
    reference_or,
    says,
)
from matcher.records.documents.people import Relations
from matcher.records.documents.profile import ProfileFields, read_profile
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if

NOT_FREE = "not_free"


class VacancyDocument(TypedDict):
    """Whether a place is free, as told by someone on a day."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    place: Annotated[
        str,
        reference_or(ANY_PLACE),
        says(
            "The place, one of the home's `places`; `*` for some place of the home, without saying "
            "which, or, with `not_free`, for all of them."
        ),
    ]
    free_from: Annotated[
        Any,
        day_or(NOT_FREE),
        says("First day it is free; `not_free` where the home says it is not free at all."),
    ]
    told_on: Annotated[Day, says("Day it was told.")]
    told_by: Annotated[ShortText, says("By whom, as a role; never a name.")]
    live_until: NotRequired[
        Annotated[
            Day,
            says(
                "Last day it may be relied on; after it, it is a question again.",
                "seven days after `told_on`",
            ),
        ]
    ]


class ResidentDocument(ProfileFields):
    """A child or young adult who lives in a home: a coded profile, no story."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    person: Annotated[Reference, says("Opaque reference; never a name.")]
    urn: Annotated[Urn, says("The home.")]
    born: NotRequired[Annotated[Day, says("Date of birth. Not with `age_years`.", "not known")]]
    age_years: NotRequired[
        Annotated[AgeYears, says("Whole years on the day of the snapshot.", "not known")]
    ]
    sex: NotRequired[Annotated[Sex, Coded(Sex), says("As SSDA903 SEX records it.", "not known")]]
    relations: NotRequired[
        Annotated[Relations, says("As for the child of a referral.", "none recorded")]
    ]
    leaves_on: NotRequired[
        Annotated[Day, says("Day the child is known to leave.", "no day is known")]
    ]
    lives_there_from: NotRequired[
        Annotated[
            Day,
            says(
                "Day the child came to live there. What was assessed of the residents before "
                "it is out of date.",
                "not known",
            ),
        ]
    ]


def read_vacancy(document: dict[str, Any]) -> Vacancy:
    """Make a vacancy."""
    given = dict(document)
    until = given.get("live_until")
    if until is not None and until < given["told_on"]:
        expected = f"a day not before told_on, {given['told_on']}"
        refuse_if((Complaint("live_until", str(until), expected),))
    if given["free_from"] == NOT_FREE:
        given["free_from"] = None
    return Vacancy(**given)


def read_resident(document: dict[str, Any]) -> Resident:
    """Make a resident."""
    given = document.get
    born, age = given("born"), given("age_years")
    if born is not None and age is not None:
        refuse_if((Complaint("age_years", str(age), "no age where born is given"),))
    came, leaves = given("lives_there_from"), given("leaves_on")
    if came is not None and leaves is not None and leaves <= came:
        expected = f"a day after lives_there_from, {came}"
        refuse_if((Complaint("leaves_on", str(leaves), expected),))
    return Resident(
        document["person"],
        document["urn"],
        born,
        age,
        given("sex"),
        read_profile(document),
        tuple(given("relations", ())),
        leaves,
        came,
    )


class SnapshotDocument(TypedDict):
    """Homes, their vacancies and their residents as known on one day."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    format_version: Annotated[Literal[1], says("Version of this format: 1.")]
    kind: Annotated[Literal["snapshot"], says("What the document is.")]
    as_at: Annotated[Day, says("The day.")]
    source: NotRequired[Annotated[Text, says("Where it came from, in words.", "not said")]]
    homes: Annotated[list[Annotated[Home, Reads(HomeDocument, read_home)]], says("No URN twice.")]
    vacancies: NotRequired[
        Annotated[
            list[Annotated[Vacancy, Reads(VacancyDocument, read_vacancy)]],
            says(
                "At most one for each place.",
                "nothing is known of any place; a place without one is not known to be free",
            ),
        ]
    ]
    residents: NotRequired[
        Annotated[
            list[Annotated[Resident, Reads(ResidentDocument, read_resident)]],
            says("Those known, each in a listed home.", "none known; see `residents_listed`"),
        ]
    ]


def read_snapshot_document(document: dict[str, Any]) -> Snapshot:
    """Make the snapshot, in order of URN."""
    return Snapshot(
        as_at=document["as_at"],
        homes=tuple(sorted(document["homes"], key=lambda home: home.urn)),
        vacancies=tuple(
            sorted(document.get("vacancies", ()), key=lambda told: (told.urn, told.place))
        ),
        residents=tuple(
            sorted(document.get("residents", ()), key=lambda who: (who.urn, who.person))
        ),
        source=document.get("source", ""),
    )
