import json
from dataclasses import replace

import pytest

from api.homes.service import WITHHELD
from api.homes.telling import OF_THE_REGULATOR
from api.security.roles import Role
from api.store.database import open_database
from matcher.entities import RiskProfile

from ..town import Town, world

CANARY = "Zebedee Canary"


@pytest.fixture(scope="module")
def lived_in():
    """A home with residents."""
    return world().snapshot.residents[0].urn


@pytest.fixture(scope="module")
def manager(desk, lived_in):
    return desk.person(Role.REGISTERED_MANAGER, urns=[lived_in])


@pytest.fixture
def version(desk, lived_in):
    return desk.home(lived_in).version


def test_all_homes_come_once_by_pages_in_order(desk):
    urns, path = [], "/homes?limit=5"
    while path:
        page = desk.officer.get(path)
        assert page.status_code == 200
        urns += [home["urn"] for home in page.json()["items"]]
        link = page.headers.get("link")
        path = link and link.split(">")[0].removeprefix("</api/v1")
        assert (link is None) == (page.json()["next_cursor"] is None)
    assert urns == [home.urn for home in world().snapshot.homes]


def test_a_cursor_of_no_page_is_refused(desk):
    for cursor in ("x", "WzNd", "bnVsbA", "W251bGxd"):
        assert desk.officer.get("/homes", cursor=cursor).status_code == 422


def test_an_officer_is_told_nothing_of_who_lives_there_or_where_it_stands(desk, lived_in):
    home = desk.officer.get(f"/homes/{lived_in}").json()
    assert "residents" not in home
    assert not WITHHELD & home["home"].keys()
    assert home["lives_there"]["listed"] > 0
    assert home["told"]["at"]


def test_two_profiles_of_a_resident_read_the_same_to_everybody_else(sqlite_files, lived_in):
    snapshot = world().snapshot
    somebody = next(one for one in snapshot.residents if one.urn == lived_in)
    another = replace(somebody, person="X-1", sex=None, profile=RiskProfile())
    told = []
    for one in (somebody, another):
        residents = tuple(one if who is somebody else who for who in snapshot.residents)
        store = open_database(sqlite_files.new())
        desk = Town(store, replace(snapshot, residents=residents))
        with desk.client:
            roles = (Role.OFFICER, Role.APPROVER, Role.DIRECTOR, Role.IRO, Role.ADMINISTRATOR)
            homes = [desk.person(role).get(f"/homes/{lived_in}").json() for role in roles]
        for home in homes:
            del home["told"]  # the moment of the import
        told.append(homes)
        store.close()
    assert told[0] == told[1]


def test_a_manager_reads_own_residents_and_that_is_written_down(desk, manager, lived_in):
    before = desk.audit()[-1].seq
    home = manager.get(f"/homes/{lived_in}").json()
    assert len(home["residents"]) == home["lives_there"]["listed"]
    assert home["home"]["location"]
    assert [(row.action, row.subject) for row in desk.since(before)] == [("home.read", lived_in)]


def test_another_managers_home_is_as_one_that_is_not_there(desk, manager, lived_in):
    other = next(home.urn for home in world().snapshot.homes if home.urn != lived_in)
    there, nowhere = manager.get(f"/homes/{other}"), manager.get("/homes/1234567")
    assert there.status_code == nowhere.status_code == 404
    assert there.content == nowhere.content
    assert [one["urn"] for one in manager.get("/homes").json()["items"]] == [lived_in]
    assert manager.patch(f"/homes/{other}", {}, 1).content == nowhere.content


def test_a_telling_moves_home_and_supply_on_together(desk, manager, lived_in, version):
    supply = desk.supply_version()
    told = manager.patch(f"/homes/{lived_in}", {"home": {"staff_turnover": 0.25}}, version)
    assert told.status_code == 200, told.text
    assert told.headers["etag"] == f'"{version + 1}"'
    assert told.json()["told"]["through"] == "home"
    assert desk.supply_version() == supply + 1
    assert json.loads(desk.home(lived_in).document)["homes"][0]["staff_turnover"] == 0.25
    assert desk.audit()[-1].action == "home.told"


def test_what_was_read_can_be_put_back(desk, manager, lived_in, version):
    home = manager.get(f"/homes/{lived_in}").json()
    body = {key: home[key] for key in ("home", "vacancies", "residents")}
    put = manager.patch(f"/homes/{lived_in}", body, version, method="PUT")
    assert put.status_code == 200, put.text
    assert {key: put.json()[key] for key in body} == body


@pytest.mark.parametrize(("tag", "status"), [(None, 428), ('"*"', 412), ("*", 428), ('"77"', 412)])
def test_a_telling_says_of_which_version_it_is(desk, manager, lived_in, tag, status):
    supply = desk.supply_version()
    headers = {} if tag is None else {"If-Match": tag}
    told = manager.send("PATCH", f"/homes/{lived_in}", {"vacancies": []}, **headers)
    assert told.status_code == status
    assert desk.supply_version() == supply


REFUSED = {
    "another telling": {"name": "x"},
    "no list": {"vacancies": {}},
    "not a day": {"vacancies": [{"place": "*", "free_from": CANARY}]},
    "another day": {
        "vacancies": [{"place": "*", "free_from": "not_free", "told_on": "2020-01-01"}]
    },
    "somebody else": {"vacancies": [{"place": "*", "free_from": "not_free", "told_by": CANARY}]},
    "no such place": {"vacancies": [{"place": CANARY[:7], "free_from": "not_free"}]},
    "a key of no home": {"home": {CANARY: 1}},
    "a name for a person": {"residents": [{"person": CANARY}]},
    "another home": {"home": {"urn": "1234567"}},
    "another area": {"home": {"authority": "E08000025"}},
    **{
        f"the regulator's {key}": {"home": {key: None}}
        for key in sorted(OF_THE_REGULATOR - {"urn", "authority"})
    },
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED.keys())
def test_what_may_not_be_told_changes_nothing_and_is_not_repeated(desk, manager, lived_in, body):
    before = desk.home(lived_in)
    if any(key not in json.loads(before.document)["homes"][0] for key in body.get("home", {})):
        body = {"home": {"urn": "1234567"}}  # this home has no such key to take away
    told = manager.patch(f"/homes/{lived_in}", body, before.version)
    assert told.status_code == 422
    assert CANARY not in told.text
    assert CANARY[:7] not in told.text
    assert desk.home(lived_in) == before
