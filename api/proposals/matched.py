"""The match that a proposal comes from: what it said of the home, and what it rested on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, select

from api.problems import Fault, InvalidInput
from api.referrals.cases import NotOnCase, on_case
from api.security.principal import Principal
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from api.store.tables.referrals import referrals
from api.store.tables.supply_version import supply_version

UNDER_WAY: Final = timedelta(seconds=30)
"""A telling of a home that was under way when a match was made may bear a moment before it."""
Found = Row[*tuple[Any, ...]]
_MATCH = select(match_requests).where(
    match_requests.c.id == bindparam("match"), match_requests.c.authority == bindparam("authority")
)
_REFERRAL = select(referrals.c.document, referrals.c.version).where(
    referrals.c.id == bindparam("referral")
)
_HOME = select(homes.c.document, homes.c.version, homes.c.updated_at).where(
    homes.c.urn == bindparam("urn")
)
_SUPPLY = select(supply_version.c.version)


@dataclass(frozen=True, slots=True)
class Versions:
    """Tells whether what was read of a match and a home is still what is on record."""

    referral: int
    home: int


@dataclass(frozen=True, slots=True)
class Matched:
    """
    A match, and what is on record of its referral and of one home now, as texts.

    Parameters
    ----------
    versions
        Of both now.
    match
        Row of the match.
    referral, home
        Documents.
    told_anew
        Whether the home has told of itself since the match.
    """

    versions: Versions
    match: Found
    referral: str
    home: str
    told_anew: bool


def find_match(change: Change, principal: Principal, name: str) -> Found:
    """
    Give a match of an own case.

    Raises
    ------
    NotFound
        There is none, or it is another authority's.
    NotOnCase
        The caller does not work with the child.
    """
    asked = {"match": name, "authority": principal.authority or ""}
    found = change.connection.execute(_MATCH, asked).one_or_none()
    if found is None:
        raise NotFound("match")
    if not on_case(change.connection, principal.id, found.child, change.now):
        raise NotOnCase(name)
    return found


def matched_of(connection: Connection, match: Found, urn: str) -> Matched:
    """
    Read what a proposal of a home is made of.

    Raises
    ------
    InvalidInput
        No such home.
    """
    referral = connection.execute(_REFERRAL, {"referral": match.referral}).one()
    home = connection.execute(_HOME, {"urn": urn}).one_or_none()
    if home is None:
        fault = Fault(pointer="/body/urn", detail="Expected a home that is on record.")
        raise InvalidInput(errors=(fault,))
    supply = connection.execute(_SUPPLY).scalar_one_or_none() or 0
    earlier = home.updated_at < match.decided_as_at - UNDER_WAY
    return Matched(
        Versions(referral.version, home.version),
        match,
        referral.document,
        home.document,
        told_anew=supply != match.supply and not earlier,
    )
