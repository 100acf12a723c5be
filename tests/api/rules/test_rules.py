"""Rules over HTTP: those of the command, by id, kept by who has them."""

import json
from datetime import date

import pytest

from api.rules.routes import router
from api.rules.stated import rules_on
from api.security.roles import Role
from api.store.database import open_database
from constraints.catalogue import CATALOGUE
from tests.api.cli.calling import homeward
from tests.api.security.desk import Desk

DAY = "2026-03-02"


@pytest.fixture(scope="module")
def desk(sqlite_files):
    store = open_database(sqlite_files.new())
    made = Desk(store, resources=[router])
    with made.client:
        yield made
    store.close()


@pytest.fixture(scope="module")
def get(desk):
    who = desk.bearer(Role.COMMISSIONER)
    return lambda path, **headers: desk.client.get(
        f"/api/v1/rules{path}", headers={**who, **headers}
    )


def test_the_rules_of_a_day_are_those_that_the_command_lists(get):
    told = json.loads(homeward("rules", "--on", DAY, "--json").out)
    assert get(f"?on={DAY}").json() == {"on": DAY, "items": told}
    assert told == json.loads(json.dumps(rules_on(date(2026, 3, 2))))


def test_each_rule_is_read_by_its_id_and_no_other(get):
    for rule in get(f"?on={DAY}").json()["items"]:
        assert get(f"/{rule['id']}?on={DAY}").json() == rule
    assert get("/near_hom").status_code == 404
    assert get("/Near").status_code == 422


def test_a_rule_of_the_past_is_read_as_it_was(get):
    later = next(rule for rule in CATALOGUE if rule.since is not None)
    day = later.since.replace(year=later.since.year - 1)
    assert get(f"/{later.id}?on={later.since}").status_code == 200
    assert get(f"/{later.id}?on={day}").status_code == 404


def test_who_has_the_rules_is_told_that_they_are_the_same(get):
    first = get(f"?on={DAY}")
    assert first.headers["Cache-Control"] == "private, max-age=300"
    same = get(f"?on={DAY}", **{"If-None-Match": first.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert (
        get(f"?on={DAY}", **{"If-None-Match": f'"x", W/{first.headers["ETag"]}'}).status_code == 304
    )
    other = get("?on=2020-01-01", **{"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200
    assert get("/near_home").headers["ETag"] != first.headers["ETag"]


def test_every_role_reads_the_rules_and_nobody_unknown_does(desk):
    for role in Role:
        found = desk.client.get("/api/v1/rules/near_home", headers=desk.bearer(role))
        assert found.status_code == 200, role
    assert desk.client.get("/api/v1/rules").status_code == 401
    assert (
        desk.client.get("/api/v1/rules?on=today", headers=desk.bearer(Role.IRO)).status_code == 422
    )
