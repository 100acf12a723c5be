"""What a referral says of the child's situation: circumstances, services, dates."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from pydantic import Discriminator, Tag
from typing_extensions import TypedDict

from constraints.vocabulary import Circumstance
from matcher.entities import Hotspot, Service, ServiceKind
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import Day, Dwelling, Flag, ShortText, number, says
from matcher.records.documents.location import Location
from matcher.records.documents.reading import STRICT, Reads


class ServiceDocument(TypedDict):
    """A service that the child is to keep."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    kind: Annotated[ServiceKind, Coded(ServiceKind), says("Which.")]
    location: NotRequired[Annotated[Location, says("Where it is.", "not known")]]


def _read_service(document: dict[str, Any]) -> Service:
    return Service(document["kind"], document.get("location"))


class PlaceToAvoidDocument(TypedDict):
    """A place where children are exploited, of a dated layer."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    location: Annotated[Location, says("Where it is.")]
    linked: NotRequired[
        Annotated[Flag, says("Linked to people who exploit this child.", "not known")]
    ]
    source: NotRequired[
        Annotated[ShortText, says("Whose layer, as a role or service.", "not said")]
    ]
    until: NotRequired[
        Annotated[
            Day,
            says(
                "First day the layer may no longer be relied on, at most six months after it was "
                "made; from then on it is a question.",
                "not said: it stands, and `homeward check` names it",
            ),
        ]
    ]


def _form(found: Any) -> str:  # noqa: ANN401  whatever a document may hold
    return "place" if isinstance(found, dict) and "location" in found else "point"


PlaceToAvoid = Annotated[
    Annotated[
        Hotspot,
        Reads(
            PlaceToAvoidDocument,
            lambda d: Hotspot(d["location"], d.get("linked"), d.get("source"), d.get("until")),
        ),
        Tag("place"),
    ]
    | Annotated[Hotspot, Reads(Location, Hotspot), Tag("point")],
    Discriminator(_form),
]


class SituationFields(TypedDict):
    """The keys of a referral about the child's situation."""

    circumstances: NotRequired[
        Annotated[
            dict[Annotated[Circumstance, Coded(Circumstance)], Flag],
            says(
                "What is so of the child's situation, and what is not, by its code.",
                "not known, each; not so, each, where `circumstances_checked_on`",
            ),
        ]
    ]
    circumstances_checked_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day someone went through the list of circumstances: what `circumstances` does not "
                "name is then not so; asked again after 28 days.",
                "nobody went through",
            ),
        ]
    ]
    deprivation_of_liberty: NotRequired[
        Annotated[
            Flag,
            says(
                "An order authorises a deprivation of liberty (standard). `true` is read as the "
                "circumstance `deprivation_of_liberty_needed` and, on `decided_on`, the evidence "
                "`liberty_court_authority_on`; `false` as no such evidence.",
                "not asked",
            ),
        ]
    ]
    secure_hours: NotRequired[
        Annotated[
            float,
            number(0.0, 672.0, "hours"),
            says(
                "Hours in secure accommodation without an order of the court, a number, in the 28 "
                "days before the start.",
                "not known",
            ),
        ]
    ]
    services: NotRequired[
        Annotated[
            list[Annotated[Service, Reads(ServiceDocument, _read_service)]],
            says("Services the child is to keep; `[]` where there are none.", "not known"),
        ]
    ]
    lives_at: NotRequired[
        Annotated[
            Dwelling,
            says(
                "URN of the home the child lives in now, or `elsewhere` for no children's home: "
                "staying put there is judged beside the homes. An SSDA903 folder tells it too.",
                "not known: it is asked",
            ),
        ]
    ]
    looked_after_from: NotRequired[
        Annotated[Day, says("Day the child became looked after this time.", "not known")]
    ]
    last_review_on: NotRequired[
        Annotated[Day, says("Day of the last review of the child's case.", "not known")]
    ]
    release_on: NotRequired[
        Annotated[Day, says("Day of release from custody.", "not known, or none to come")]
    ]
    discharge_on: NotRequired[
        Annotated[
            Day, says("Day of discharge from a mental health ward.", "not known, or none to come")
        ]
    ]
