"""Homes of a restricted list: with postcode, needs and conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from constraints.errors import Problem
from constraints.vocabulary import Condition
from matcher.entities import Home, HomeCondition
from matcher.records.boundaries import Boundaries
from matcher.records.listed_homes.meanings import (
    GRADES,
    KINDS,
    STATUSES,
    needs_met,
    numbered,
    sector,
)
from matcher.records.listed_homes.whereabouts import Place, place_of
from matcher.records.ofsted.homes import RestrictedHome, RestrictedList


@dataclass(frozen=True, slots=True)
class RestrictedHomes:
    """
    The homes of a restricted list.

    Parameters
    ----------
    homes
        In order of URN.
    findings
        What could not be used, and so is not known: a postcode that is in no directory, an
        authority that does not hold the postcode.
    left_out
        Reason, and how many rows no home was made of.
    """

    homes: tuple[Home, ...]
    findings: tuple[Problem, ...]
    left_out: tuple[tuple[str, int], ...]


def homes_of_restricted(
    restricted: RestrictedList, authorities: Boundaries | None = None
) -> RestrictedHomes:
    """
    Make homes of a restricted list.

    A home is at its postcode; where the directory does not know the postcode, in its authority;
    else its location is not known. Conditions keep their words, which nobody has read into a form
    yet. All of them count as listed where the list has conditions at all.

    Parameters
    ----------
    restricted
        A restricted list.
    authorities
        The ONS boundaries of December 2024; None where not at hand.

    Returns
    -------
    homes

    Raises
    ------
    InputError
        If the URN of a home is none: it could not be matched with anything.
    """
    rows = [row for row in restricted.homes if row.provision_type in KINDS]
    numbered(((row.place, row.urn) for row in rows), restricted.file)
    # a list without conditions may be one that does not have them, not homes that have none
    listed = any(row.conditions for row in restricted.homes)
    findings: list[Problem] = []
    homes = [
        _home(row, place_of(row, authorities, restricted.file, findings), listed) for row in rows
    ]
    others = sum(row.provision_type not in KINDS for row in restricted.homes)
    reasons = (
        ("rows of the restricted list that are not children's homes, or of no known kind", others),
        (
            "settings of supported accommodation on the restricted list: they share their "
            "provider's URN",
            len(restricted.settings),
        ),
    )
    return RestrictedHomes(
        tuple(sorted(homes, key=lambda home: home.urn)),
        tuple(findings),
        tuple((reason, count) for reason, count in reasons if count),
    )


def _home(row: RestrictedHome, place: Place, listed: bool) -> Home:
    return Home(
        urn=row.urn,
        name=row.name or None,
        kind=KINDS[row.provision_type] if row.provision_type else None,
        country=place.country,
        status=STATUSES[row.registration_status] if row.registration_status else None,
        where=place.where,
        authority=place.authority,
        registered_on=row.registered_on,
        registered_places=row.registered_places,
        needs=needs_met(dict(row.needs)),
        conditions=conditions_of(row.conditions.splitlines()),
        conditions_listed=listed,
        multi_building=row.multi_building,
        overall_grade=GRADES.get(row.full.overall.grade),
        helped_grade=GRADES.get(row.protection.grade),
        inspected_on=row.full.inspected_on,
        sector=sector(row.sector),
        telephone=row.telephone or None,
        email=row.email or None,
    )


def conditions_of(lines: Sequence[str]) -> tuple[HomeCondition, ...]:
    """Keep each line of the conditions in its words, as one that nobody has read into a form."""
    texts = [line.strip() for line in lines]
    return tuple(HomeCondition(Condition.UNREAD, text) for text in texts if text)
