"""Points in Great Britain: degrees, the National Grid, and the distance between them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from matcher.geography.british import check_british

if TYPE_CHECKING:
    from pyproj import Geod, Transformer

Floats = NDArray[np.float64]

KM_PER_MILE = 1.609344

# The published seven-parameter transformation (EPSG:1314), written out so that the answer does not
# depend on which grid-shift files a machine happens to have. Good to about 3 m, which is 0.01 % of
# the 20 miles that matter here.
_PIPELINE = (
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 "
    "+step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 "
    "+rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 +convention=position_vector "
    "+step +inv +proj=cart +ellps=airy +step +proj=pop +v_3 "
    "+step +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
)

_AXIS_M = 400_000.0
"""Easting of the line on which the grid is as narrow as it gets."""
_SCALE_ON_AXIS = 0.9996012717 * 1.0000282
"""Of the grid to its own ellipsoid there, and of that to WGS84 by the transformation above."""
_EARTH_M = 6_383_000.0 * 0.9996
"""Mean radius of curvature in the middle of England, as the grid draws it."""


@cache
def _transformer() -> Transformer:
    from pyproj import Transformer  # noqa: PLC0415  costs 0.1 s, and most runs never project

    return Transformer.from_pipeline(_PIPELINE)


def to_grid(latitude: ArrayLike, longitude: ArrayLike) -> tuple[Floats, Floats]:
    """
    Project WGS84 degrees onto the British National Grid (EPSG:27700).

    Parameters
    ----------
    latitude, longitude
        Degrees, any one shape; checked by `check_british` first where they come from a user.
        nan, a location not known, stays nan.

    Returns
    -------
    easting, northing
        Metres, the shape given.
    """
    return _project(longitude, latitude, "FORWARD")


def to_wgs84(easting_m: ArrayLike, northing_m: ArrayLike) -> tuple[Floats, Floats]:
    """
    Turn grid metres back into WGS84 degrees.

    Parameters
    ----------
    easting_m, northing_m
        Metres, any one shape; nan stays nan.

    Returns
    -------
    latitude, longitude
        Degrees, the shape given.
    """
    longitude, latitude = _project(easting_m, northing_m, "INVERSE")
    return latitude, longitude


def _project(x: ArrayLike, y: ArrayLike, direction: str) -> tuple[Floats, Floats]:
    xs, ys = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    out_x = np.full(xs.shape, np.nan)
    out_y = np.full(xs.shape, np.nan)
    known = np.isfinite(xs) & np.isfinite(ys)
    if known.any():
        out_x[known], out_y[known] = _transformer().transform(
            xs[known], ys[known], direction=direction, errcheck=True
        )
    return out_x, out_y


def distance_km(from_xy: ArrayLike, to_xy: ArrayLike) -> Floats:
    """
    Measure every straight line: on the grid, then by the grid's scale along it on the ellipsoid.

    The square of a line's distance from the axis, averaged along it, is a third of the sum of
    ``x1 * x1``, ``x1 * x2`` and ``x2 * x2``, and the scale of a transverse Mercator grid grows with
    half that square over the square of the earth's radius (Ordnance Survey, A guide to coordinate
    systems in Great Britain, annexe C). Over England it gives what `geodesic_km` gives, to within
    two metres in a thousand kilometres.

    Parameters
    ----------
    from_xy
        Grid metres, shape (n, 2).
    to_xy
        Grid metres, shape (h, 2).

    Returns
    -------
    km
        Shape (n, h), kilometres; nan where either point is not known.
    """
    start = np.asarray(from_xy, dtype=float).reshape(-1, 2)
    end = np.asarray(to_xy, dtype=float).reshape(-1, 2)
    here, there = start[:, None, 0] - _AXIS_M, end[:, 0] - _AXIS_M
    squared = here * here + here * there + there * there
    scale = _SCALE_ON_AXIS * (1.0 + squared / (6.0 * _EARTH_M**2))
    on_grid = np.hypot(here - there, start[:, None, 1] - end[:, 1])
    km: Floats = on_grid / (1000.0 * scale)
    return km


def distance_range_km(
    from_xy: ArrayLike, from_radius_km: ArrayLike, to_xy: ArrayLike, to_radius_km: ArrayLike
) -> tuple[Floats, Floats]:
    """
    Bound every straight line between places known only to within a radius.

    Parameters
    ----------
    from_xy, from_radius_km
        Grid metres, shape (n, 2), nan where a place is not known; and the greatest distance of the
        true place from the point, shape (n,), kilometres: 0 where exact, nan or infinite where not
        known.
    to_xy, to_radius_km
        The same, shapes (h, 2) and (h,).

    Returns
    -------
    low, high
        Shape (n, h), kilometres: the least and the greatest the distance can be; 0 and infinity
        where a place is not known.
    """
    km = distance_km(from_xy, to_xy)
    here = np.asarray(from_radius_km, dtype=float).reshape(-1, 1)
    there = np.asarray(to_radius_km, dtype=float).reshape(1, -1)
    if (here < 0).any() or (there < 0).any():
        raise ValueError("A radius of uncertainty cannot be negative.")
    radius = here + there
    low = np.maximum(0.0, km - radius)
    high = km + radius
    not_known = np.isnan(high)
    low[not_known] = 0.0
    high[not_known] = np.inf
    return low, high


def geodesic_km(latitude: float, longitude: float, to_lat: float, to_lon: float) -> float:
    """
    Measure one straight line on the ellipsoid, between places given in degrees.

    Parameters
    ----------
    latitude, longitude, to_lat, to_lon
        WGS84 degrees.

    Returns
    -------
    km

    Raises
    ------
    InputError
        Either point is not in Great Britain.
    """
    check_british(latitude, longitude, field="from")
    check_british(to_lat, to_lon, field="to")
    metres = _ellipsoid().inv(longitude, latitude, to_lon, to_lat)[2]
    return float(metres) / 1000.0


@cache
def _ellipsoid() -> Geod:
    """Give one measure for every line: a new one would set its ellipsoid up anew each time."""
    from pyproj import Geod  # noqa: PLC0415  as `_transformer`

    return Geod(ellps="WGS84")
