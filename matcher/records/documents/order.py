"""Court orders and licences that bind where and with whom a child lives, in a document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Discriminator
from typing_extensions import TypedDict

from matcher.entities import Order, OrderKind
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.leaves import Clock, Day, Flag, Reference, Urn, number, says
from matcher.records.documents.reading import STRICT, Complaint, Each, Reads, refuse_if
from matcher.records.documents.zone import Geometry, rings_of, zone_complaints


class _OrderFields(TypedDict):
    reference: Annotated[Reference, says("The authority's reference of the order.")]
    from_on: NotRequired[Annotated[Day, says("First day in force.", "in force already")]]
    until_on: NotRequired[Annotated[Day, says("First day no longer in force.", "no end is known")]]


class ExclusionZoneDocument(_OrderFields):
    """An area the child may not live in."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    kind: Annotated[Literal["exclusion_zone"], says("What the order requires.")]
    zone: Annotated[
        Geometry,
        says(
            "The area: a GeoJSON Polygon of (longitude, latitude) in degrees, WGS84, rings closed, "
            "at most 2,000 positions. Refused, never mended, where rings cross."
        ),
    ]
    buffer_km: NotRequired[
        Annotated[
            float,
            number(0.0, 50.0, "kilometres"),
            says(
                "Within this distance of the zone the court or the youth justice service is "
                "asked, kilometres.",
                "0",
            ),
        ]
    ]


class ResidenceDocument(_OrderFields):
    """A requirement to live in one of some homes, or in some areas."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    kind: Annotated[Literal["residence"], says("What the order requires.")]
    residence_urns: NotRequired[
        Annotated[list[Urn], Each(), says("URNs of the homes it allows.", "no home is named")]
    ]
    residence_authorities: NotRequired[
        Annotated[
            list[AuthorityCode],
            Each(),
            says("ONS codes of the authorities whose areas it allows.", "no area is named"),
        ]
    ]


class NamedPersonDocument(_OrderFields):
    """People the child may not live with."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    kind: Annotated[Literal["named_person"], says("What the order requires.")]
    persons: Annotated[
        list[Reference], Each(), says("Opaque references of the people; at least one.")
    ]


class CurfewDocument(_OrderFields):
    """A requirement to be indoors at given hours."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    kind: Annotated[Literal["curfew"], says("What the order requires.")]
    curfew_from: NotRequired[
        Annotated[Clock, says("The child is indoors from, local time.", "not known")]
    ]
    curfew_until: NotRequired[
        Annotated[
            Clock,
            says(
                "Until, local time; on the next day where it is not later than `curfew_from`.",
                "not known",
            ),
        ]
    ]
    tagged: NotRequired[
        Annotated[
            Flag,
            says(
                "An electronic tag monitors it: that needs a fixed address and the home's consent.",
                "not known",
            ),
        ]
    ]
    names_address: NotRequired[
        Annotated[
            Flag,
            says("The order names the address, and is changed before a move.", "not known"),
        ]
    ]


OrderDocument = Annotated[
    ExclusionZoneDocument | ResidenceDocument | NamedPersonDocument | CurfewDocument,
    Discriminator("kind"),
]


def read_order(document: Mapping[str, Any]) -> Order:
    """Make an order; a zone is judged by the rules of `matcher.geography.zones`."""
    given = document.get
    complaints: list[Complaint] = []
    from_on, until_on = given("from_on"), given("until_on")
    if from_on is not None and until_on is not None and until_on <= from_on:
        complaints.append(Complaint("until_on", str(until_on), f"a day after from_on, {from_on}"))
    if document["kind"] == "residence" and not (
        given("residence_urns") or given("residence_authorities")
    ):
        complaints.append(
            Complaint("residence_urns", "", "at least one home or area that the order allows")
        )
    if document["kind"] == "named_person" and not document["persons"]:
        complaints.append(Complaint("persons", "an empty list", "at least one person"))
    complaints.extend(_curfew_complaints(given("curfew_from"), given("curfew_until")))
    if "zone" in document:
        complaints.extend(zone_complaints(document["zone"]))
    refuse_if(complaints)
    return Order(
        reference=document["reference"],
        kind=OrderKind(document["kind"]),
        from_on=from_on,
        until_on=until_on,
        zone=rings_of(document["zone"]) if "zone" in document else (),
        buffer_km=given("buffer_km", 0.0),
        residence_urns=frozenset(given("residence_urns", ())),
        residence_authorities=frozenset(given("residence_authorities", ())),
        persons=frozenset(given("persons", ())),
        curfew_from=given("curfew_from"),
        curfew_until=given("curfew_until"),
        tagged=given("tagged"),
        names_address=given("names_address"),
    )


def _curfew_complaints(first: time | None, last: time | None) -> list[Complaint]:
    if first is None and last is None:
        return []
    if first is None or last is None:
        missing = "curfew_from" if first is None else "curfew_until"
        return [Complaint(missing, "", "both hours of the curfew, or neither")]
    if first == last:
        return [Complaint("curfew_until", f"{last:%H:%M}", "another time than curfew_from")]
    return []


Orders = list[Annotated[Order, Reads(OrderDocument, read_order)]]
