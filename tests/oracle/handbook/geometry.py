"""Whether a home lies in an area: the National Grid by its published formulas, and a ray."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from math import atan2, cos, hypot, radians, sin, sqrt, tan

from matcher.entities import Where
from tests.oracle.handbook.three import Three

TOO_NEAR_M = 2.0
"""Two ways to draw the grid agree within a metre or so: nearer to an edge nobody can say."""
Point = tuple[float, float]
Line = tuple[Point, ...]


class TooNearError(Exception):
    """A home lies so near an edge that two honest maps may differ."""


def in_area(where: Where | None, rings: tuple[Line, ...]) -> Three:
    """Whether a place lies in an area; its first ring is the outside, the others are holes."""
    if where is None:
        return None
    point = (where.easting_m, where.northing_m)
    drawn = tuple(_drawn(ring) for ring in rings)
    inside = _inside(point, drawn[0]) and not any(_inside(point, hole) for hole in drawn[1:])
    room = min(_to_edge_m(point, ring) for ring in drawn) - where.radius_km * 1000.0
    if abs(room) < TOO_NEAR_M:
        raise TooNearError
    return inside if room > 0 else None


def _inside(point: Point, ring: Line) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def _to_edge_m(point: Point, ring: Line) -> float:
    return min(_to_line_m(point, a, b) for a, b in pairwise(ring))


def _to_line_m(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along_x, along_y = x2 - x1, y2 - y1
    length = along_x**2 + along_y**2
    share = ((x - x1) * along_x + (y - y1) * along_y) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return hypot(x - x1 - share * along_x, y - y1 - share * along_y)


@cache
def _drawn(ring: Line) -> Line:
    """
    Draw a ring on the grid, in metres.

    A line that is straight in degrees is not quite so on the grid, so each is drawn in steps.
    """
    steps = 8
    found = [to_grid(*ring[0])]
    for (lon1, lat1), (lon2, lat2) in pairwise(ring):
        for step in range(1, steps + 1):
            share = step / steps
            found.append(to_grid(lon1 + share * (lon2 - lon1), lat1 + share * (lat2 - lat1)))
    return tuple(found)


# Ordnance Survey, "A guide to coordinate systems in Great Britain": the ellipsoids, the seven
# numbers of the transformation from WGS84, and annex C for the projection.
WGS84 = (6378137.0, 6356752.314245)
AIRY = (6377563.396, 6356256.909)
SHIFT_M = (-446.448, 125.157, -542.060)
TURN_SECONDS = (-0.1502, -0.2470, -0.8421)
SCALE_PPM = 20.4894


def to_grid(longitude: float, latitude: float) -> Point:
    """Give easting and northing, metres, of a point in WGS84 degrees."""
    return project(*_to_airy(radians(latitude), radians(longitude)))


def _to_airy(latitude: float, longitude: float) -> tuple[float, float]:
    x, y, z = _to_space(latitude, longitude)
    rx, ry, rz = (radians(seconds / 3600.0) for seconds in TURN_SECONDS)
    grown = 1.0 + SCALE_PPM * 1e-6
    return _from_space(
        SHIFT_M[0] + grown * x - rz * y + ry * z,
        SHIFT_M[1] + rz * x + grown * y - rx * z,
        SHIFT_M[2] - ry * x + rx * y + grown * z,
    )


def _to_space(latitude: float, longitude: float) -> tuple[float, float, float]:
    a, b = WGS84
    squared = 1.0 - (b / a) ** 2
    radius = a / sqrt(1.0 - squared * sin(latitude) ** 2)
    return (
        radius * cos(latitude) * cos(longitude),
        radius * cos(latitude) * sin(longitude),
        (1.0 - squared) * radius * sin(latitude),
    )


def _from_space(x: float, y: float, z: float) -> tuple[float, float]:
    a, b = AIRY
    squared = 1.0 - (b / a) ** 2
    across = hypot(x, y)
    latitude = atan2(z, across * (1.0 - squared))
    for _ in range(10):
        radius = a / sqrt(1.0 - squared * sin(latitude) ** 2)
        latitude = atan2(z + squared * radius * sin(latitude), across)
    return latitude, atan2(y, x)


def project(latitude: float, longitude: float) -> Point:
    """Give easting and northing, metres, of a point in radians on the Airy ellipsoid."""
    a, b = AIRY
    f0, lat0, lon0, e0, n0 = 0.9996012717, radians(49.0), radians(-2.0), 400_000.0, -100_000.0
    squared = 1.0 - (b / a) ** 2
    sin_2 = 1.0 - squared * sin(latitude) ** 2
    nu, rho = a * f0 / sqrt(sin_2), a * f0 * (1.0 - squared) / sin_2**1.5
    eta = nu / rho - 1.0
    t, c, d = tan(latitude) ** 2, cos(latitude), longitude - lon0
    north = (
        _meridian_m(latitude, lat0, b * f0, (a - b) / (a + b))
        + n0
        + nu / 2 * sin(latitude) * c * d**2
        + nu / 24 * sin(latitude) * c**3 * (5 - t + 9 * eta) * d**4
        + nu / 720 * sin(latitude) * c**5 * (61 - 58 * t + t**2) * d**6
    )
    east = (
        e0
        + nu * c * d
        + nu / 6 * c**3 * (nu / rho - t) * d**3
        + nu / 120 * c**5 * (5 - 18 * t + t**2 + 14 * eta - 58 * t * eta) * d**5
    )
    return east, north


def _meridian_m(latitude: float, origin: float, scaled_b: float, n: float) -> float:
    less, more = latitude - origin, latitude + origin
    return scaled_b * (
        (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
        - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
        + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
        - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
    )
