"""Where a listed provider is, as closely as a list without addresses can say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import hypot
from typing import Final, Literal

from constraints.errors import InputError, Problem
from matcher.geography.regions import Region
from matcher.records.boundaries import Boundaries
from matcher.records.ofsted.providers import ListedProvider, ProviderList

# A constituency that kept its name in 2024 may have been redrawn: of 1,996 homes listed in March
# 2024 under a name that survives, and still listed in March 2025, 191 were in another constituency
# then; all but one of these lay near enough to the old one. Twice the radius takes in the
# neighbours with which wards were exchanged.
REDRAWN: Final = 2.0


@dataclass(frozen=True, slots=True)
class Location:
    """
    A point that stands for a place known only to lie within a radius of it.

    Parameters
    ----------
    easting_m, northing_m
        British National Grid, metres.
    radius_km
        The place is no farther than this from the point, in kilometres.
    basis
        Whose area it is.
    """

    easting_m: float
    northing_m: float
    radius_km: float
    basis: Literal["constituency", "authority"]


def locate_provider(
    provider: ListedProvider,
    constituencies: Boundaries,
    authorities: Boundaries,
    *,
    names_of_2024: bool,
) -> Location | None:
    """
    Give the location of a provider: its constituency's, or else its authority's.

    Parameters
    ----------
    provider
        A row of a published list.
    constituencies, authorities
        The ONS boundaries of July and December 2024.
    names_of_2024
        Whether the list speaks of the constituencies of 2024. Where it does not, a name that
        survives is taken with twice the radius, or the authority where that is closer.

    Returns
    -------
    location
        None where neither area is known: outside England.
    """
    constituency = constituencies.by_name.get(provider.constituency or "")
    if constituency is not None and names_of_2024:
        return _location(constituency, "constituency")
    possible = []
    if constituency is not None:
        wide = Region(
            constituency.easting_m, constituency.northing_m, constituency.radius_km * REDRAWN
        )
        possible.append(_location(wide, "constituency"))
    regions = [authorities.by_code.get(code) for code in provider.authority_codes]
    known = [region for region in regions if region is not None]
    if known and len(known) == len(regions):
        possible.append(_location(reduce(enclose, known), "authority"))
    return min(possible, key=lambda location: location.radius_km, default=None)


def locate_providers(
    providers: ProviderList, constituencies: Boundaries, authorities: Boundaries
) -> tuple[Location | None, ...]:
    """
    Give the location of every provider of a list.

    Parameters
    ----------
    providers
        A published list.
    constituencies, authorities
        The ONS boundaries of July and December 2024.

    Returns
    -------
    locations
        In the order of the rows; None for those outside England.

    Raises
    ------
    InputError
        If a list of the constituencies of 2024 names one that is not among them, or an English
        authority has no boundary: the wrong boundary file, or a misspelling, and never guessed.
    """
    current = providers.names_constituencies_of_2024
    problems: list[Problem] = []
    for row in providers.rows:
        if not row.authority_codes:
            continue
        place = f"line {row.line}"
        if current and row.constituency not in constituencies.by_name:
            expected = f"a constituency of {constituencies.file}"
            found = row.constituency or ""
            problems.append(
                Problem(providers.file, place, "Parliamentary constituency", found, expected)
            )
        if any(code not in authorities.by_code for code in row.authority_codes):
            expected = f"an authority of {authorities.file}"
            problems.append(
                Problem(providers.file, place, "Local authority", row.authority_name, expected)
            )
    if problems:
        raise InputError(tuple(problems))
    return tuple(
        locate_provider(row, constituencies, authorities, names_of_2024=current)
        for row in providers.rows
    )


def enclose(one: Region, other: Region) -> Region:
    """
    Give the smallest circle around two circles.

    Parameters
    ----------
    one, other
        Circles as regions.

    Returns
    -------
    region
        Its point need not lie in either area.
    """
    east, north = other.easting_m - one.easting_m, other.northing_m - one.northing_m
    apart_km = hypot(east, north) / 1000
    small, large = sorted((one, other), key=lambda region: region.radius_km)
    if apart_km + small.radius_km <= large.radius_km:
        return large
    radius_km = (apart_km + one.radius_km + other.radius_km) / 2
    along = (radius_km - one.radius_km) / apart_km
    return Region(one.easting_m + east * along, one.northing_m + north * along, radius_km)


def _location(region: Region, basis: Literal["constituency", "authority"]) -> Location:
    return Location(region.easting_m, region.northing_m, region.radius_km, basis)
