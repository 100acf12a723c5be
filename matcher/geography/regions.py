"""A point that stands for an area, and how far any address in the area can be from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from constraints.errors import InputError, Problem
from matcher.geography.points import Floats, to_grid
from matcher.geography.rings import read_rings

MOST_VERTICES = 250_000
GENERALISED_KM = 0.5  # the "ultra generalised" ONS boundaries: 500 m


@dataclass(frozen=True, slots=True)
class Region:
    """
    An area known only as a whole.

    Parameters
    ----------
    easting_m, northing_m
        A point inside the area, grid metres.
    radius_km
        No address in the area is farther than this from the point, in kilometres.
    """

    easting_m: float
    northing_m: float
    radius_km: float


def region_from_geojson(
    geometry: Mapping[str, object],
    *,
    generalised_km: float = GENERALISED_KM,
    file: str = "",
    place: str = "",
) -> Region:
    """
    Give the point and radius that stand for a boundary read from a file.

    Parameters
    ----------
    geometry
        GeoJSON ``Polygon`` or ``MultiPolygon`` in WGS84 degrees.
    generalised_km
        How far the true boundary may lie outside the one given; added to the radius. 0.5 km: the
        tolerance of the ONS "BUC" boundaries.
    file, place
        Where it stood, for the message.

    Returns
    -------
    region

    Raises
    ------
    InputError
        Not a polygon, outside Great Britain, unclosed or self-crossing.
    """
    polygons = read_rings(geometry, most_vertices=MOST_VERTICES, file=file, place=place)
    shape = shapely.multipolygons([project(rings) for rings in polygons])
    if not shape.is_valid or shape.is_empty:
        reason = shapely.is_valid_reason(shape)
        raise InputError((Problem(file, place, "geometry", reason, "a boundary that is valid"),))
    easting, northing, radius = interior_point(shape)
    return Region(easting, northing, radius + generalised_km)


def project(rings: list[list[tuple[float, float]]]) -> shapely.Polygon:
    """Build a polygon in grid metres from closed rings of (longitude, latitude)."""
    on_grid: list[Floats] = []
    for ring in rings:
        degrees = np.array(ring)
        on_grid.append(np.column_stack(to_grid(degrees[:, 1], degrees[:, 0])))
    return shapely.Polygon(on_grid[0], on_grid[1:])


def interior_point(shape: BaseGeometry) -> tuple[float, float, float]:
    """
    Find a point inside an area, and the farthest that the area reaches from it.

    Of the points tried (centre of the smallest circle around the area, centroid, shapely's
    representative point) the one inside the area with the shortest reach is taken: the less
    uncertain the place, the more can be decided.

    Parameters
    ----------
    shape
        A valid polygon or multipolygon, in grid metres.

    Returns
    -------
    easting_m, northing_m, radius_km
        The point, and the greatest distance from it to any part of the area.
    """
    circle = shapely.minimum_bounding_circle(shape)
    parts = shapely.get_parts(shape)
    largest = parts[int(np.argmax(shapely.area(parts)))]
    tried = [circle.centroid, shape.centroid, largest.representative_point()]
    corners = shapely.get_coordinates(shape)
    best = (np.inf, np.nan, np.nan)
    for point in tried:
        if shape.contains(point):
            reach = float(np.hypot(corners[:, 0] - point.x, corners[:, 1] - point.y).max())
            best = min(best, (reach, point.x, point.y))
    radius_m, easting, northing = best
    return easting, northing, radius_m / 1000.0
