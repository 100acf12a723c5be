"""People and keys made, listed, changed and taken away, by administrators and within reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, insert, select, update

from api.paging import before
from api.people.schemas import PersonAdded, Rights
from api.problems import Conflicting, Fault, InvalidInput, NothingHere
from api.security.people import put_person
from api.security.principal import Principal
from api.security.roles import Permission, Role, roles_problem
from api.store.change import Change
from api.store.errors import NotFound
from api.store.tables.authorities import authorities
from api.store.tables.homes import homes
from api.store.tables.people import keys, people, person_homes, person_roles
from constraints.errors import InputError
from matcher.geography.authorities import authority as known_authority

NOT_ONESELF: Final = "Nobody changes their own roles, or ends their own access."
NO_ROLES: Final = "This person has no roles here: give them some first."
Found = Row[*tuple[Any, ...]]


def find_person(connection: Connection, principal: Principal, person: str) -> Found:
    """
    Find somebody within an administrator's reach: of the same authority; anybody, for one of none.

    Raises
    ------
    NotFound
        There is nobody; somebody of another authority is nobody.
    """
    found = connection.execute(select(people).where(people.c.id == person)).one_or_none()
    if found is None or principal.authority not in {None, found.authority}:
        raise NotFound("person")
    return found


def list_people(
    connection: Connection, principal: Principal, limit: int, after: list[Any] | None
) -> list[Found]:
    """Give people within reach, the newest first, one more than fits on a page."""
    statement = select(people).order_by(people.c.created_at.desc(), people.c.id.desc())
    if principal.authority is not None:
        statement = statement.where(people.c.authority == principal.authority)
    if after is not None:
        statement = statement.where(before(people.c.created_at, people.c.id, after))
    return list(connection.execute(statement.limit(limit + 1)))


def add_person(change: Change, principal: Principal, added: PersonAdded) -> str:
    """
    Put somebody on record.

    Parameters
    ----------
    change
        Unit of work.
    principal
        An administrator; of an authority, for that one alone.
    added
        Who. An authority that the service does not have yet is put on record with its first.

    Returns
    -------
    person
        Name of the record.

    Raises
    ------
    InvalidInput
        Roles that do not go together or are not scoped as they have to be, an authority or a home
        that is not there, or an authority that is not the administrator's.
    """
    if principal.authority not in {None, added.authority}:
        raise _fault("authority", "your own authority")
    _check_rights(change.connection, added, added.authority)
    _put_authority(change, added.authority)
    person = Principal(
        "", added.name, added.authority, frozenset(added.roles), frozenset(added.homes)
    )
    return put_person(change, person).id


def change_rights(change: Change, principal: Principal, person: str, rights: Rights) -> None:
    """
    Give somebody other roles and homes, from their next request on.

    Raises
    ------
    Conflicting
        It is the administrator.
    InvalidInput
        As of `add_person`.
    NotFound
        As of `find_person`.
    """
    found = _other(change.connection, principal, person)
    _check_rights(change.connection, rights, found.authority)
    for table in (person_roles, person_homes):
        change.connection.execute(delete(table).where(table.c.person == person))
    roles = [{"person": person, "role": role.value} for role in sorted(set(rights.roles))]
    change.connection.execute(insert(person_roles), roles)
    if rights.homes:
        rows = [{"person": person, "urn": urn} for urn in sorted(set(rights.homes))]
        change.connection.execute(insert(person_homes), rows)
    detail = {"roles": sorted(set(rights.roles)), "homes": sorted(set(rights.homes))}
    change.record("person.rights_changed", person, detail)


def end_access(change: Change, principal: Principal, person: str) -> None:
    """
    End somebody's access: every key and token of theirs fails at the next call.

    Raises
    ------
    Conflicting
        It is the administrator.
    NotFound
        As of `find_person`.
    """
    found = _other(change.connection, principal, person)
    if found.disabled_at is not None:
        return
    change.connection.execute(
        update(people).where(people.c.id == person).values(disabled_at=change.now)
    )
    change.record("person.access_ended", person)


def rights_of(connection: Connection, person: str) -> tuple[list[str], list[str]]:
    """Give somebody's roles and homes, in order."""
    roles = select(person_roles.c.role).where(person_roles.c.person == person)
    urns = select(person_homes.c.urn).where(person_homes.c.person == person)
    return sorted(connection.scalars(roles)), sorted(connection.scalars(urns))


