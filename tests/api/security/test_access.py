from typing import Annotated

import pytest
from fastapi import APIRouter, Depends
from sqlalchemy import select

from api.app import create_app
from api.security.access import access_table, needs, public
from api.security.people import revoke_key
from api.security.principal import Principal
from api.security.roles import PERMISSIONS, Permission, Role
from api.settings import Settings
from api.store.change import SYSTEM
from api.store.tables.audit import audit
from api.store.tables.people import people

from .desk import SECRET, Desk

PATH = "/api/v1/things/1"


def get(desk, headers, path=PATH):
    return desk.client.get(path, headers=headers)


def test_a_key_in_force_gives_the_person_and_their_authority(desk):
    answer = get(desk, desk.bearer(Role.OFFICER))
    assert answer.status_code == 200
    assert answer.json() == {"authority": "E08000025", "roles": ["officer"]}


@pytest.mark.parametrize("role", Role)
def test_each_role_may_what_its_permissions_say_and_nothing_else(desk, role):
    allowed = Permission.MATCH in PERMISSIONS[role]
    assert get(desk, desk.bearer(role)).status_code == (200 if allowed else 403)


def test_without_a_key_nothing_is_told(desk):
    answer = get(desk, {})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


def forged(key):
    half = key.rpartition(".")[2]
    other = "B" if half[0] == "A" else "A"
    return key.replace(half, other + half[1:])


BAD = {
    "forged": forged,
    "of another's id": lambda key: "hwk_key_nobody." + key.rpartition(".")[2],
    "without its secret": lambda key: key.rpartition(".")[0],
    "empty secret": lambda key: key.rpartition(".")[0] + ".",
    "too long": lambda key: key + "A" * 200,
    "not ascii": lambda key: (key[:-1] + "\u00e9").encode("latin-1"),
    "with a tail": lambda key: key + ".A",
    "bare mark": lambda key: "hwk_",
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_a_key_that_is_not_whole_is_nobodys(desk, change):
    key = change(desk.key(Role.OFFICER))
    said = b"Bearer " + (key if isinstance(key, bytes) else key.encode())
    assert get(desk, {"Authorization": said}).status_code == 401


def test_other_schemes_and_two_headers_are_nobodys(desk):
    key = desk.key(Role.OFFICER)
    assert get(desk, {"Authorization": f"Basic {key}"}).status_code == 401
    twice = [("Authorization", f"Bearer {key}"), ("Authorization", f"Bearer {key}")]
    assert get(desk, twice).status_code == 401


def test_a_key_expires(desk):
    headers = desk.bearer(Role.OFFICER, days=2)
    desk.later(days=2, seconds=-1)
    assert get(desk, headers).status_code == 200
    desk.later(seconds=1)
    assert get(desk, headers).status_code == 401


def test_a_key_is_not_in_force_before_it_was_made(desk):
    headers = desk.bearer(Role.OFFICER)
    desk.later(seconds=-1)
    assert get(desk, headers).status_code == 401


def test_a_revoked_key_fails_at_the_next_call_and_stays_revoked_when_the_clock_goes_back(desk):
    key = desk.key(Role.OFFICER)
    headers = {"Authorization": f"Bearer {key}"}
    assert get(desk, headers).status_code == 200
    key_id = key.removeprefix("hwk_").partition(".")[0]
    desk.store.write(lambda change: revoke_key(change, key_id), actor=SYSTEM)
    assert get(desk, headers).status_code == 401
    desk.later(seconds=-1)
    assert get(desk, headers).status_code == 401


def test_a_person_who_left_is_out_at_the_next_call(desk):
    headers = desk.bearer(Role.OFFICER)
    assert get(desk, headers).status_code == 200
    leave = people.update().values(disabled_at=desk.now)
    desk.store.write(lambda change: change.connection.execute(leave).rowcount, actor=SYSTEM)
    assert get(desk, headers).status_code == 401


def test_a_key_does_what_it_is_scoped_to_at_most(desk):
    narrow = desk.bearer(Role.OFFICER, scopes=frozenset({Permission.SEE_RULES}))
    assert get(desk, narrow).status_code == 403
    wider = frozenset({Permission.MATCH, Permission.KEEP_KEYS})
    assert get(desk, desk.bearer(Role.OFFICER, scopes=wider)).status_code == 200
    assert get(desk, desk.bearer(Role.AUDITOR, scopes=wider)).status_code == 403


def test_every_refusal_reads_the_same(desk):
    bodies = {get(desk, {"Authorization": "Bearer x.y.z"}).content, get(desk, {}).content}
    bodies.add(get(desk, {"Authorization": f"Bearer {forged(desk.key(Role.OFFICER))}"}).content)
    assert len(bodies) == 1


def test_a_known_caller_who_may_not_is_written_down(desk):
    assert get(desk, desk.bearer(Role.AUDITOR)).status_code == 403
    with desk.store.read() as connection:
        rows = connection.execute(select(audit).where(audit.c.action == "access.denied")).all()
    assert len(rows) == 1
    denied = [line for line in desk.lines() if line["event"] == "denied"]
    assert [line["permission"] for line in denied] == ["match"]


def router(*dependencies):
    made = APIRouter()

    @made.get("/loose", dependencies=list(dependencies))
    def loose(): ...

    return made


Two = [Depends(needs(Permission.MATCH)), Depends(needs(Permission.PROPOSE))]
OPEN = {
    "nothing": [],
    "two permissions": Two,
    "public and a permission": [Depends(public), Two[0]],
}


@pytest.mark.parametrize("dependencies", OPEN.values(), ids=OPEN)
def test_a_route_that_does_not_say_what_it_asks_stops_the_service(store, dependencies):
    with pytest.raises(TypeError, match="/loose has to need one permission"):
        create_app(Settings(), store, key_secret=SECRET, resources=[router(*dependencies)])


def test_the_table_has_every_route_and_what_it_asks(desk):
    table = {(door.path, door.method): door.permission for door in access_table(desk.app)}
    assert table == {
        ("/healthz", "GET"): None,
        ("/readyz", "GET"): None,
        ("/api/v1/openapi.json", "GET"): None,
        ("/metrics", "GET"): Permission.SEE_METRICS,
        ("/api/v1/things", "GET"): Permission.PROPOSE,
        ("/api/v1/things", "POST"): Permission.PROPOSE,
        ("/api/v1/things/{thing}", "GET"): Permission.MATCH,
    }


def test_a_dependency_deeper_down_is_found(store):
    def inner(principal: Annotated[Principal, Depends(needs(Permission.MATCH))]):
        return principal

    deep = Desk(store, resources=[router(Depends(inner))])
    assert deep.client.get("/api/v1/loose").status_code == 401
