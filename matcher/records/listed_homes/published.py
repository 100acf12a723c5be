"""Homes of a published list: what is public of each, and nothing besides."""

from __future__ import annotations

from collections import Counter

from constraints.errors import InputError, Problem
from constraints.vocabulary import Country
from matcher.entities import Home, Where
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES, Boundaries
from matcher.records.listed_homes.meanings import GRADES, KINDS, STATUSES, numbered, sector
from matcher.records.ofsted.codes import ProvisionType
from matcher.records.ofsted.location import locate_provider
from matcher.records.ofsted.providers import ListedProvider, ProviderList


def homes_of(
    providers: ProviderList, constituencies: Boundaries | None, authorities: Boundaries | None
) -> tuple[Home, ...]:
    """
    Make homes of a published list.

    Children's homes, secure ones, and residential special schools registered as children's homes;
    suspended ones too, with their status. What the list does not say stays not known: whom a home
    takes, its needs, its rooms, its conditions, who lives there, whether a place is free.

    Parameters
    ----------
    providers
        A published list.
    constituencies, authorities
        The ONS boundaries of July and December 2024; None where not at hand. A list of 2025 or
        later needs the constituencies, an older one the authorities.

    Returns
    -------
    homes
        In order of URN. Each has a location, with its radius.

    Raises
    ------
    InputError
        If a home has no location by the boundaries given, or a list that names the constituencies
        of 2024 names one that is not among those given.
    """
    rows = [row for row in providers.rows if row.registered_as_home]
    numbered(((f"line {row.line}", row.urn) for row in rows), providers.file)
    places = _places(providers, rows, constituencies, authorities)
    homes = [_home(row, where) for row, where in zip(rows, places, strict=True)]
    return tuple(sorted(homes, key=lambda home: home.urn))


def left_out(providers: ProviderList) -> tuple[tuple[str, int], ...]:
    """
    Count the providers of a list that `homes_of` makes no home of, with the reason.

    Returns
    -------
    counts
        Reason, and how many providers.
    """
    kinds = Counter(row.provision_type for row in providers.rows if not row.registered_as_home)
    supported = kinds.pop(ProvisionType.SUPPORTED_ACCOMMODATION, 0)
    reasons = (
        (
            "providers of supported accommodation: a row is the provider and its office, not the "
            "premises where young people live",
            supported,
        ),
        (
            "providers that are not children's homes: fostering and adoption agencies, schools, "
            "colleges, family centres",
            sum(kinds.values()),
        ),
    )
    return tuple((reason, count) for reason, count in reasons if count)


def _places(
    providers: ProviderList,
    rows: list[ListedProvider],
    constituencies: Boundaries | None,
    authorities: Boundaries | None,
) -> list[Where]:
    current = providers.names_constituencies_of_2024
    named = constituencies or Boundaries("", CONSTITUENCIES, {}, {})
    areas = authorities or Boundaries("", AUTHORITIES, {}, {})
    places: list[Where] = []
    problems: list[Problem] = []
    for row in rows:
        located = locate_provider(row, named, areas, names_of_2024=current)
        # a misspelt constituency is not to end up as its whole county
        if located is None or (current and located.basis != "constituency"):
            problems.append(_nowhere(providers, row, current, named, areas))
        else:
            at = (located.easting_m, located.northing_m, located.radius_km)
            places.append(Where(*at, located.basis, row.authority_code))
    if problems:
        raise InputError(tuple(problems))
    return places


def _nowhere(
    providers: ProviderList,
    row: ListedProvider,
    current: bool,
    constituencies: Boundaries,
    authorities: Boundaries,
) -> Problem:
    place = f"line {row.line}"
    if current:
        expected = f"a constituency of {constituencies.file or 'the boundary file'}"
        field, found = "Parliamentary constituency", row.constituency or ""
    else:
        expected = f"an authority of {authorities.file or 'the boundary file of authorities'}"
        field, found = "Local authority", row.authority_name
    return Problem(providers.file, place, field, found, expected)


def _home(row: ListedProvider, where: Where) -> Home:
    return Home(
        urn=row.urn,
        name=row.name,
        kind=KINDS[row.provision_type],
        country=Country.WALES if row.region == "Wales" else Country.ENGLAND,
        status=STATUSES[row.registration_status],
        where=where,
        authority=row.authority_code,
        registered_on=row.registered_on,
        registered_places=row.places,
        overall_grade=GRADES.get(row.overall_grade),
        helped_grade=GRADES.get(row.protection_grade),
        inspected_on=row.inspected_on,
        short_breaks_only=row.short_break_only,
        multi_building=row.multi_building,
        sector=sector(row.sector),
    )
