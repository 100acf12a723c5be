"""Invented boundaries: a constituency in Wigan, and the areas that invented lists name."""

from types import MappingProxyType

from matcher.geography.regions import Region
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES, Boundaries

WIGAN = "E08000010"


def areas(kind, by):
    regions = MappingProxyType({name: Region(*values) for name, values in by.items()})
    return Boundaries("areas.geojson", kind, regions, regions)


SEATS = areas(CONSTITUENCIES, {"Makerfield": (357_000.0, 403_000.0, 7.0)})
COUNCILS = areas(
    AUTHORITIES,
    {
        WIGAN: (360_000.0, 404_000.0, 12.0),
        "E06000061": (490_000.0, 280_000.0, 30.0),
        "E06000062": (470_000.0, 260_000.0, 35.0),
    },
)
