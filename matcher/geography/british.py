"""The check that a pair of degrees is a point in Great Britain."""

from __future__ import annotations

from math import isfinite
from typing import cast

import numpy as np

from constraints.errors import InputError, Problem

# Great Britain with its islands, Unst to the Lizard, Rockall left out.
LATITUDES = (49.8, 60.95)
LONGITUDES = (-8.8, 1.85)


def check_british(
    latitude: float,
    longitude: float,
    *,
    file: str = "",
    place: str = "",
    field: str = "location",
) -> None:
    """
    Refuse degrees that are not a point in Great Britain.

    Parameters
    ----------
    latitude, longitude
        WGS84 degrees.
    file, place, field
        Where they stood, for the message.

    Raises
    ------
    InputError
        Not finite numbers, swapped, grid metres given as degrees, or outside Great Britain.
    """
    problem = british_problem(latitude, longitude, file=file, place=place, field=field)
    if problem is not None:
        raise InputError((problem,))


def british_problem(
    latitude: object,
    longitude: object,
    *,
    file: str = "",
    place: str = "",
    field: str = "location",
) -> Problem | None:
    """
    Say what is wrong with a pair of degrees, or nothing.

    For readers that collect the problems of a whole file; see `check_british`.

    Returns
    -------
    problem
        None where the pair is a point in Great Britain.
    """
    expected = (
        f"latitude {LATITUDES[0]} to {LATITUDES[1]}, longitude {LONGITUDES[0]} to {LONGITUDES[1]}"
    )
    found = f"latitude {latitude!s:.40}, longitude {longitude!s:.40}"
    if not (_is_number(latitude) and _is_number(longitude)):
        return Problem(file, place, field, found, f"two finite numbers: {expected}")
    lat, lon = float(cast("float", latitude)), float(cast("float", longitude))
    if _inside(lat, lon):
        return None
    if _inside(lon, lat):
        expected = f"{expected} (these look swapped)"
    elif max(abs(lat), abs(lon)) > 360:
        expected = f"{expected} (these look like grid metres, not degrees)"
    return Problem(file, place, field, found, expected)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | np.floating | np.integer):
        return False
    try:
        return isfinite(value)
    except OverflowError:  # a whole number with more digits than any float has
        return False


def _inside(latitude: float, longitude: float) -> bool:
    return LATITUDES[0] <= latitude <= LATITUDES[1] and LONGITUDES[0] <= longitude <= LONGITUDES[1]
