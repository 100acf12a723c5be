"""Miles between two postcodes of a return, where the return gives no distance."""

from __future__ import annotations

from functools import lru_cache
from math import isnan

from matcher.geography.points import KM_PER_MILE, geodesic_km
from matcher.geography.postcodes import PostcodeFormatError, PostcodeNotFoundError, locate_postcode


@lru_cache(maxsize=4_096)
def postcode_miles(origin: str, placement: str) -> float | None:
    """Give the straight line; None where either is no postcode, or no place on the map."""
    ends: list[float] = []
    for postcode in (origin, placement):
        try:
            ends += locate_postcode(postcode).wgs84()
        except (PostcodeFormatError, PostcodeNotFoundError):
            return None
    return None if any(map(isnan, ends)) else geodesic_km(*ends) / KM_PER_MILE
