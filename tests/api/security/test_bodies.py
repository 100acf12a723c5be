import asyncio
import json

import pytest

from api.problems import MEDIA_TYPE
from api.security.bodies import IMPORTS, Bodies
from api.security.roles import Role

from .desk import Desk

PATH = "/api/v1/things"
GOOD = {"reason": "near home"}


@pytest.fixture
def headers(desk):
    return desk.bearer(Role.OFFICER)


def post(desk, headers, body, kind="application/json", **more):
    told = headers | ({"Content-Type": kind} if kind else {}) | more
    return desk.client.post(PATH, content=body, headers=told)


def test_a_body_is_read(desk, headers):
    assert post(desk, headers, json.dumps(GOOD)).status_code == 201


def test_a_body_is_as_long_as_is_agreed_and_no_longer(desk, headers):
    room = 65536 - len(json.dumps({"reason": ""}))
    assert post(desk, headers, json.dumps({"reason": "a" * room})).status_code == 201
    answer = post(desk, headers, json.dumps({"reason": "a" * (room + 1)}))
    assert answer.status_code == 413
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_body_that_does_not_say_its_length_is_counted(desk, headers):
    parts = (b"a" * 1000 for _ in range(70))
    assert post(desk, headers, parts).status_code == 413
    whole = json.dumps(GOOD).encode()
    assert post(desk, headers, (whole[i : i + 1] for i in range(len(whole)))).status_code == 201


KINDS = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/csv", ""]


@pytest.mark.parametrize("kind", KINDS)
def test_a_body_of_another_kind_is_not_read(desk, headers, kind):
    assert post(desk, headers, json.dumps(GOOD), kind).status_code == 415


def test_a_packed_body_is_not_unpacked(desk, headers):
    answer = post(desk, headers, b"\x1f\x8b", **{"Content-Encoding": "gzip"})
    assert answer.status_code == 415


NOT_JSON = {
    "half": b'{"reason"',
    "deep": b"[" * 60_000,
    "deep within": b'{"reason":' * 5_000,
    "long number": b'{"level":' + b"9" * 60_000 + b"}",
    "not UTF-8": b'{"reason":"\xff"}',
    "nothing": b" ",
}


@pytest.mark.parametrize("body", NOT_JSON.values(), ids=NOT_JSON)
def test_what_is_no_json_is_a_problem_and_not_a_failure(desk, headers, body):
    answer = post(desk, headers, body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == MEDIA_TYPE


ODD = {
    "not a number": b'{"reason":"a","level":NaN}',
    "true for a number": b'{"reason":"a","level":true}',
    "text for a number": b'{"reason":"a","level":"1"}',
    "a number for yes": b'{"reason":"a","own_room":1}',
    "off": b'{"reason":"a","own_room":"off"}',
    "a misspelt key": b'{"reason":"a","own_rom":true}',
    "a list": b"[]",
    "null": b"null",
}


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_nothing_is_taken_for_something_else(desk, headers, body):
    assert post(desk, headers, body).status_code == 422


def test_imports_may_be_longer_and_files(store):
    desk = Desk(store, body_bytes=1024, import_bytes=2048)
    headers = {"Content-Type": "text/csv"}
    sizes = {1500: 404, 2049: 413}
    for size, status in sizes.items():
        answer = desk.client.post(f"{IMPORTS}/homes", content=b"a" * size, headers=headers)
        assert answer.status_code == status
    answer = desk.client.post(PATH, content=b"a" * 1500, headers=headers)
    assert answer.status_code == 413


def test_a_slow_body_is_not_waited_for_and_reaches_nobody():
    reached = []

    async def app(*_):
        reached.append(True)

    async def receive():
        await asyncio.Event().wait()

    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": "/x", "headers": [(b"content-length", b"5")]}
    asyncio.run(Bodies(app, 10, 10, 0.01)(scope, receive, send))
    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]
    assert reached == []


def test_a_caller_who_goes_away_half_way_reaches_nobody():
    reached, sent = [], []
    told = [{"type": "http.request", "body": b"a", "more_body": True}, {"type": "http.disconnect"}]

    async def app(*_):
        reached.append(True)

    async def receive():
        return told.pop(0)

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": "/x", "headers": [(b"content-length", b"5")]}
    asyncio.run(Bodies(app, 10, 10, 1)(scope, receive, send))
    assert reached == sent == []
