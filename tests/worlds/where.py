"""Places drawn at random about one town, and squares around them."""

from __future__ import annotations

from matcher.entities import Where
from matcher.geography.points import to_wgs84
from tests.worlds.draw import Draw

OURS = "E08000003"
AREAS = (OURS, "E08000006", "E08000009", "E06000049", "E08000025", "W06000001", "S12000033")
"""Ours, adjoining ones, one at a distance, one in Wales, one in Scotland."""
EAST, NORTH = 384_000, 398_000


def somewhere(draw: Draw) -> Where:
    rough = draw.chance(draw.unknown)
    return Where(
        float(EAST + draw.number(-20, 20) * 1000),
        float(NORTH + draw.number(-20, 20) * 1000),
        float(draw.number(1, 9)) if rough else 0.0,
        "constituency" if rough else "postcode",
        draw.maybe(lambda: draw.pick(AREAS)),
    )


def square(where: Where, half_km: float) -> tuple[tuple[float, float], ...]:
    """Draw a closed ring about a point, as longitude and latitude."""
    half = half_km * 1000.0
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    latitude, longitude = to_wgs84(
        [where.easting_m + x for x, _ in corners], [where.northing_m + y for _, y in corners]
    )
    return tuple(zip(longitude.tolist(), latitude.tolist(), strict=True))
