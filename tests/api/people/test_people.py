"""People put on record, given other rights and sent away: by administrators, within reach."""

from sqlalchemy import select

from api.people.service import NOT_ONESELF
from api.security.roles import Role
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.whole import verify_store
from tests.api.security.desk import AUTHORITY, URN

MISSING = "per_" + "0" * 22


def rights(office, person, *roles, who=None, **more):
    return office.send("PUT", f"/people/{person}/rights", {"roles": list(roles)} | more, who)


def test_somebody_is_put_on_record_once_and_read_again(office):
    body = {"name": "A. Officer", "authority": AUTHORITY, "roles": ["officer", "approver"]}
    first, again = (office.send("POST", "/people", body, key="same") for _ in range(2))
    assert first.status_code == 201
    assert first.content == again.content
    told = first.json()
    assert told["roles"] == ["approver", "officer"]
    assert first.headers["Location"] == f"/api/v1/people/{told['id']}"
    assert office.send("GET", f"/people/{told['id']}").json() == told


def test_an_authority_is_put_on_record_with_its_first_person(office):
    assert office.add("officer", authority="E08000035").status_code == 201
    with office.store.read() as connection:
        found = select(authorities.c.name).where(authorities.c.code == "E08000035")
        assert connection.scalar(found) == "Leeds"
    assert office.add("officer", authority="E99999999").status_code == 422


NOT_TOGETHER = (
    {"roles": ["officer", "auditor"]}, {"roles": []}, {"roles": ["king"]},
    {"roles": ["officer"], "authority": None}, {"roles": ["officer"], "homes": [URN]},
    {"roles": ["registered_manager"], "authority": None},
    {"roles": ["registered_manager"], "authority": None, "homes": ["SC999999"]},
    {"roles": ["officer"], "name": ""}, {"roles": ["officer"], "admin": True},
)  # fmt: skip


def test_rights_that_do_not_go_together_are_refused(office):
    for body in NOT_TOGETHER:
        sent = {"name": "Somebody", "authority": AUTHORITY} | body
        assert office.send("POST", "/people", sent).status_code == 422, body


def test_a_manager_has_homes_that_are_on_record(office):
    made = office.add("registered_manager", authority=None, homes=[URN])
    assert (made.status_code, made.json()["homes"]) == (201, [URN])


def test_other_rights_count_from_the_next_request_on(office):
    person = office.add("officer").json()["id"]
    bearer = office.bearer_of(person)
    assert office.send("GET", "/people", who=bearer).status_code == 403
    assert rights(office, person, "administrator").json()["roles"] == ["administrator"]
    assert office.send("GET", "/people", who=bearer).status_code == 200


def test_nobody_changes_their_own_roles_or_ends_their_own_access(office):
    person = office.add("administrator").json()["id"]
    bearer = office.bearer_of(person)
    refused = rights(office, person, "officer", who=bearer)
    assert (refused.status_code, refused.json()["detail"]) == (409, NOT_ONESELF)
    assert office.send("DELETE", f"/people/{person}", who=bearer).status_code == 409
    assert office.send("GET", f"/people/{person}").json()["roles"] == ["administrator"]


def test_whoever_is_sent_away_is_out_at_the_next_call(office):
    person = office.add("officer").json()["id"]
    bearer = office.bearer_of(person)
    assert office.send("GET", "/rules/near_home", who=bearer).status_code == 200
    assert office.send("DELETE", f"/people/{person}").json()["disabled_at"] is not None
    assert office.send("GET", "/rules/near_home", who=bearer).status_code == 401
    assert office.key_of(person).status_code == 404
    assert office.send("DELETE", f"/people/{person}").status_code == 200


def test_an_administrator_of_an_authority_reaches_its_own_people_alone(office):
    own = office.bearer_of(office.add("administrator").json()["id"])
    mine = office.add("officer", who=own)
    assert mine.status_code == 201
    assert office.add("officer", who=own, authority="E08000035").status_code == 422
    assert office.add("administrator", who=own, authority=None).status_code == 422
    other = office.add("officer", authority="E08000035").json()["id"]
    listed = office.send("GET", "/people?limit=100", who=own).json()["items"]
    assert {one["authority"] for one in listed} == {AUTHORITY}
    calls = (
        ("GET", "", None), ("PUT", "/rights", {"roles": ["officer"]}), ("DELETE", "", None),
        ("POST", "/keys", {"label": "x"}), ("GET", "/keys", None),
    )  # fmt: skip
    for method, tail, body in calls:
        seen = office.send(method, f"/people/{other}{tail}", body, own)
        missing = office.send(method, f"/people/{MISSING}{tail}", body, own)
        assert (seen.status_code, seen.content) == (404, missing.content), (method, tail)


def test_people_come_in_pages(office):
    for _ in range(3):
        office.add("officer")
    first = office.send("GET", "/people?limit=2").json()
    rest = office.send("GET", f"/people?limit=2&cursor={first['next_cursor']}").json()
    names = [one["id"] for one in first["items"] + rest["items"]]
    assert len(names) == len(set(names)) == 4


def test_nobody_but_an_administrator_keeps_people_and_keys(office):
    for role in set(Role) - {Role.ADMINISTRATOR}:
        who = office.bearer(role)
        assert office.send("GET", "/people", who=who).status_code == 403, role
        assert office.add("officer", who=who).status_code == 403, role
        assert office.key_of(MISSING, who=who).status_code == 403, role


def test_what_was_done_is_written_down_for_the_auditor_of_that_authority(office):
    person = office.add("officer").json()["id"]
    rights(office, person, "iro")
    office.send("DELETE", f"/people/{person}")
    with office.store.read() as connection:
        found = select(audit.c.action, audit.c.authority).where(audit.c.subject == person)
        assert connection.execute(found.order_by(audit.c.seq)).all() == [
            ("person.added", AUTHORITY),
            ("person.rights_changed", AUTHORITY),
            ("person.access_ended", AUTHORITY),
        ]
        assert verify_store(connection).findings == ()
