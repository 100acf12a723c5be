"""With which groups, networks and drugs lines a child is linked, in a document: codes, no names."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from matcher.records.documents.leaves import Day, Reference, says
from matcher.records.documents.reading import Each


class TiesFields(TypedDict):
    """The keys of a child referred and a resident about whom they are linked with."""

    affiliations: NotRequired[
        Annotated[
            list[Reference],
            Each(),
            says("Codes of the groups or gangs the child is linked with.", "none recorded"),
        ]
    ]
    rivals: NotRequired[
        Annotated[
            list[Reference],
            Each(),
            says("Codes of the groups that are rivals of those.", "none recorded"),
        ]
    ]
    rivalry_confirmed_on: NotRequired[
        Annotated[
            Day, says("Date the police confirmed the rivalry.", "claimed only, not confirmed")
        ]
    ]
    networks: NotRequired[
        Annotated[
            list[Reference],
            Each(),
            says(
                "Codes of the networks of people who exploit the child; `[]` where none is known.",
                "not looked for",
            ),
        ]
    ]
    lines: NotRequired[
        Annotated[
            list[Reference],
            Each(),
            says(
                "Codes of the drugs lines the child is linked with; `[]` where none is known.",
                "not looked for",
            ),
        ]
    ]
