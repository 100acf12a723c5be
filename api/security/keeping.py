"""What those who run the service do with keys, at the machine where it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select

from api.security.keys import make_key
from api.security.people import put_key, put_person
from api.security.principal import Principal
from api.store.change import SYSTEM, Change
from api.store.database import Database
from api.store.tables.authorities import authorities
from api.store.tables.people import keys, people, person_roles
from matcher.geography.authorities import authority as known_authority


@dataclass(frozen=True, slots=True)
class Listed:
    """
    A key as it is listed: nothing from which it could be made again.

    Parameters
    ----------
    id
        Public part.
    name
        Of whose it is.
    authority
        ONS code, or None.
    roles
        Of whose it is, in order.
    label
        What it is for.
    expires_at
        From when it is no longer in force, UTC.
    revoked
        Whether it was taken back.
    """

    id: str
    name: str
    authority: str | None
    roles: tuple[str, ...]
    label: str
    expires_at: datetime
    revoked: bool


def add_key(
    database: Database, secret: bytes, person: Principal, *, now: datetime, days: int, label: str
) -> str:
    """
    Put somebody on record and make a key for them.

    Parameters
    ----------
    database
        The store. An authority that it does not have yet is put there.
    secret
        With which keys are hashed.
    person
        Name, authority, roles, homes, and scopes of the key.
    now
        Time, UTC.
    days
        For how long it is in force.
    label
        What it is for.

    Returns
    -------
    key
        To be shown once.

    Raises
    ------
    InputError
        No such authority.
    ValueError
        Roles that do not go together or are not scoped as they have to be, or days out of bounds.
    """
    if person.authority is not None:
        known_authority(person.authority)

    def work(change: Change) -> str:
        _put_authority(change, person.authority)
        key, record = make_key(secret, put_person(change, person), now, days)
        put_key(change, record, label)
        return key

    return database.write(work, actor=SYSTEM)


def _put_authority(change: Change, code: str | None) -> None:
    there = select(authorities.c.code).where(authorities.c.code == code)
    if code is None or change.connection.scalar(there) is not None:
        return
    row = {"code": code, "name": known_authority(code).name, "created_at": change.now}
    change.connection.execute(insert(authorities).values(row))
    change.record("authority.added", code, authority=code)


def list_keys(database: Database) -> tuple[Listed, ...]:
    """
    List all keys that were ever made, the newest first.

    Parameters
    ----------
    database
        The store.
    """
    with database.read() as connection:
        found = connection.execute(_ALL).all()
        held = connection.execute(select(person_roles.c.person, person_roles.c.role)).all()
    return tuple(_listed(row, held) for row in found)


_ALL = (
    select(keys, people.c.name, people.c.authority, people.c.disabled_at)
    .join_from(keys, people)
    .order_by(keys.c.created_at.desc(), keys.c.id)
)


def _listed(row: Row[*tuple[Any, ...]], held: Sequence[Row[str, str]]) -> Listed:
    roles = tuple(sorted(one.role for one in held if one.person == row.person))
    return Listed(
        row.id,
        row.name,
        row.authority,
        roles,
        row.label,
        row.expires_at,
        row.revoked_at is not None or row.disabled_at is not None,
    )
