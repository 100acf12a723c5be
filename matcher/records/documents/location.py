"""A location in a document: a postcode or part of one, degrees, or a point on the grid."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from pydantic import Discriminator, Tag
from pydantic_core import PydanticCustomError, core_schema
from typing_extensions import TypedDict

from constraints.errors import InputError
from matcher.entities import Where
from matcher.geography.british import LATITUDES, LONGITUDES, british_problem
from matcher.geography.points import to_grid
from matcher.geography.postcodes import Located, locate_postcode
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.leaves import Kilometres, Leaf, ShortText, number, says
from matcher.records.documents.reading import STRICT, Complaint, Reads, refuse_if

BASES = {"postcode": "postcode", "sector": "postcode sector", "district": "postcode district"}
_EXACT_KM = 0.0


def _degrees(low: float, high: float) -> Leaf:
    # any number passes here, so that the pair as a whole is judged: swapped, grid metres ...
    return Leaf(
        core_schema.float_schema(strict=True, allow_inf_nan=False),
        f"a number of degrees from {low} to {high}",
        {"type": "number", "minimum": low, "maximum": high},
    )


class GridDocument(TypedDict):
    """A point on the British National Grid (EPSG:27700) and how far off the place may be."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    easting_m: Annotated[float, number(0.0, 700_000.0, "metres"), says("Easting, metres.")]
    northing_m: Annotated[float, number(0.0, 1_300_000.0, "metres"), says("Northing, metres.")]
    radius_km: Annotated[
        Kilometres,
        says("The place is no farther than this from the point, kilometres; 0 where exact."),
    ]
    basis: Annotated[
        ShortText, says("What the point stands for: `postcode`, `constituency`, `authority` ...")
    ]
    authority: NotRequired[
        Annotated[
            AuthorityCode,
            says("ONS code of the upper-tier authority it lies in.", "not known"),
        ]
    ]


class DegreesDocument(TypedDict):
    """A point in WGS84 degrees, in Great Britain."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    latitude: Annotated[float, _degrees(*LATITUDES), says("Degrees north, WGS84.")]
    longitude: Annotated[float, _degrees(*LONGITUDES), says("Degrees east, WGS84.")]
    radius_km: NotRequired[
        Annotated[
            Kilometres,
            says(
                "The place is no farther than this from the point, kilometres.",
                "0: the point is the place",
            ),
        ]
    ]
    basis: NotRequired[Annotated[ShortText, says("What the point stands for.", "`coordinates`")]]
    authority: NotRequired[
        Annotated[
            AuthorityCode,
            says("ONS code of the upper-tier authority it lies in.", "not known"),
        ]
    ]


def read_grid(document: GridDocument) -> Where:
    """Make a location of a point on the grid."""
    return Where(
        document["easting_m"],
        document["northing_m"],
        document["radius_km"],
        document["basis"],
        document.get("authority"),
    )


def read_degrees(document: DegreesDocument) -> Where:
    """Make a location of degrees; swapped or non-British ones are refused as such."""
    latitude, longitude = document["latitude"], document["longitude"]
    problem = british_problem(latitude, longitude, field="latitude")
    if problem is not None:
        refuse_if((Complaint("latitude", problem.found, problem.expected),))
    easting, northing = to_grid(latitude, longitude)
    return Where(
        float(easting),
        float(northing),
        document.get("radius_km", _EXACT_KM),
        document.get("basis", "coordinates"),
        document.get("authority"),
    )


def read_postcode(text: str) -> Where:
    """Find a postcode, sector or district in the directory."""
    try:
        located = locate_postcode(text)
    except InputError as error:
        expected = error.problems[0].expected
        raise PydanticCustomError("expected", "{expected}", {"expected": expected}) from None
    if located.note:
        expected = f"a postcode with a point on the National Grid. {located.note}".rstrip(".")
        raise PydanticCustomError("expected", "{expected}", {"expected": expected})
    return _where(located)


def _where(located: Located) -> Where:
    return Where(
        located.easting_m,
        located.northing_m,
        located.radius_km,
        BASES[located.precision],
        located.authority,
    )


PostcodeText = Annotated[
    str,
    Leaf(
        core_schema.str_schema(strict=True, min_length=1, max_length=20),
        'a postcode ("M14 5AB"), sector ("M14 5") or district ("M14")',
        {"type": "string", "minLength": 1, "maxLength": 20},
    ),
]


def _form(found: Any) -> str:  # noqa: ANN401  whatever a document may hold
    if isinstance(found, dict):
        return "grid" if {"easting_m", "northing_m"} & found.keys() else "degrees"
    return "postcode"


Location = Annotated[
    Annotated[Where, Reads(PostcodeText, read_postcode), Tag("postcode")]
    | Annotated[Where, Reads(GridDocument, read_grid), Tag("grid")]
    | Annotated[Where, Reads(DegreesDocument, read_degrees), Tag("degrees")],
    Discriminator(_form),
]


def write_location(where: Where) -> dict[str, object]:
    """Give a location as a point on the grid, which loses nothing."""
    document: dict[str, object] = {
        "easting_m": where.easting_m,
        "northing_m": where.northing_m,
        "radius_km": where.radius_km,
        "basis": where.basis,
    }
    if where.authority is not None:
        document["authority"] = where.authority
    return document
