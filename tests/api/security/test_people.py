"""On both kinds of database."""

from threading import Barrier, Thread

import pytest
from sqlalchemy import insert, select

from api.problems import NotAuthenticated
from api.security.keys import make_key
from api.security.people import People, put_key, put_person, revoke_key
from api.security.principal import Principal
from api.security.roles import Permission, Role
from api.store.change import SYSTEM
from api.store.errors import NotFound
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.tables.homes import homes
from api.store.tables.people import people

from .desk import AUTHORITY, SECRET, START, URN


@pytest.fixture
def town(database):
    def work(change):
        change.connection.execute(
            insert(authorities).values(code=AUTHORITY, name="Town", created_at=START)
        )
        change.connection.execute(
            insert(homes),
            [
                {
                    "urn": urn, "document": "{}", "told_through": "home", "told_by": "",
                    "told_at": START, "updated_at": START, "version": 1,
                }
                for urn in (URN, "SC400002")
            ],
        )  # fmt: skip

    database.write(work, actor=SYSTEM)
    return database


def put(database, person):
    def work(change):
        known = put_person(change, person)
        _, record = make_key(SECRET, known, START, 90)
        put_key(change, record, "test")
        return record

    return database.write(work, actor=SYSTEM)


def actions(database):
    with database.read() as connection:
        return list(connection.scalars(select(audit.c.action).order_by(audit.c.seq)))


PEOPLE = {
    "two roles": Principal(
        "", "A", AUTHORITY, frozenset({Role.OFFICER, Role.APPROVER}),
        scopes=frozenset({Permission.MATCH, Permission.PROPOSE}),
    ),
    "two homes": Principal(
        "", "B", None, frozenset({Role.REGISTERED_MANAGER}), frozenset({URN, "SC400002"})
    ),
    "an administrator": Principal("", "C", None, frozenset({Role.ADMINISTRATOR})),
}  # fmt: skip


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_a_key_and_its_person_come_back_as_they_were_put(town, person):
    record = put(town, person)
    assert record.person.id.startswith("per_")
    assert People(town).find_key(record.id) == record
    assert actions(town) == ["person.added", "key.made"]


def test_no_name_stands_in_the_audit(town):
    put(town, PEOPLE["two roles"])
    with town.read() as connection:
        details = connection.scalars(select(audit.c.detail)).all()
    assert not [detail for detail in details if '"A"' in detail]


def test_a_key_is_revoked_once_and_written_down(town):
    record = put(town, PEOPLE["an administrator"])
    known = People(town)
    assert known.any_key(START)
    town.write(lambda change: revoke_key(change, record.id), actor=SYSTEM)
    assert known.find_key(record.id).withdrawn
    assert not known.any_key(START)
    with pytest.raises(NotFound):
        town.write(lambda change: revoke_key(change, record.id), actor=SYSTEM)
    assert actions(town)[-1] == "key.revoked"


def test_a_key_past_its_end_is_none_in_force(town):
    record = put(town, PEOPLE["an administrator"])
    assert not People(town).any_key(record.expires_at)


def test_an_unknown_key_is_none(town):
    assert People(town).find_key("key_none") is None


def test_two_who_come_at_once_with_one_sign_in_are_one_person(town):
    known, found, ready = People(town), [], Barrier(4)

    def come():
        ready.wait()
        found.append(known.meet("https://issuer.example", "1", "A", AUTHORITY))

    threads = [Thread(target=come) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert actions(town) == ["person.met"]
    other = known.meet("https://issuer.example", "2", "A", AUTHORITY)
    assert other not in found


def test_a_person_who_left_or_of_an_unknown_authority_is_not_met(town):
    known = People(town)
    with pytest.raises(NotAuthenticated):
        known.meet("https://issuer.example", "1", "A", "E09000001")
    known.meet("https://issuer.example", "1", "A", AUTHORITY)
    leave = people.update().values(disabled_at=START)
    town.write(lambda change: change.connection.execute(leave).rowcount, actor=SYSTEM)
    with pytest.raises(NotAuthenticated):
        known.meet("https://issuer.example", "1", "A", AUTHORITY)
