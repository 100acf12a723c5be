"""Other children, people and places that matter to a child, in a document."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from matcher.entities import Contact, Relation, RelationKind
from matcher.records.documents.codes import Coded, code
from matcher.records.documents.leaves import (
    NOT_JUDGED,
    Day,
    Flag,
    Reference,
    ShortText,
    VisitsPerMonth,
    says,
)
from matcher.records.documents.location import Location
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if

DATED = (RelationKind.OFFENDED_TOGETHER, RelationKind.MISSING_TOGETHER)
"""Kinds that say what two children did, and so when."""
_Visits = Annotated[VisitsPerMonth, says("How often they meet, visits a month.", "not known")]


class RelationDocument(TypedDict):
    """Another child who matters to the decision."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    person: Annotated[
        Reference, says("Opaque reference, shared with a resident of a snapshot; never a name.")
    ]
    kind: Annotated[RelationKind, Coded(RelationKind), says("What the person is to the child.")]
    to_live_with: NotRequired[
        Annotated[Flag, says("For a brother or sister: the plan is to live together.", "no")]
    ]
    location: NotRequired[Annotated[Location, says("Where the person lives.", "not known")]]
    visits_per_month: NotRequired[_Visits]
    on: NotRequired[
        Annotated[
            Day,
            says(
                "For `offended_together` and `missing_together`: when last.",
                "not known; for the other kinds always left out",
            ),
        ]
    ]


class ContactDocument(TypedDict):
    """Someone or somewhere that matters to the child and is visited."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    label: Annotated[
        ShortText, says(f"What it is to the child: `mother`, `boxing club`; no name. {NOT_JUDGED}")
    ]
    location: NotRequired[Annotated[Location, says("Where it is.", "not known")]]
    visits_per_month: NotRequired[_Visits]


def read_relation(document: RelationDocument) -> Relation:
    """Make a relation; only a brother or sister can be one to live with."""
    if document.get("to_live_with") and document["kind"] is not RelationKind.SIBLING:
        refuse_if((Complaint("to_live_with", "true", "true only where the kind is sibling"),))
    on = document.get("on")
    if on is not None and document["kind"] not in DATED:
        kinds = " or ".join(code(kind) for kind in DATED)
        refuse_if((Complaint("on", str(on), f"a day only where the kind is {kinds}"),))
    return Relation(
        document["person"],
        document["kind"],
        document.get("to_live_with", False),
        document.get("location"),
        document.get("visits_per_month"),
        on,
    )


def read_contact(document: ContactDocument) -> Contact:
    """Make a contact."""
    return Contact(document["label"], document.get("location"), document.get("visits_per_month"))


Relations = list[Annotated[Relation, Reads(RelationDocument, read_relation)]]