def said(connection: Connection, row: Found) -> dict[str, Any]:
    """Give somebody as plain values."""
    roles, urns = rights_of(connection, row.id)
    return {
        "id": row.id,
        "name": row.name,
        "authority": row.authority,
        "roles": roles,
        "homes": urns,
        "created_at": row.created_at.isoformat(),
        "disabled_at": None if row.disabled_at is None else row.disabled_at.isoformat(),
    }


def keys_of(connection: Connection, person: str) -> list[Found]:
    """Give the keys of somebody, the newest first."""
    order = (keys.c.created_at.desc(), keys.c.id)
    return list(connection.execute(select(keys).where(keys.c.person == person).order_by(*order)))


def find_key(connection: Connection, principal: Principal, key: str) -> Found:
    """
    Find a key of somebody within reach.

    Raises
    ------
    NotFound
        There is none; one of another authority is none.
    """
    found = connection.execute(select(keys).where(keys.c.id == key)).one_or_none()
    if found is None:
        raise NotFound("key")
    find_person(connection, principal, found.person)
    return found


def principal_of(connection: Connection, row: Found, scopes: Iterable[Permission]) -> Principal:
    """
    Give somebody as the holder of a new key.

    Raises
    ------
    NothingHere
        Their access has been ended.
    Conflicting
        They have no roles here: they come with tokens, which say their roles each time.
    """
    if row.disabled_at is not None:
        raise NothingHere
    roles, urns = rights_of(connection, row.id)
    held = frozenset(Role(role) for role in roles)
    if not held:
        raise Conflicting(NO_ROLES)
    return Principal(
        row.id,
        row.name,
        row.authority,
        held,
        frozenset(urns),
        scopes=frozenset(scopes) or None,
    )


def key_said(row: Any) -> dict[str, Any]:  # noqa: ANN401  a row, or what will be one
    """Give a key as it is listed."""
    revoked: Any = row.revoked_at
    return {
        "id": row.id,
        "person": row.person,
        "label": row.label,
        "scopes": row.scopes.split(),
        "created_at": row.created_at.isoformat(),
        "expires_at": row.expires_at.isoformat(),
        "revoked_at": None if revoked is None else revoked.isoformat(),
    }


def _other(connection: Connection, principal: Principal, person: str) -> Found:
    found = find_person(connection, principal, person)
    if person == principal.id:
        raise Conflicting(NOT_ONESELF)
    return found


def _check_rights(connection: Connection, rights: Rights, authority: str | None) -> None:
    problem = roles_problem(rights.roles, authority, rights.homes)
    if problem:
        raise InvalidInput(errors=(Fault(pointer="/body/roles", detail=problem),))
    known = set(connection.scalars(select(homes.c.urn).where(homes.c.urn.in_(rights.homes))))
    if not set(rights.homes) <= known:
        raise _fault("homes", "homes that are on record")


def _put_authority(change: Change, code: str | None) -> None:
    there = select(authorities.c.code).where(authorities.c.code == code)
    if code is None or change.connection.scalar(there) is not None:
        return
    try:
        name = known_authority(code).name
    except InputError:
        raise _fault("authority", "the ONS code of an authority") from None
    row: Mapping[str, Any] = {"code": code, "name": name, "created_at": change.now}
    change.connection.execute(insert(authorities).values(row))
    change.record("authority.added", code, authority=code)


def _fault(field: str, expected: str) -> InvalidInput:
    return InvalidInput(errors=(Fault(pointer=f"/body/{field}", detail=f"Expected {expected}."),))
