"""Postcodes, sectors and districts as points with a radius, without a network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from constraints.errors import InputError, Problem
from matcher.geography.authorities import country_of, upper_tier
from matcher.geography.points import Floats, to_wgs84
from matcher.geography.postcode_table import PostcodeTable, postcode_table

Precision = Literal["postcode", "sector", "district"]

# A postcode covers some fifteen addresses, and the directory gives the one nearest their middle:
# in towns within 100 m of the others, in the hills a farm track away.
LEAST_RADIUS_KM = 0.1
MOST_POSTCODE_RADIUS_KM = 2.0
# Beyond this the postcodes of a district share a sorting office, not a place (PO boxes and such).
MOST_RADIUS_KM = 60.0

_OUTWARD = r"(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR|NPT)"
_FULL = re.compile(rf"({_OUTWARD}) ?([0-9][A-Z]{{2}})")
_SECTOR = re.compile(rf"({_OUTWARD}) ([0-9])|([A-Z]{{1,2}}[0-9][A-Z0-9])([0-9])")
_DISTRICT = re.compile(_OUTWARD)


@dataclass(frozen=True, slots=True)
class Located:
    """
    Where a postcode, sector or district lies, as far as the directory tells.

    Parameters
    ----------
    text
        The postcode as usually written: ``"M14 5AB"``, ``"M14 5"``, ``"M14"``.
    precision
        What it is a point for.
    easting_m, northing_m
        Grid metres; nan where the directory gives no point on the National Grid.
    radius_km
        How far an address may be from the point, kilometres; infinite where there is no point.
        Postcode: the distance to the third nearest other point of its sector, from 0.1 to
        2 (an estimate of its spread). Sector, district: the distance to its farthest postcode.
    authorities
        ONS codes of the upper-tier authorities it lies in, sorted; none where not known.
    note
        Why there is no point; empty where there is one.
    """

    text: str
    precision: Precision
    easting_m: float
    northing_m: float
    radius_km: float
    authorities: tuple[str, ...]
    note: str = ""

    @property
    def authority(self) -> str | None:
        """The authority's ONS code where there is only one, None where not known or several."""
        return self.authorities[0] if len(self.authorities) == 1 else None

    def wgs84(self) -> tuple[float, float]:
        """Give latitude and longitude in degrees; nan where there is no point."""
        latitude, longitude = to_wgs84(self.easting_m, self.northing_m)
        return float(latitude), float(longitude)


class PostcodeFormatError(InputError):
    """A text that is not the shape of a postcode, sector or district."""


class PostcodeNotFoundError(InputError):
    """A well-formed postcode that the directory has never had."""


def locate_postcode(text: str, *, file: str = "", place: str = "", field: str = "") -> Located:
    """
    Find a postcode, sector or district.

    Case and spaces round or between the parts do not matter, but for one pair: "M1 4" is a sector
    and "M14" a district. Terminated postcodes are found as well as live ones.

    Parameters
    ----------
    text
        ``"M14 5AB"``, ``"m145ab"``, ``"M14 5"``, ``"M14"``.
    file, place, field
        Where it stood, for the message.

    Raises
    ------
    PostcodeFormatError
        Not a postcode.
    PostcodeNotFoundError
        Not in the directory.
    """
    found = _locate(" ".join(text.upper().split()))
    if isinstance(found, Located):
        return found
    wrong, expected = found
    raise wrong((Problem(file, place, field or "postcode", text[:20], expected),))


@lru_cache(maxsize=65_536)
def _locate(text: str) -> Located | tuple[type[InputError], str]:
    missing = (PostcodeNotFoundError, "a postcode of the ONS directory, live or terminated")
    if match := _FULL.fullmatch(text):
        outward, inward = match.groups()
        table = postcode_table(text[0])
        key = outward.ljust(4) + inward
        rows = table.rows_between(key, key + "~")
        return _unit(table, rows, outward, inward) if rows.stop > rows.start else missing
    if match := _SECTOR.fullmatch(text):
        outward, digit = (part for part in match.groups() if part)
        found = _area(f"{outward} {digit}", "sector", outward.ljust(4) + digit)
    elif _DISTRICT.fullmatch(text):
        found = _area(text, "district", text.ljust(4))
        if found is None:  # "EC1" stands for EC1A, EC1M ...
            found = _area(text, "district", text, "A", "Z~")
    else:
        return PostcodeFormatError, 'a postcode ("M14 5AB"), sector ("M14 5") or district ("M14")'
    return found or missing


def _unit(table: PostcodeTable, rows: slice, outward: str, inward: str) -> Located:
    text = f"{outward} {inward}"
    authorities, note = _authorities(table, rows)
    easting, northing = table.xy[rows][0]
    if np.isnan(easting):
        return Located(text, "postcode", np.nan, np.nan, np.inf, authorities, note)
    sector = outward.ljust(4) + inward[0]
    others = table.xy[table.rows_between(sector, sector + "~")]
    apart = np.unique(np.hypot(others[:, 0] - easting, others[:, 1] - northing))
    apart = apart[apart > 0]  # nan compares false
    spread_km = float(apart[min(2, len(apart) - 1)]) / 1000.0 if len(apart) else 0.0
    radius_km = min(max(LEAST_RADIUS_KM, spread_km), MOST_POSTCODE_RADIUS_KM)
    return Located(text, "postcode", float(easting), float(northing), radius_km, authorities)


def _area(
    text: str, precision: Precision, prefix: str, first: str = "", last: str = "~"
) -> Located | None:
    table = postcode_table(text[0])
    rows = table.rows_between(prefix + first, prefix + last)
    if rows.stop == rows.start:
        return None
    authorities, note = _authorities(table, rows)
    xy = table.xy[rows]
    xy = xy[~np.isnan(xy[:, 0])]
    if len(xy):
        middle, radius_km = _middle(xy)
        if radius_km <= MOST_RADIUS_KM:
            return Located(text, precision, *middle, radius_km, authorities)
        note = "Its postcodes do not lie together: it stands for no place."
    return Located(text, precision, np.nan, np.nan, np.inf, authorities, note)


def _middle(xy: Floats) -> tuple[tuple[float, float], float]:
    """Give the median point, where most addresses are near, and the farthest distance from it."""
    easting, northing = np.median(xy, axis=0)
    reach_m = np.hypot(xy[:, 0] - easting, xy[:, 1] - northing).max()
    radius_km = max(LEAST_RADIUS_KM, float(reach_m) / 1000.0)
    return (float(easting), float(northing)), radius_km


def _authorities(table: PostcodeTable, rows: slice) -> tuple[tuple[str, ...], str]:
    """Give the upper-tier authorities of rows, and what to say should there be no point."""
    codes = [code for code in table.areas_of(rows) if code]
    note = "The directory gives no location for it."
    if codes and codes[0][0] in "LMN":
        country = country_of(codes[0])
        where = country if country == "Northern Ireland" else f"the {country}"
        note = f"It is in {where}, off the National Grid."
    return tuple(sorted({upper_tier(code) for code in codes})), note
