"""What a home offers: whom it takes, needs, mitigations, conditions, places, in a document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import (
    ClinicalTask,
    Condition,
    Culture,
    Mitigation,
    MitigationState,
    Need,
    RoomFeature,
    SexTaken,
)
from matcher.entities import HomeCondition, HomeMitigation, Place
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import (
    AgeYears,
    Day,
    Flag,
    Reference,
    ShortText,
    Text,
    says,
)
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if


class PlaceDocument(TypedDict):
    """One registered place of a home."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    id: Annotated[Reference, says("Unique within the home.")]
    features: NotRequired[
        Annotated[
            dict[Annotated[RoomFeature, Coded(RoomFeature)], Flag],
            says("Whether the room has each feature.", "no feature is known"),
        ]
    ]


class MitigationDocument(TypedDict):
    """What a home has or can put in place."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    mitigation: Annotated[Mitigation, Coded(Mitigation), says("Which.")]
    state: Annotated[
        MitigationState, Coded(MitigationState), says("Verified, can be arranged, or cannot.")
    ]
    by: NotRequired[
        Annotated[
            ShortText,
            says("Role of who verified or said so; never a name.", "not known; not for `verified`"),
        ]
    ]
    on: NotRequired[
        Annotated[
            Day,
            says(
                "On which day. Verified after the start counts as can be arranged.",
                "not known; not for `verified`",
            ),
        ]
    ]
    until: NotRequired[
        Annotated[Day, says("First day it no longer stands.", "stands until changed")]
    ]


class ConditionDocument(TypedDict):
    """A condition of registration."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    condition: Annotated[
        Condition,
        Coded(Condition),
        says("What it comes to; `unread` for words nobody has read into a form."),
    ]
    text: Annotated[Text, says("The words.")]
    child: NotRequired[
        Annotated[Reference, says("For a named child: the reference.", "no child is named")]
    ]


# homes say much the same of themselves, and one value may stand in many of them
_mitigation = lru_cache(maxsize=65_536)(HomeMitigation)


def read_mitigation(document: Mapping[str, Any]) -> HomeMitigation:
    """Make a mitigation; one in place was seen to be so by somebody, on some day."""
    given = document.get
    if document["state"] is MitigationState.VERIFIED:
        refuse_if(
            [
                Complaint(key, "", f"{what}, where the state is verified")
                for key, what in (("by", "the role that verified it"), ("on", "the day"))
                if given(key) is None
            ]
        )
    return _mitigation(
        document["mitigation"], document["state"], given("by"), given("on"), given("until")
    )


class OfferFields(TypedDict):
    """The keys of a home about what it offers."""

    age_from_years: NotRequired[
        Annotated[AgeYears, says("Youngest age it takes, whole years.", "not known")]
    ]
    age_to_years: NotRequired[
        Annotated[AgeYears, says("Oldest age it takes, whole years, included.", "not known")]
    ]
    sex_taken: NotRequired[
        Annotated[SexTaken, Coded(SexTaken), says("Whom it takes.", "not known")]
    ]
    needs: NotRequired[
        Annotated[
            dict[Annotated[Need, Coded(Need)], Flag],
            says("Whether its statement of purpose says it meets each need.", "not known, each"),
        ]
    ]
    tasks: NotRequired[
        Annotated[
            dict[Annotated[ClinicalTask, Coded(ClinicalTask)], Flag],
            says("Whether staff are competent in each clinical task.", "not known, each"),
        ]
    ]
    culture: NotRequired[
        Annotated[
            dict[Annotated[Culture, Coded(Culture)], Flag],
            says("Whether it offers each.", "not known, each"),
        ]
    ]
    mitigations: NotRequired[
        Annotated[
            list[Annotated[HomeMitigation, Reads(MitigationDocument, read_mitigation)]],
            says("What it has, can arrange, or cannot; each at most once.", "not known, each"),
        ]
    ]
    conditions: NotRequired[
        Annotated[
            list[Annotated[HomeCondition, Reads(ConditionDocument, lambda d: HomeCondition(**d))]],
            says("Conditions of registration.", "none listed; see `conditions_listed`"),
        ]
    ]
    conditions_listed: NotRequired[
        Annotated[
            Flag,
            says("All conditions of registration are listed.", "no: there may be others"),
        ]
    ]
    places: NotRequired[
        Annotated[
            list[Annotated[Place, Reads(PlaceDocument, lambda d: Place(**d))]],
            says("Its places, where described.", "not described"),
        ]
    ]
    solo: NotRequired[Annotated[Flag, says("A child would live there alone.", "not known")]]
    lets_to_adults: NotRequired[
        Annotated[
            Flag,
            says("Supported accommodation shared with adults not in care.", "not known"),
        ]
    ]
    short_breaks_only: NotRequired[
        Annotated[Flag, says("It takes short breaks only.", "not known")]
    ]
    multi_building: NotRequired[
        Annotated[
            Flag,
            says(
                "It is several buildings under one registration: six people at most.", "not known"
            ),
        ]
    ]
