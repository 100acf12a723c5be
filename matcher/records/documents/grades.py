"""How one risk, vulnerability or need is graded in a document: a level with a state."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import Discriminator
from typing_extensions import TypedDict

from matcher.records.documents.leaves import (
    Day,
    Flag,
    ShortText,
    says,
    whole,
)
from matcher.records.documents.reading import STRICT

_Level = Annotated[
    int,
    whole(0, 3),
    says("0 assessed, none; 1 low or historic; 2 clear or within 12 months; 3 highest, current."),
]
_On = Annotated[Day, says("Date of the evidence, or of the check.", "not known")]
_Source = Annotated[
    ShortText, says("Who says so, as a role or service; never a name.", "not known")
]
_Proven = Annotated[
    Flag,
    says(
        "`true`: proven or confirmed by the police. `false`: alleged only.",
        "not known whether proven or alleged",
    ),
]


class KnownGrade(TypedDict):
    """A risk or vulnerability that was graded."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    state: Annotated[Literal["known"], says("Graded: the level stands.")]
    level: _Level
    on: NotRequired[_On]
    source: NotRequired[_Source]
    proven: NotRequired[_Proven]
    graded_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day it was last graded on that evidence. From then on a level of 0 or 1 stands "
                "for twelve months, 2 for six, 3 for three; after that it is a question.",
                "the day of the evidence; a level with neither stands, and `homeward check` "
                "names it",
            ),
        ]
    ]


class NoneKnownGrade(TypedDict):
    """Looked for by a role on a day, and nothing on file: counts as 0 to 1, for six months."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    state: Annotated[Literal["none_known"], says("Looked for, nothing on file.")]
    on: Annotated[Day, says("Day of the check.")]
    source: Annotated[ShortText, says("Who looked, as a role or service; never a name.")]


class UnknownGrade(TypedDict):
    """Asked, and not known: counts as 0 to 3."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    state: Annotated[Literal["unknown"], says("Asked, and not known.")]
    on: NotRequired[_On]
    source: NotRequired[_Source]


class NotAskedGrade(TypedDict):
    """Not asked yet: counts as 0 to 3."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    state: Annotated[Literal["not_asked"], says("Not asked yet.")]
    on: NotRequired[_On]
    source: NotRequired[_Source]


GradeDocument = Annotated[
    KnownGrade | NoneKnownGrade | UnknownGrade | NotAskedGrade, Discriminator("state")
]


class NoneOther(TypedDict):
    """The statement that nothing is known in any domain that is not listed."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    by: Annotated[ShortText, says("Who looked, as a role; never a name.")]
    on: Annotated[Day, says("On which day.")]
