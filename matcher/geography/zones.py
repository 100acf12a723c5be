"""Zones that a home must lie outside or within, such as those of a court order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from constraints.errors import InputError, Problem
from matcher.geography.regions import project
from matcher.geography.rings import read_rings

Bools = NDArray[np.bool_]

MOST_VERTICES = 2_000
LONGEST_STEP_DEGREES = 0.01


@dataclass(frozen=True, slots=True)
class Zone:
    """
    A zone on the National Grid; made by `zone_from_geojson`, which checks it.

    Parameters
    ----------
    shape
        A valid polygon or multipolygon, grid metres.
    """

    shape: BaseGeometry


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """
    Whether homes lie in a zone, as far as their locations tell.

    Each pair is (surely, possibly), arrays of shape (homes,). Surely not is the opposite of
    possibly; possibly but not surely is not known.

    Parameters
    ----------
    within_zone
        In the zone itself, its edge included.
    within_buffer
        In the zone or no farther from it than the buffer.
    """

    within_zone: tuple[Bools, Bools]
    within_buffer: tuple[Bools, Bools]


def zone_from_geojson(
    geometry: Mapping[str, object], *, file: str = "", place: str = "", field: str = "zone"
) -> Zone:
    """
    Read a zone, refusing whatever is not plainly a zone.

    Nothing is mended: a self-crossing line has two readings, and the wrong one puts a child
    within reach. Winding does not matter. Size is checked before anything that costs time.

    Parameters
    ----------
    geometry
        GeoJSON ``Polygon`` or ``MultiPolygon``, WGS84 degrees, at most 2,000 positions.
    file, place, field
        Where it stood, for the message.

    Returns
    -------
    zone

    Raises
    ------
    InputError
        Empty, too large, unclosed, not in Great Britain, not finite, or self-crossing.
    """
    polygons = read_rings(
        geometry, most_vertices=MOST_VERTICES, file=file, place=place, field=field
    )
    # Judged as drawn, in degrees: projecting moves points by a metre or so, never the crossing.
    drawn = shapely.multipolygons([shapely.Polygon(rings[0], rings[1:]) for rings in polygons])
    if not drawn.is_valid:
        reason = shapely.is_valid_reason(drawn)
        raise InputError(
            (Problem(file, place, field, reason, "rings that neither cross nor overlap"),)
        )
    # A GeoJSON edge is straight in degrees, so a long one is a curve on the grid: 23 m in 30 km.
    stepped = shapely.segmentize(drawn, LONGEST_STEP_DEGREES)
    parts = []
    for part in shapely.get_parts(stepped):
        rings = [part.exterior, *part.interiors]
        parts.append(project([[(x, y) for x, y in ring.coords] for ring in rings]))
    shape = shapely.multipolygons(parts)
    if not shape.is_valid or shape.area == 0:
        raise InputError((Problem(file, place, field, "no area", "a zone with an area"),))
    shapely.prepare(shape)
    return Zone(shape)


def locate(zone: Zone, xy: ArrayLike, radius_km: ArrayLike, buffer_km: float) -> Whereabouts:
    """
    Say which homes lie within a zone, and which within its buffer.

    A home is somewhere in the disc about its point. Disc inside the zone: surely within. Disc
    apart from the zone: surely not. Else not known. For the buffer, "surely" asks that the point's
    distance and the radius together stay below it, which in the bight of a zone may say not known
    of a home that is within; it never says the opposite of what is so.

    Parameters
    ----------
    zone
        From `zone_from_geojson`.
    xy
        Grid metres, shape (homes, 2); nan where not known.
    radius_km
        Kilometres, shape (homes,); 0 where exact, nan or infinite where not known.
    buffer_km
        Kilometres, 0 or more.

    Returns
    -------
    whereabouts

    Raises
    ------
    ValueError
        A negative or non-finite buffer, or a negative radius.
    """
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    radius_m = np.broadcast_to(np.asarray(radius_km, dtype=float) * 1000.0, len(points))
    if not (np.isfinite(buffer_km) and buffer_km >= 0):
        raise ValueError("The buffer of a zone is a number of kilometres, 0 or more.")
    if (radius_m < 0).any():
        raise ValueError("A radius of uncertainty cannot be negative.")
    known = np.isfinite(points).all(axis=1) & np.isfinite(radius_m)
    nearest = np.full(len(points), -np.inf)
    farthest = np.full(len(points), np.inf)
    buffer_m = buffer_km * 1000.0
    # Exact distances cost a hundred times a comparison: only homes in reach of the box need them.
    far = known & (_box_distance_m(zone.shape, points) > radius_m + buffer_m)
    nearest[far], farthest[far] = np.inf, np.inf
    near = known & ~far
    signed = _signed_distance_m(zone.shape, points[near])
    nearest[near] = signed - radius_m[near]
    farthest[near] = signed + radius_m[near]
    return Whereabouts(
        within_zone=(farthest <= 0.0, nearest <= 0.0),
        within_buffer=(farthest <= buffer_m, nearest <= buffer_m),
    )


def may_be_crossed(
    zone: Zone,
    start: tuple[float, float],
    start_radius_km: float,
    xy: ArrayLike,
    radius_km: ArrayLike,
    *,
    buffer_km: float,
) -> Bools:
    """
    Say where the way from one place to each home may cross a zone or its buffer.

    Roads are not known, so the straight line stands for the way: one that keeps clear of the zone
    is taken to be clear. Where a place is uncertain, so is the line, by the greater of the radii.

    Parameters
    ----------
    zone
        From `zone_from_geojson`.
    start
        Grid metres of the one place; nan where not known.
    start_radius_km
        Kilometres.
    xy, radius_km
        Of the homes, as in `locate`.
    buffer_km
        Kilometres, 0 or more.

    Returns
    -------
    crossed
        Shape (homes,); true too where a location is not known.
    """
    points = np.asarray(xy, dtype=float).reshape(-1, 2)
    radius_m = np.broadcast_to(np.asarray(radius_km, dtype=float), len(points)) * 1000.0
    # Every point of the true line lies no farther from the drawn one than the greater radius.
    reach_m = np.maximum(radius_m, start_radius_km * 1000.0) + buffer_km * 1000.0
    known = np.isfinite(points).all(axis=1) & np.isfinite(reach_m) & np.isfinite(start).all()
    crossed: Bools = ~known
    ends = np.stack([np.broadcast_to(np.asarray(start, dtype=float), points.shape), points], axis=1)
    west, south, east, north = zone.shape.bounds
    low, high = ends.min(axis=1) - reach_m[:, None], ends.max(axis=1) + reach_m[:, None]
    near = known & (low <= (east, north)).all(axis=1) & (high >= (west, south)).all(axis=1)
    lines = shapely.linestrings(ends[near])
    crossed[near] = shapely.dwithin(zone.shape, lines, reach_m[near])
    return crossed


def _box_distance_m(shape: BaseGeometry, xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give metres from the box around a shape: no more than the metres from the shape."""
    west, south, east, north = shape.bounds
    across = np.maximum(np.maximum(west - xy[:, 0], xy[:, 0] - east), 0.0)
    along = np.maximum(np.maximum(south - xy[:, 1], xy[:, 1] - north), 0.0)
    return np.hypot(across, along)


def _signed_distance_m(shape: BaseGeometry, xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give metres to the edge of a shape: positive outside, negative inside, 0 on it."""
    points = shapely.points(xy)
    inside = shapely.intersects(shape, points)
    to_edge = shapely.distance(shapely.boundary(shape), points)
    return np.where(inside, -to_edge, to_edge)
