"""The smaller parts of a referral: school, wishes, secure grounds, refusals."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import Wish
from matcher.entities import School, SecureGrounds, Wishes
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import NOT_JUDGED, Day, Flag, ShortText, Text, Urn, says
from matcher.records.documents.location import Location
from matcher.records.documents.reading import STRICT, Complaint, refuse_if


class SchoolDocument(TypedDict):
    """The child's school."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    location: NotRequired[Annotated[Location, says("Where it is.", "not known")]]
    must_continue: NotRequired[
        Annotated[
            Flag,
            says("This school is to be kept (standard: educationContinuity).", "not decided"),
        ]
    ]
    key_stage_4: NotRequired[Annotated[Flag, says("Years 10 or 11.", "not known")]]
    primary: NotRequired[Annotated[Flag, says("Of primary school age.", "not known")]]


class WishesDocument(TypedDict):
    """Wishes and feelings about the move: the child's, and those of the parents."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    text: NotRequired[
        Annotated[Text, says("The child's words.", "given in `not_ascertainable`, why not")]
    ]
    not_ascertainable: NotRequired[
        Annotated[Text, says("Why the child's cannot be ascertained.", "they were: `text`")]
    ]
    on: Annotated[Day, says("Day they were ascertained, or found not to be ascertainable.")]
    by: Annotated[ShortText, says("By which role; never a name.")]
    parents_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day the wishes and feelings of the parents and others with parental "
                "responsibility were ascertained, or found not to be ascertainable.",
                "neither",
            ),
        ]
    ]
    parents_by: NotRequired[
        Annotated[ShortText, says("By which role; with `parents_on`.", "with `parents_on` only")]
    ]
    parents_not_ascertainable: NotRequired[
        Annotated[Text, says("Why theirs cannot be ascertained.", "they were, on `parents_on`")]
    ]
    homes: NotRequired[
        Annotated[
            dict[Urn, Annotated[Wish, Coded(Wish)]],
            says("What the child says of homes, by URN.", "nothing said, each"),
        ]
    ]
    areas: NotRequired[
        Annotated[
            dict[AuthorityCode, Annotated[Wish, Coded(Wish)]],
            says("What the child says of areas, by ONS code.", "nothing said, each"),
        ]
    ]


class SecureDocument(TypedDict):
    """The two limbs of Children Act 1989 s. 25(1), and the test of the 1991 regulations, reg. 6."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    absconding: NotRequired[
        Annotated[
            Flag,
            says(
                "History of absconding, likely to again, and then significant harm.",
                "not recorded: not so",
            ),
        ]
    ]
    injury: NotRequired[
        Annotated[
            Flag, says("Likely to injure self or others if kept elsewhere.", "not recorded: not so")
        ]
    ]
    likely_to_abscond: NotRequired[
        Annotated[
            Flag,
            says(
                "Likely to abscond from elsewhere, with or without a history.",
                "not recorded: not so",
            ),
        ]
    ]


class ImpactDocument(TypedDict):
    """A registered manager's assessment of what the child's coming would mean for a home."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]


class AdultRiskCheckDocument(TypedDict):
    """A check of the people of 18 or over who live in a home against this child."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]


class RefusalDocument(TypedDict):
    """A home that has already refused this child."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]
    reason: Annotated[Text, says(f"Its reason. Shown. {NOT_JUDGED}")]


def read_school(document: dict[str, Any]) -> School:
    """Make a school."""
    given = document.get
    return School(given("location"), given("must_continue"), given("key_stage_4"), given("primary"))


def read_wishes(document: dict[str, Any]) -> Wishes:
    """Make the wishes: either words or why there are none, of each side a day and a role."""
    given = document.get
    complaints: list[Complaint] = []
    if ("text" in document) == ("not_ascertainable" in document):
        found = "" if given("text") is None else "both"
        complaints.append(Complaint("text", found, "either text or not_ascertainable"))
    if "not_ascertainable" in document:
        complaints.extend(
            Complaint(key, "what the child says", "nothing where not_ascertainable is given")
            for key in ("homes", "areas")
            if given(key)
        )
    if ("parents_on" in document) != ("parents_by" in document):
        missing = "parents_by" if "parents_on" in document else "parents_on"
        complaints.append(Complaint(missing, "", "both parents_on and parents_by, or neither"))
    if "parents_not_ascertainable" in document and "parents_on" not in document:
        complaints.append(
            Complaint("parents_on", "", "a day where parents_not_ascertainable is given")
        )
    refuse_if(complaints)
    return Wishes(**{"text": None, **document})


def read_secure(document: dict[str, Any]) -> SecureGrounds:
    """Make the grounds."""
    return SecureGrounds(**document)
