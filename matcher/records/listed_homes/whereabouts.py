"""Where a home of a restricted list is, by its postcode and by the authority it is listed under."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.errors import InputError, Problem
from constraints.vocabulary import Country
from matcher.entities import Where
from matcher.geography.authorities import country_of
from matcher.geography.names import find_codes
from matcher.geography.postcodes import Located, locate_postcode
from matcher.geography.regions import Region
from matcher.records.boundaries import Boundaries
from matcher.records.ofsted.homes import RestrictedHome

_COUNTRIES = {"England": Country.ENGLAND, "Wales": Country.WALES, "Scotland": Country.SCOTLAND}


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where a home is; what is None is not known.

    Parameters
    ----------
    where
        Its point and radius.
    authority
        ONS code of the authority whose area it lies in.
    country
        Of that authority.
    """

    where: Where | None
    authority: str | None
    country: Country | None


def place_of(
    row: RestrictedHome, authorities: Boundaries | None, file: str, findings: list[Problem]
) -> Place:
    """
    Place a home at its postcode, else in its authority.

    Parameters
    ----------
    row
        A home of a restricted list.
    authorities
        The ONS boundaries of December 2024; None where not at hand.
    file
        Name for messages.
    findings
        Noted here: a postcode of no directory, an authority unknown or not the postcode's.
    """
    listed = _listed_authority(row, file, findings)
    located = _located(row, file, findings)
    if located is None:
        area = authorities.by_code.get(listed) if authorities and listed else None
        where = _area(area, listed) if area else None
        return Place(where, listed, _country(listed))
    found = located.authority
    countries = {_country(code) for code in (found, listed) if code}
    if found and listed and found != listed:
        told = f"{row.authority_name}, and a postcode of another authority"
        findings.append(Problem(file, row.place, "Local authority", told, "one authority"))
    # said twice and differently, it is not known
    known = {code for code in (found, listed) if code}
    authority = known.pop() if len(known) == 1 else None
    at = (located.easting_m, located.northing_m, located.radius_km)
    country = countries.pop() if len(countries) == 1 else None
    return Place(Where(*at, "postcode", authority), authority, country)


def _listed_authority(row: RestrictedHome, file: str, findings: list[Problem]) -> str | None:
    if not row.authority_name:
        return None
    try:
        codes = find_codes(row.authority_name)
    except InputError as error:
        expected = error.problems[0].expected
        findings.append(Problem(file, row.place, "Local authority", row.authority_name, expected))
        return None
    return codes[0] if len(codes) == 1 else None


def _located(row: RestrictedHome, file: str, findings: list[Problem]) -> Located | None:
    if not row.postcode:
        return None
    try:
        located = locate_postcode(row.postcode)
    except InputError as error:
        # the text itself is left out: what tells where a home is, is not for a screen
        expected = error.problems[0].expected
        findings.append(Problem(file, row.place, "Postcode", "another text", expected))
        return None
    if located.note:
        expected = "a postcode with a point on the National Grid"
        findings.append(Problem(file, row.place, "Postcode", "one without", expected))
        return None
    return located


def _area(region: Region, authority: str | None) -> Where:
    at = (region.easting_m, region.northing_m, region.radius_km)
    return Where(*at, "authority", authority)


def _country(code: str | None) -> Country | None:
    return _COUNTRIES.get(country_of(code)) if code else None
