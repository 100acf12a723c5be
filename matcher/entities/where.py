"""A location as it is known: a point and how far off it may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """
    A place on the British National Grid (EPSG:27700), with its uncertainty.

    Parameters
    ----------
    easting_m, northing_m
        Metres.
    radius_km
        Every point the place may be at lies within this many kilometres; 0 for a postcode.
    basis
        What the point stands for: ``"postcode"``, ``"postcode sector"``, ``"constituency"``,
        ``"authority"`` or ``"coordinates"``.
    authority
        ONS code of the upper-tier authority (or Welsh or Scottish council); None if not known.
    """

    easting_m: float
    northing_m: float
    radius_km: float
    basis: str
    authority: str | None = None
