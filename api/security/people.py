"""People, what they may do and their keys, as the store has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from api.problems import NotAuthenticated
from api.security.keys import KeyRecord
from api.security.principal import Principal
from api.security.roles import Permission, Role
from api.store.change import SYSTEM, Change
from api.store.database import Database
from api.store.errors import NotFound
from api.store.identifiers import new_id
from api.store.tables.authorities import authorities
from api.store.tables.people import keys, people, person_homes, person_roles

Found = Row[*tuple[Any, ...]]


class People:
    """
    People and keys of a store.

    Parameters
    ----------
    database
        The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_key(self, key_id: str) -> KeyRecord | None:
        """Give a key and whose it is, as both stand now; None where there is none."""
        with self._database.read() as connection:
            rows = connection.execute(_KEY, {"key": key_id}).all()
        return _record(rows) if rows else None

    def meet(self, issuer: str, subject: str, name: str, authority: str | None) -> str:
        """
        Give the id of a person who comes with a token; one who is new is put on record.

        Parameters
        ----------
        issuer, subject
            As the token has them; together they are one person.
        name
            What people call them.
        authority
            ONS code, or None.

        Returns
        -------
        person
            Id.

        Raises
        ------
        NotAuthenticated
            They may no longer come, or for an authority that the service does not have.
        """
        with self._database.read() as connection:
            found = _met(connection, issuer, subject)
        if found is None:

            def put(change: Change) -> Found | None:
                again = _met(change.connection, issuer, subject)
                return again or _put(change, issuer, subject, name, authority)

            found = self._database.write(put, actor=SYSTEM)
        if found is None or found.disabled_at is not None or found.authority != authority:
            raise NotAuthenticated
        return str(found.id)

    def any_key(self, now: datetime) -> bool:
        """Tell whether there is a key in force of anybody."""
        with self._database.read() as connection:
            in_force = (keys.c.revoked_at.is_(None)) & (keys.c.expires_at > now)
            return bool(connection.scalar(select(func.count()).select_from(keys).where(in_force)))


def put_person(change: Change, person: Principal) -> Principal:
    """
    Put a person with their roles and homes on record.

    Parameters
    ----------
    change
        Unit of work.
    person
        Whose id is given here; roles and homes are those to be held.

    Returns
    -------
    person
        With the id they have from now on.
    """
    person = replace(person, id=new_id("person"))
    connection = change.connection
    connection.execute(insert(people).values(_row(change, person)))
    connection.execute(
        insert(person_roles), [{"person": person.id, "role": role.value} for role in person.roles]
    )
    if person.homes:
        connection.execute(
            insert(person_homes),
            [{"person": person.id, "urn": urn} for urn in sorted(person.homes)],
        )
    change.record("person.added", person.id, {"roles": sorted(person.roles)})
    return person


def put_key(change: Change, record: KeyRecord, label: str) -> None:
    """
    Put a key on record.

    Parameters
    ----------
    change
        Unit of work.
    record
        Of a person who is on record.
    label
        What it is for.
    """
    scopes = sorted(record.person.scopes or ())
    change.connection.execute(
        insert(keys).values(
            id=record.id,
            person=record.person.id,
            digest=record.digest,
            scopes=" ".join(scopes),
            label=label,
            created_at=record.made_at,
            expires_at=record.expires_at,
        )
    )
    change.record("key.made", record.id, {"person": record.person.id, "scopes": scopes})


def revoke_key(change: Change, key_id: str) -> None:
    """
    Take a key back: it fails at the next call.

    Parameters
    ----------
    change
        Unit of work.
    key_id
        Public part of the key.

    Raises
    ------
    NotFound
        There is no such key, or it was taken back before.
    """
    done = change.connection.execute(
        update(keys)
        .where((keys.c.id == key_id) & keys.c.revoked_at.is_(None))
        .values(revoked_at=change.now)
    )
    if done.rowcount != 1:
        raise NotFound("key")
    change.record("key.revoked", key_id)


_KEY = (
    select(
        keys.c.id,
        keys.c.person,
        keys.c.digest,
        keys.c.scopes,
        keys.c.created_at,
        keys.c.expires_at,
        keys.c.revoked_at,
        people.c.name,
        people.c.authority,
        people.c.disabled_at,
        person_roles.c.role,
        person_homes.c.urn,
    )
    .join_from(keys, people)
    .join_from(people, person_roles)
    .outerjoin_from(people, person_homes)
    .where(keys.c.id == bindparam("key"))
)
"""A row for each role and home of whose key it is."""


def _record(rows: Sequence[Found]) -> KeyRecord:
    first = rows[0]
    scopes = frozenset(Permission(word) for word in first.scopes.split())
    person = Principal(
        first.person,
        first.name,
        first.authority,
        frozenset(Role(row.role) for row in rows),
        frozenset(row.urn for row in rows if row.urn is not None),
        first.id,
        scopes or None,
    )
    withdrawn = first.revoked_at is not None or first.disabled_at is not None
    return KeyRecord(first.id, first.digest, person, first.created_at, first.expires_at, withdrawn)


def _met(connection: Connection, issuer: str, subject: str) -> Found | None:
    same = (people.c.issuer == issuer) & (people.c.subject == subject)
    columns = (people.c.id, people.c.authority, people.c.disabled_at)
    return connection.execute(select(*columns).where(same)).one_or_none()


def _put(
    change: Change, issuer: str, subject: str, name: str, authority: str | None
) -> Found | None:
    connection = change.connection
    there = select(authorities.c.code).where(authorities.c.code == authority)
    if authority is not None and connection.execute(there).one_or_none() is None:
        return None
    person = Principal(new_id("person"), name, authority, frozenset())
    connection.execute(
        insert(people).values(_row(change, person) | {"issuer": issuer, "subject": subject})
    )
    change.record("person.met", person.id, authority=authority or "")
    return _met(connection, issuer, subject)


def _row(change: Change, person: Principal) -> dict[str, Any]:
    return {
        "id": person.id,
        "authority": person.authority,
        "name": person.name,
        "created_at": change.now,
    }
