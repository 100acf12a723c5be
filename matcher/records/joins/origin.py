"""Where a child lived before care, from the home postcode of a return."""

from __future__ import annotations

from matcher.entities import Where
from matcher.geography.postcodes import PostcodeNotFoundError, locate_postcode


def located(postcode: str | None) -> Where | None:
    """Give the origin; a postcode that is not in the directory is not known, and is noted."""
    if postcode is None:
        return None
    try:
        found = locate_postcode(postcode)
    except PostcodeNotFoundError:
        return None
    return Where(
        found.easting_m, found.northing_m, found.radius_km, found.precision, found.authority
    )
