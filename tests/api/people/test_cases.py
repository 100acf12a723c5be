"""With which children somebody works, and that it ends: given by those who assign."""

from sqlalchemy import insert

from api.referrals.cases import assign, on_case
from api.security.roles import Role
from api.store.change import Actor
from api.store.identifiers import new_id
from api.store.tables.children import children
from tests.api.security.desk import AUTHORITY


def case(office, person, by):
    """Put a child on record and assign it."""

    def work(change):
        child = new_id("child")
        change.connection.execute(
            insert(children).values(
                id=child, authority=AUTHORITY, reference=child, address_withheld=True,
                created_at=change.now, version=1,
            )
        )  # fmt: skip
        change.record("child.added", child)
        return child, assign(change, child, person, reason="works with the child")

    return office.store.write(work, actor=Actor(by, AUTHORITY))


def works(office, person, child):
    def look(change):
        return on_case(change.connection, person, child, change.now)

    return office.store.write(look, actor=Actor(person, AUTHORITY))


def test_a_case_is_listed_by_id_and_ended_at_once(office):
    person, by = (office.add(role).json()["id"] for role in ("officer", "approver"))
    approver = office.bearer_of(by)
    child, name = case(office, person, by)
    (listed,) = office.send("GET", f"/people/{person}/cases", who=approver).json()["items"]
    assert (listed["id"], listed["child"], listed["ends_at"]) == (name, child, None)
    assert works(office, person, child)
    ended = office.send("DELETE", f"/cases/{name}", who=approver)
    assert (ended.status_code, ended.json()["ends_at"] is None) == (200, False)
    assert not works(office, person, child)
    assert office.send("DELETE", f"/cases/{name}", who=approver).status_code == 409


def test_only_those_who_assign_look_and_end(office):
    person, by = (office.add(role).json()["id"] for role in ("officer", "approver"))
    _, name = case(office, person, by)
    for role in (Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR):
        who = office.bearer(role)
        assert office.send("GET", f"/people/{person}/cases", who=who).status_code == 403
        assert office.send("DELETE", f"/cases/{name}", who=who).status_code == 403


def test_cases_of_another_authority_are_not_there(office):
    person, by = (office.add(role).json()["id"] for role in ("officer", "approver"))
    _, name = case(office, person, by)
    other = office.bearer_of(office.add("approver", authority="E08000035").json()["id"])
    for path, missing in (
        (f"/cases/{name}", f"/cases/asg_{'0' * 22}"),
        (f"/people/{person}/cases", f"/people/per_{'0' * 22}/cases"),
    ):
        method = "DELETE" if path.startswith("/cases") else "GET"
        seen = office.send(method, path, who=other)
        assert seen.status_code == 404
        assert seen.content == office.send(method, missing, who=other).content
