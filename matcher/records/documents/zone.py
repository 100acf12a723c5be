"""An area of a document: a GeoJSON polygon, kept as rings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NotRequired, cast

from pydantic_core import core_schema
from typing_extensions import TypedDict

from constraints.errors import InputError
from matcher.entities import RivalTerritory
from matcher.geography.zones import zone_from_geojson
from matcher.records.documents.leaves import Day, Leaf, says
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if

Geometry = Annotated[
    dict[str, Any],
    Leaf(
        core_schema.dict_schema(),
        'a GeoJSON object, {"type": "Polygon", "coordinates": ...}',
        {
            "type": "object",
            "properties": {
                "type": {"const": "Polygon"},
                "coordinates": {
                    "type": "array",
                    "items": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "number"}},
                    },
                },
            },
            "required": ["type", "coordinates"],
            "additionalProperties": False,
        },
    ),
]


class RivalTerritoryDocument(TypedDict):
    """An area held by a group that is a rival of the child's."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    zone: Annotated[Geometry, says("The area, as the `zone` of an [order](#exclusion-zone).")]
    confirmed_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day the police confirmed it. For six months it keeps the child from homes there; "
                "after that it is a question again.",
                "claimed, not confirmed: a question",
            ),
        ]
    ]


def read_rival_territory(document: Mapping[str, Any]) -> RivalTerritory:
    """Make a territory; its area is judged by the rules of `matcher.geography.zones`."""
    refuse_if(zone_complaints(document["zone"]))
    return RivalTerritory(rings_of(document["zone"]), document.get("confirmed_on"))


def zone_complaints(geometry: Mapping[str, Any]) -> list[Complaint]:
    """Say what is wrong with an area."""
    if geometry.get("type") != "Polygon" or set(geometry) != {"type", "coordinates"}:
        expected = "exactly the keys type, 'Polygon', and coordinates; one order for each area"
        return [Complaint("zone", f"keys {', '.join(map(str, geometry))[:80]}", expected)]
    try:
        zone_from_geojson(geometry)
    except InputError as error:
        return [
            Complaint(f"zone {problem.place}".strip(), problem.found, problem.expected)
            for problem in error.problems
        ]
    return []


def rings_of(geometry: Mapping[str, Any]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Give the rings of an area that `zone_complaints` has nothing to say about."""
    rings = cast("Sequence[Sequence[Sequence[float]]]", geometry["coordinates"])
    return tuple(
        tuple((float(longitude), float(latitude)) for longitude, latitude in ring) for ring in rings
    )


RivalTerritories = list[
    Annotated[RivalTerritory, Reads(RivalTerritoryDocument, read_rival_territory)]
]
