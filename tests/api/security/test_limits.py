import asyncio

import pytest

from api.problems import TooManyRequests
from api.security.limits import UNBOUNDED, AtOnce, Rates
from api.security.roles import Role

from .desk import Desk

PATH = "/api/v1/things/1"


def test_a_caller_asks_so_often_and_is_then_told_when_to_come_back(store):
    desk = Desk(store, requests_per_minute=3)
    headers = desk.bearer(Role.OFFICER)
    assert [desk.client.get(PATH, headers=headers).status_code for _ in range(3)] == [200] * 3
    answer = desk.client.get(PATH, headers=headers)
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    other = desk.bearer(Role.OFFICER)
    assert desk.client.get(PATH, headers=other).status_code == 200


def test_two_keys_of_one_person_count_apart_and_a_refusal_counts_too(store):
    desk = Desk(store, requests_per_minute=2)
    denied = desk.bearer(Role.AUDITOR)
    codes = [desk.client.get(PATH, headers=denied).status_code for _ in range(3)]
    assert codes == [403, 403, 429]


def test_guessing_is_slowed_and_shuts_nobody_out(store):
    desk = Desk(store, refused_per_minute=5)
    guess = {"Authorization": "Bearer hwk_key_x.y"}
    codes = [desk.client.get(PATH, headers=guess).status_code for _ in range(7)]
    assert codes == [401] * 5 + [429] * 2
    assert desk.client.get(PATH, headers=desk.bearer(Role.OFFICER)).status_code == 200


def test_the_window_moves(monkeypatch):
    now = 1_000.0
    monkeypatch.setattr("time.time", lambda: now)
    rates = Rates(2, 1)
    rates.spend("a")
    now += 40
    rates.spend("a")
    with pytest.raises(TooManyRequests) as told:
        rates.spend("a")
    assert told.value.headers["Retry-After"] == "20"
    now += 21
    rates.spend("a")
    with pytest.raises(TooManyRequests):
        rates.spend("a")


class Slow:
    """An app whose requests wait until they are let go."""

    def __init__(self, kind=b"application/json"):
        self.kind = kind
        self.let_go = asyncio.Event()
        self.begun = 0

    async def __call__(self, scope, receive, send):
        self.begun += 1
        start = {"type": "http.response.start", "status": 200}
        await send(start | {"headers": [(b"content-type", self.kind)]})
        await self.let_go.wait()
        if scope["path"] == "/fails":
            raise RuntimeError
        await send({"type": "http.response.body", "body": b""})


async def call(app, path="/x"):
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    try:
        await app({"type": "http", "path": path, "headers": []}, receive, send)
    except RuntimeError:
        return 500
    return sent[0]["status"]


async def crowd(slow, bound, number, path="/x"):
    calls = [asyncio.create_task(call(bound, path)) for _ in range(number)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    slow.let_go.set()
    return sorted(await asyncio.gather(*calls))


@pytest.mark.parametrize("path", ["/x", "/fails"])
def test_more_than_the_bound_are_told_at_once_and_places_come_free_again(path):
    async def story():
        slow = Slow()
        bound = AtOnce(slow, 2)
        good = 200 if path == "/x" else 500
        first = await crowd(slow, bound, 5, path)
        assert sorted(first) == sorted([good, good, 503, 503, 503])
        assert slow.begun == 2
        slow.let_go = asyncio.Event()
        assert await crowd(slow, bound, 2, "/x") == [200, 200]

    asyncio.run(story())


@pytest.mark.parametrize("path", sorted(UNBOUNDED))
def test_health_is_told_however_much_there_is_to_do(path):
    async def story():
        slow = Slow()
        assert await crowd(slow, AtOnce(slow, 1), 5, path) == [200] * 5

    asyncio.run(story())


def test_a_stream_of_events_takes_nobodys_place():
    async def story():
        slow = Slow(b"text/event-stream; charset=utf-8")
        bound = AtOnce(slow, 1)
        watching = asyncio.create_task(call(bound))
        await asyncio.sleep(0)
        assert await crowd(slow, bound, 1) == [200]
        assert await watching == 200

    asyncio.run(story())


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=x", "cursor=%20", "cursor=" + "a" * 201]
)
def test_a_page_has_bounds(desk, query):
    answer = desk.client.get(f"/api/v1/things?{query}", headers=desk.bearer(Role.OFFICER))
    assert answer.status_code == 422


def test_a_page_within_bounds_is_given(desk):
    headers = desk.bearer(Role.OFFICER)
    answer = desk.client.get("/api/v1/things?limit=100&cursor=aZ_-9", headers=headers)
    assert answer.json() == {"limit": 100, "cursor": "aZ_-9"}
