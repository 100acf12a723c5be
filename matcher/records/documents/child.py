"""The child referred, in a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Discriminator, Tag
from pydantic_core import core_schema

from constraints.vocabulary import Sex
from matcher.entities import Child, Contact, Relation, Where
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import AgeYears, Day, Leaf, Reference, Text, says, whole
from matcher.records.documents.location import Location
from matcher.records.documents.people import ContactDocument, Relations, read_contact
from matcher.records.documents.profile import ProfileFields, read_profile
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if

NO_ORIGIN = "none"
UNKNOWN_ORIGIN = "unknown"

_OriginWord = Annotated[
    Literal["none", "unknown"],
    Leaf(
        core_schema.literal_schema([NO_ORIGIN, UNKNOWN_ORIGIN]),
        "'none' or 'unknown'",
        {"type": "string", "enum": [NO_ORIGIN, UNKNOWN_ORIGIN]},
    ),
]


def _form(found: Any) -> str:  # noqa: ANN401  whatever a document may hold
    return "word" if found in (NO_ORIGIN, UNKNOWN_ORIGIN) else "location"


Origin = Annotated[
    Annotated[_OriginWord, Tag("word")] | Annotated[Location, Tag("location")],
    Discriminator(_form),
]


class ChildDocument(ProfileFields):
    """The child referred. What is left out is not asked, and never read as "no"."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    reference: Annotated[Reference, says("The authority's reference; opaque, never a name.")]
    born: NotRequired[
        Annotated[Day, says("Date of birth (SSDA903 DOB). Not with `age_years`.", "not known")]
    ]
    age_years: NotRequired[
        Annotated[
            AgeYears,
            says("Whole years on `decided_on`, where the date of birth is not known.", "not known"),
        ]
    ]
    sex: NotRequired[Annotated[Sex, Coded(Sex), says("As SSDA903 SEX records it.", "not known")]]
    origin: NotRequired[
        Annotated[
            Origin,
            says(
                "Where the child lived before care (SSDA903 home postcode): a postcode, sector or "
                "district; `none` where there is no home address to be near; `unknown`.",
                "`unknown`",
            ),
        ]
    ]
    relations: NotRequired[
        Annotated[
            Relations,
            says("Brothers and sisters, friends, and children to be kept apart.", "none recorded"),
        ]
    ]
    sibling_count: NotRequired[
        Annotated[
            int,
            whole(0, 20),
            says(
                "Brothers and sisters to place with (standard: siblingCount), where `relations` "
                "does not list them all.",
                "those listed",
            ),
        ]
    ]
    contacts: NotRequired[
        Annotated[
            list[Annotated[Contact, Reads(ContactDocument, read_contact)]],
            says("Important people and places, and how often they are seen.", "none recorded"),
        ]
    ]
    strengths: NotRequired[
        Annotated[
            Text,
            says("What the child is good at and likes. Shown, never scored.", "nothing is shown"),
        ]
    ]


def read_child(document: ChildDocument) -> Child:
    """Make the child; a date of birth and an age together would be two answers to one question."""
    given: Callable[..., Any] = document.get
    relations: tuple[Relation, ...] = tuple(given("relations", ()))
    complaints: list[Complaint] = []
    if given("born") is not None and given("age_years") is not None:
        expected = "no age where born is given"
        complaints.append(Complaint("age_years", str(given("age_years")), expected))
    met = [(relation.person, relation.kind) for relation in relations]
    if len(set(met)) < len(met):
        twice = next(key for key in met if met.count(key) > 1)
        complaints.append(
            Complaint("relations", f"{twice[0]} as {twice[1].value} twice", "each relation once")
        )
    if any(relation.person == document["reference"] for relation in relations):
        complaints.append(Complaint("relations", document["reference"], "other children only"))
    listed = sum(relation.to_live_with for relation in relations)
    count = given("sibling_count")
    if count is not None and count < listed:
        expected = f"at least the {listed} listed in relations as to live with"
        complaints.append(Complaint("sibling_count", str(count), expected))
    refuse_if(complaints)
    origin = given("origin", UNKNOWN_ORIGIN)
    where = origin if isinstance(origin, Where) else None
    return Child(
        reference=document["reference"],
        born=given("born"),
        age_years=given("age_years"),
        sex=given("sex"),
        profile=read_profile(document),
        relations=relations,
        contacts=tuple(given("contacts", ())),
        origin=where,
        has_origin=True if where else False if origin == NO_ORIGIN else None,
        strengths=given("strengths"),
        sibling_count=count,
    )
