"""Homes as they may be read, and as they tell of themselves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select, update

from api.homes.document import home_text, read_told
from api.homes.telling import as_told_today, check_own_to_tell
from api.requests import check_version, merged
from api.security.principal import Principal
from api.security.roles import Role
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.homes import homes
from api.store.tables.supply_version import supply_version

OF_RESIDENTS: Final = frozenset({
    "suicide_attempt_on", "last_admission_on", "last_incident_on", "police_callouts_last_year",
})  # fmt: skip
"""Keys of a home that may be read as a fact about somebody who lives there."""
WITHHELD: Final = OF_RESIDENTS | {"location"}
"""What only the home's own manager reads (handbook DP-03, DP-04, DP-06)."""
_COLUMNS = (
    homes.c.urn,
    homes.c.document,
    homes.c.told_through,
    homes.c.told_by,
    homes.c.told_at,
    homes.c.version,
)
Found = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Telling:
    """
    A home tells of itself.

    Parameters
    ----------
    urn
        Which.
    body
        The telling, or the parts of it that are other than before.
    if_match
        ETag of what it changes.
    whole
        Whether the body is the whole telling.
    """

    urn: str
    body: Mapping[str, Any]
    if_match: str | None
    whole: bool


def list_homes(connection: Connection, principal: Principal, limit: int, after: str) -> list[Found]:
    """Give homes that may be seen, one more than fits on a page, in order of URN."""
    statement = select(*_COLUMNS).where(homes.c.urn > after).order_by(homes.c.urn)
    if Role.REGISTERED_MANAGER in principal.roles:
        statement = statement.where(homes.c.urn.in_(principal.homes))
    return list(connection.execute(statement.limit(limit + 1)))


def find_home(connection: Connection, principal: Principal, urn: str) -> Found:
    """
    Give one home as it is kept.

    Raises
    ------
    NotFound
        There is none, or it is another manager's.
    """
    others = Role.REGISTERED_MANAGER in principal.roles and urn not in principal.homes
    found = connection.execute(select(*_COLUMNS).where(homes.c.urn == urn)).one_or_none()
    if found is None or others:
        raise NotFound("home")
    return found


def seen(row: Found, *, own: bool) -> dict[str, Any]:
    """
    Give a home as it may be read.

    Parameters
    ----------
    row
        As kept.
    own
        Whether its own manager reads. To everybody else it says the same, whoever lives there.
    """
    document = json.loads(row.document)
    home, residents = document["homes"][0], document["residents"]
    said = {
        "urn": row.urn,
        "version": row.version,
        "told": {
            "through": row.told_through,
            "by": row.told_by,
            "at": row.told_at.isoformat(),
        },
        "home": home if own else _for_others(home),
        "vacancies": document["vacancies"],
        "lives_there": {
            "listed": len(residents),
            "all_listed": home.get("residents_listed", False),
        },
    }
    return {**said, "residents": residents} if own else said


def _for_others(home: dict[str, Any]) -> dict[str, Any]:
    said = {key: value for key, value in home.items() if key not in WITHHELD}
    if "conditions" in home:
        said["conditions"] = [
            {"condition": one["condition"]} if "child" in one else one for one in home["conditions"]
        ]
    return said


def tell(change: Change, principal: Principal, telling: Telling) -> dict[str, Any]:
    """
    Put on record what a home tells of itself, as of today.

    Parameters
    ----------
    change
        Unit of work; the version of the supply moves on in it too.
    principal
        The home's manager.
    telling
        What is told.

    Returns
    -------
    home
        As its manager reads it.

    Raises
    ------
    NotFound
        Not a home of this manager.
    FactsChanged, VersionNeeded
        The telling is not of the version on record, or does not say of which.
    InvalidInput, InputError
        It cannot be read, or is not the home's to tell.
    """
    row = find_home(change.connection, principal, telling.urn)
    check_version(telling.if_match, row.version)
    kept = json.loads(row.document)
    before = {"home": kept["homes"][0], **{key: kept[key] for key in ("vacancies", "residents")}}
    told = dict(telling.body) if telling.whole else merged(before, telling.body)
    document = as_told_today(told, kept, telling.urn, change.now)
    snapshot = read_told(document)
    text = home_text(snapshot, telling.urn)
    check_own_to_tell(before["home"], json.loads(text)["homes"][0])
    change.connection.execute(
        update(homes)
        .where(homes.c.urn == telling.urn)
        .values(
            document=text,
            told_through="home",
            told_by="registered manager",
            told_at=change.now,
            updated_at=change.now,
            version=row.version + 1,
        )
    )
    supply_changed(change)
    change.record("home.told", telling.urn, {"version": row.version + 1})
    return seen(find_home(change.connection, principal, telling.urn), own=True)


def supply_changed(change: Change) -> int:
    """
    Say that what the homes tell is other than before, in the same transaction.

    Returns
    -------
    version
        Of the supply from now on.
    """
    connection = change.connection
    values = {"version": supply_version.c.version + 1, "changed_at": change.now}
    moved = connection.execute(
        update(supply_version).values(values).returning(supply_version.c.version)
    ).scalar_one_or_none()
    if moved is not None:
        return int(moved)
    connection.execute(insert(supply_version).values(id=1, version=1, changed_at=change.now))
    return 1


def supply_version_of(connection: Connection) -> int:
    """Give the version of the supply; 0 before any home is on record."""
    return connection.execute(select(supply_version.c.version)).scalar_one_or_none() or 0


def home_changes_since(connection: Connection, moment: datetime, most: int) -> list[str]:
    """Give the homes that were told anew after a moment, by URN; at most so many."""
    statement = select(homes.c.urn).where(homes.c.updated_at > moment).order_by(homes.c.urn)
    return list(connection.scalars(statement.limit(most)))
