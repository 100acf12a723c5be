import pytest

from api.app import create_app
from api.problems import MEDIA_TYPE
from api.security.roles import Role
from api.settings import Settings
from api.store.database import open_database
from tests.api.security.desk import SECRET, Desk


@pytest.fixture
def desk(sqlite_files):
    store = open_database(sqlite_files.new())
    made = Desk(store)
    with made.client:
        yield made
    store.close()


CALLS = {
    "no such address": ("GET", "/nothing", 404),
    "a record that is not there": ("GET", "/api/v1/things/missing", 404),
    "a method that is not taken": ("PUT", "/healthz", 405),
    "facts that changed": ("GET", "/api/v1/things/changed", 412),
    "no version": ("GET", "/api/v1/things/unversioned", 428),
    "no documentation of others": ("GET", "/docs", 404),
    "a page of another": ("GET", "/redoc", 404),
    "a file": ("GET", "/../../etc/passwd", 404),
}


@pytest.mark.parametrize(("method", "path", "status"), CALLS.values(), ids=CALLS)
def test_errors_are_problems(desk, method, path, status):
    answer = desk.client.request(method, path, headers=desk.bearer(Role.OFFICER))
    assert answer.status_code == status
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert answer.json()["status"] == status


def test_a_record_that_is_not_there_reads_as_an_address_that_is_none(desk):
    headers = desk.bearer(Role.OFFICER)
    bodies = {
        desk.client.get(path, headers=headers).content
        for path in ("/api/v1/things/missing", "/api/v1/nothing")
    }
    assert len(bodies) == 1


def test_a_method_that_is_not_taken_is_told_with_those_that_are(desk):
    assert desk.client.put("/healthz").headers["allow"] == "GET"


def test_faults_are_told_with_their_places(desk):
    headers = desk.bearer(Role.OFFICER)
    answer = desk.client.post("/api/v1/things", json={"level": "1", "onn": True}, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/body/reason", "detail": "Field required."},
        {"pointer": "/body/level", "detail": "Input should be a valid integer."},
        {
            "pointer": "/body/[unknown key]",
            "detail": "Expected a key of this address: look for a misspelt one.",
        },
    ]


def test_a_service_needs_its_secret(desk):
    with pytest.raises(ValueError, match="32 bytes"):
        create_app(Settings(), desk.store, key_secret=SECRET[:31])
